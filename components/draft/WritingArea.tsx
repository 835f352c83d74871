/**
 * The writing area of a draft: CodeMirror, chosen by measuring a keystroke's work on the page's main thread with
 * finds painted anew after it, in Chromium (95 of 100 keystrokes at most): 9 ms at 1,500 words and 9 ms at 10,000,
 * where one plaintext-only element under the CSS Custom Highlight API took 13 and 34 ms and one element to each line 21 and
 * 42 ms; a text area cannot be painted at all. Only lines in view are in the page.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import { insertWording } from './insert-wording.ts';
import { markedText, marksIn, placeNow, revisionOf, showMarks, type RevisionMarks } from './marked-text.ts';
import { sentencesOf } from './mark-words.ts';
import { WALK_KEYS } from './walk.ts';

/** What the surroundings can have done with the text. */
export interface WritingHandle {
  readonly insert: (wording: string) => void;
  /** Selects a stretch of the text that was last reported on. UTF-16 offsets, half-open. */
  readonly reveal: (start: number, end: number) => void;
}

export interface WritingAreaProps {
  readonly ref: Ref<WritingHandle>;
  /** The text it opens with; what is written later is told and not taken back. */
  readonly initial: string;
  /** Takes the focus when it opens, where nothing else has it. */
  readonly takesFocus: boolean;
  /** UTF-16 units; nothing that would make the text longer is taken in. */
  readonly longest: number;
  readonly marks: RevisionMarks | null;
  /** `read` gives the text of that revision, whenever it is called. */
  readonly onChange: (revision: number, read: () => string) => void;
  /** Sentences on what is marked at the cursor. */
  readonly onCursor: (sentences: readonly string[]) => void;
  readonly onTooLong: () => void;
}

const HINT = 'Write or paste an advert or a statement here. Begin a heading with #, an item of a list with -.';

const tooltip = hoverTooltip((view, position) => {
  const marks = marksIn(view.state, position, position);
  const [first] = marks;
  if (!first) return null;
  return {
    pos: first.from,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'mark-tip';
      for (const sentence of sentencesOf(marks.map(({ mark }) => mark))) {
        const line = document.createElement('p');
        line.textContent = sentence;
        dom.append(line);
      }
      return { dom };
    },
  };
});

const FIXED: Extension = [
  history(),
  keymap.of([...WALK_KEYS, ...historyKeymap, ...defaultKeymap]),
  markedText,
  tooltip,
  placeholder(HINT),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': 'Text of the draft',
    'aria-describedby': 'writing-keys',
    tabindex: '0',
    spellcheck: 'true',
    autocapitalize: 'sentences',
    lang: 'en-GB',
  }),
];

export function WritingArea({
  ref,
  initial,
  takesFocus,
  longest,
  marks,
  onChange,
  onCursor,
  onTooLong,
}: WritingAreaProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const said = useRef('');

  const takesIn = useEffectEvent(({ newDoc }: Transaction): boolean => {
    if (newDoc.length <= longest) return true;
    onTooLong();
    return false;
  });
  const hear = useEffectEvent(({ state, docChanged }: ViewUpdate): void => {
    if (docChanged) onChange(revisionOf(state), () => state.doc.toString());
    const { from, to } = state.selection.main;
    const sentences = sentencesOf(marksIn(state, from, to).map(({ mark }) => mark));
    if (sentences.join('\n') === said.current) return;
    said.current = sentences.join('\n');
    onCursor(sentences);
  });
  const open = useEffectEvent(
    (parent: HTMLElement): EditorView =>
      new EditorView({
        parent,
        doc: initial,
        extensions: [
          FIXED,
          EditorState.changeFilter.of((change) => takesIn(change)),
          EditorView.updateListener.of((update) => hear(update)),
        ],
      }),
  );

  const isTakingFocus = useEffectEvent(() => takesFocus && document.activeElement === document.body);

  useEffect(() => {
    if (!host.current) return undefined;
    const opened = open(host.current);
    view.current = opened;
    if (isTakingFocus()) opened.focus();
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, []);

  useEffect(() => {
    if (marks) view.current?.dispatch({ effects: showMarks.of(marks) });
  }, [marks]);

  useImperativeHandle(ref, () => ({
    insert: (wording) => {
      view.current?.dispatch(insertWording(view.current.state, wording));
      view.current?.focus();
    },
    reveal: (start, end) => {
      const editor = view.current;
      if (!editor) return;
      const anchor = placeNow(editor.state, start);
      const head = placeNow(editor.state, end);
      editor.dispatch({
        selection: { anchor, head },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      editor.focus();
    },
  }));

  return <div ref={host} className="writing" />;
}
