/** The marks of a draft inside the editor. They move with the text while a newer report is on its way. */
import { StateEffect, StateField, type ChangeDesc, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { DraftMark } from '../../utils/comparison/draft-marks.ts';

/** Marks of the text as it was at a revision; revisions count the changes since the editor was opened. */
export interface RevisionMarks {
  readonly revision: number;
  readonly marks: readonly DraftMark[];
}

interface MarkedText {
  readonly decorations: DecorationSet;
  /** The revision the marks were made for. */
  readonly base: number;
  /** Every change since. */
  readonly since: readonly ChangeDesc[];
}

/** Shows these marks in place of those before. */
export const showMarks = StateEffect.define<RevisionMarks>();

function looksOf({ framework, cue }: DraftMark): string {
  if (cue) return cue.value < cue.required ? 'cue below' : 'cue';
  return `found ${framework}`;
}

const decorated = (marks: readonly DraftMark[]): DecorationSet =>
  Decoration.set(
    marks
      .filter(({ start, end }) => start < end)
      .map((mark) => Decoration.mark({ class: looksOf(mark), mark }).range(mark.start, mark.end)),
    true,
  );

const field = StateField.define<MarkedText>({
  create: () => ({ decorations: Decoration.none, base: 0, since: [] }),
  update(before, { docChanged, changes, effects }) {
    let { decorations, base, since } = before;
    if (docChanged) {
      decorations = decorations.map(changes);
      since = [...since, changes.desc];
    }
    for (const effect of effects) {
      // An answer older than the one shown would move backwards.
      if (!effect.is(showMarks) || effect.value.revision < base) continue;
      since = since.slice(effect.value.revision - base);
      base = effect.value.revision;
      decorations = since.reduce((set, change) => set.map(change), decorated(effect.value.marks));
    }
    return { decorations, base, since };
  },
  provide: (marked) => EditorView.decorations.from(marked, ({ decorations }) => decorations),
});

export const markedText: Extension = field;

/** The revision of the text as it stands. */
export function revisionOf(state: EditorState): number {
  const { base, since } = state.field(field);
  return base + since.length;
}

/** Where a place of the text that was reported on stands now. */
export const placeNow = (state: EditorState, offset: number): number =>
  state.field(field).since.reduce((place, change) => change.mapPos(Math.min(place, change.length)), offset);

/** A mark where it stands now. */
export interface PlacedMark {
  readonly from: number;
  readonly to: number;
  readonly mark: DraftMark;
}

/** Marks that touch a stretch, in reading order. */
export function marksIn(state: EditorState, from: number, to: number): PlacedMark[] {
  const found: PlacedMark[] = [];
  state.field(field).decorations.between(from, to, (start, end, { spec }) => {
    found.push({ from: start, to: end, mark: (spec as { readonly mark: DraftMark }).mark });
  });
  return found;
}
