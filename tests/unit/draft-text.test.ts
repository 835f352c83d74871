import { EditorState } from '@codemirror/state';
import { history, undo } from '@codemirror/commands';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { insertWording } from '../../components/draft/insert-wording.ts';
import { markedText, marksIn, placeNow, showMarks } from '../../components/draft/marked-text.ts';
import { readDraft } from '../../utils/documents/read-draft.ts';
import { draftDocx } from '../../utils/reporting/draft-docx.ts';
import { draftMarkdown } from '../../utils/reporting/draft-markdown.ts';

const read = (text: string) => readDraft({ id: 'draft', title: 'Untitled draft', source: '' }, text);
const htmlOf = async (text: string): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await draftDocx(read(text))) })).value;

const ADVERT = `# Library Services Manager

Join a team of nine.
We are by the sea.

MAIN DUTIES
• Line manage four librarians
  • and two assistants
1. Plan the budget
2. Report on it

| Criterion | Essential |
| --- | --- |
| Degree | Yes |`;

describe('a draft as a document', () => {
  it('has its headings, list items, paragraphs and cells, each where it stands in the text', () => {
    const { title, text, blocks } = read(ADVERT);
    expect(title).toBe('Library Services Manager');
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'heading: Library Services Manager',
      'paragraph: Join a team of nine.\nWe are by the sea.',
      'heading: MAIN DUTIES',
      'list-item: Line manage four librarians',
      'list-item: and two assistants',
      'list-item: Plan the budget',
      'list-item: Report on it',
      'table-cell: Criterion',
      'table-cell: Essential',
      'table-cell: Degree',
      'table-cell: Yes',
    ]);
  });

  it('has blocks inside its text and in order, whatever is typed', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('# A', '- b', '', '|x|y|', '#', '1. '));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        let last = 0;
        for (const { start, end } of read(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('a draft as a file', () => {
  it('is a Word document with headings, lists, lines and a table', async () => {
    expect(await htmlOf(ADVERT)).toBe(
      '<h1>Library Services Manager</h1><p>Join a team of nine.<br />We are by the sea.</p><h2>MAIN DUTIES</h2>' +
        '<ul><li>Line manage four librarians<ul><li>and two assistants</li></ul></li></ul>' +
        '<ol><li>Plan the budget</li><li>Report on it</li></ol>' +
        '<table><tr><td><p>Criterion</p></td><td><p>Essential</p></td></tr>' +
        '<tr><td><p>Degree</p></td><td><p>Yes</p></td></tr></table>',
    );
  });

  it('keeps bold words, and opens whatever characters are in it', async () => {
    expect(await htmlOf('A **fixed** term.\u0000\uD800 <b>&amp;')).toContain('A <strong>fixed</strong> term.');
  });

  it('is Markdown that marks what plain text only hints at', () => {
    expect(draftMarkdown(read('MAIN DUTIES\n• Line manage four librarians\n\n1. Plan the budget'))).toBe(
      '## MAIN DUTIES\n- Line manage four librarians\n\n1. Plan the budget\n',
    );
  });

  it('is the same text again when it is Markdown already', () => {
    const text = '# Manager\n\n## Duties\n\n- **Plan** the budget\n  - each year\n\nJoin us.\n';
    expect(draftMarkdown(read(text))).toBe(text);
  });
});

describe('suggested wording', () => {
  const WORDING = 'Manage the budget.';
  const insertedAt = (text: string): string => {
    const cursor = text.indexOf('^');
    const state = EditorState.create({ doc: text.replace('^', ''), selection: { anchor: cursor } });
    return state.update(insertWording(state, WORDING)).state.doc.toString();
  };

  it.each([
    ['', '^', WORDING],
    ['an empty line', 'Duties:\n^', `Duties:\n${WORDING}`],
    ['an item that is begun', '- ^', `- ${WORDING}`],
    ['an item of a list', '- Teach ^nurses', `- Teach nurses\n- ${WORDING}`],
    ['the end of a line', 'Join us.^', `Join us.\n${WORDING}`],
    ['the middle of a line', 'Join us.^Soon.', `Join us. ${WORDING} Soon.`],
  ])('goes to its place at the cursor: %s', (_, text, expected) => expect(insertedAt(text)).toBe(expected));

  it('is taken back by one step, and nothing with it', () => {
    let state = EditorState.create({ doc: '- Teach', selection: { anchor: 7 }, extensions: history() });
    state = state.update({ changes: { from: 7, insert: ' nurses' }, userEvent: 'input.type' }).state;
    state = state.update(insertWording(state, WORDING)).state;
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    expect(state.doc.toString()).toBe('- Teach nurses');
  });
});

describe('marks in the editor', () => {
  const mark = {
    start: 7,
    end: 13,
    framework: 'klim',
    skill: '12.8',
    name: 'Financial management',
    cue: null,
  } as const;

  it('stay on their words when the text has changed since it was sent to be read', () => {
    let state = EditorState.create({ doc: 'Manage budget', extensions: markedText });
    state = state.update({ changes: { from: 0, insert: 'Please. ' } }).state;
    state = state.update({ effects: showMarks.of({ revision: 0, marks: [mark] }) }).state;
    expect(marksIn(state, 0, state.doc.length).map(({ from, to }) => state.sliceDoc(from, to))).toEqual(['budget']);
    expect(placeNow(state, 7)).toBe(15);
  });

  it('are not taken from an answer older than the one shown', () => {
    let state = EditorState.create({ doc: 'Manage budget', extensions: markedText });
    state = state.update({ changes: { from: 0, to: 13 } }).state;
    state = state.update({ effects: showMarks.of({ revision: 1, marks: [] }) }).state;
    state = state.update({ effects: showMarks.of({ revision: 0, marks: [mark] }) }).state;
    expect(marksIn(state, 0, 0)).toEqual([]);
  });
});
