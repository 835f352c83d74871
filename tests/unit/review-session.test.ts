import { describe, expect, it } from 'vitest';
import {
  newReview,
  withDocumentBack,
  withFindNote,
  withVerdictOn,
  withVerdictUndone,
  withDocument,
  withNote,
  withoutDocument,
  type ReadDocument,
} from '../../utils/comparison/review-session.ts';
import { addedIn, withAddingUndone } from '../../utils/comparison/review-undo.ts';
import { sketchOf } from '../../utils/text/likeness.ts';
import { ADVERT, reportOf } from '../components/sample-tab.ts';

const read = (
  source: string,
  text: string,
  readAt: number,
  decisions: ReadDocument['decisions'] = {},
): ReadDocument => {
  const report = reportOf(text);
  return {
    id: `at-${readAt}`,
    readAt,
    report: { ...report, document: { ...report.document, source } },
    decisions,
    sketch: null,
  };
};
const BUDGET = 'The team manages the library budget.';
const begun = newReview('r', 'Intranet', 'kls-manager', 1);

describe('a review', () => {
  it('collects documents in the order they were read', () => {
    const review = withDocument(withDocument(begun, read('https://a/', BUDGET, 2)), read('https://b/', BUDGET, 3));
    expect(review.documents.map(({ report }) => report.document.source)).toEqual(['https://a/', 'https://b/']);
    expect(review).toMatchObject({ changedAt: 3, createdAt: 1 });
    expect(review.documents.every(({ earlier }) => earlier === null)).toBe(true);
  });

  it('checks a document again that is in it already, whatever place in the page its address leads to', () => {
    const first = withDocument(begun, read('https://a/page', BUDGET, 2));
    const decided = withFindNote(
      withVerdictOn(first, 'at-2', 'klim:12.8:x', 'review', 3),
      'at-2',
      'klim:12.8:x',
      'Ask',
      3,
    );
    const noted = withNote(decided, 'at-2', 'Finance owns this page', 4);
    const again = withDocument(noted, read('https://a/page#contact', 'Nothing of the kind.', 5));
    expect(again.documents).toHaveLength(1);
    expect(again.documents[0]).toMatchObject({
      id: 'at-2',
      readAt: 5,
      note: 'Finance owns this page',
      decisions: { 'klim:12.8:x': { verdict: 'review', note: 'Ask' } },
      earlier: { readAt: 2 },
    });
    expect(again.documents[0]?.report.coverage.found).toBe(0);
    expect(again.documents[0]?.earlier?.report.coverage.found).toBeGreaterThan(0);
  });

  it('takes two files of one name for two documents, unless the one is nearly the other', () => {
    const advert = (text: string, readAt: number): ReadDocument => ({
      ...read('advert.docx', text, readAt),
      sketch: sketchOf(text),
    });
    const TEACHING = 'Teach critical appraisal and information skills to the junior doctors of the trust.';
    const two = withDocument(withDocument(begun, advert(ADVERT, 2)), advert(TEACHING, 3));
    expect(two.documents.map(({ id }) => id)).toEqual(['at-2', 'at-3']);
    const edited = ADVERT.replace('four librarians', 'five librarians');
    const again = withDocument(two, advert(edited, 4));
    expect(again.documents.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['at-2', 4],
      ['at-3', 3],
    ]);
    expect(again.documents[0]?.sketch).toEqual(sketchOf(edited));
  });

  it('knows a file that was added before texts were sketched by its name', () => {
    const first = withDocument(begun, read('advert.docx', BUDGET, 2));
    const again = withDocument(first, { ...read('advert.docx', ADVERT, 3), sketch: sketchOf(ADVERT) });
    expect(again.documents).toHaveLength(1);
  });

  it('brings what was said of finds on the page, and keeps what was decided in the review over it', () => {
    const first = withDocument(begun, read('https://a/', BUDGET, 2, { one: { verdict: 'confirmed', note: '' } }));
    const decided = withFindNote(withVerdictOn(first, 'at-2', 'one', 'rejected', 3), 'at-2', 'one', 'No', 3);
    const again = withDocument(
      decided,
      read('https://a/', BUDGET, 4, { one: { verdict: 'confirmed', note: '' }, two: { verdict: 'review', note: '' } }),
    );
    expect(again.documents[0]?.decisions).toEqual({
      one: { verdict: 'rejected', note: 'No' },
      two: { verdict: 'review', note: '' },
    });
  });

  it('keeps a note through a change of the verdict, and undoes the verdict without the note', () => {
    const review = withDocument(begun, read('https://a/', BUDGET, 2));
    const judged = withVerdictOn(review, 'at-2', 'one', 'review', 3);
    const noted = withFindNote(judged, 'at-2', 'one', 'Ask', 4);
    const changed = withVerdictOn(noted, 'at-2', 'one', 'rejected', 5);
    expect(changed.documents[0]?.decisions).toEqual({ one: { verdict: 'rejected', note: 'Ask' } });
    const before = judged.documents[0]?.decisions['one'] ?? null;
    expect(withVerdictUndone(changed, 'at-2', 'one', before, 6).documents[0]?.decisions).toEqual({
      one: { verdict: 'review', note: 'Ask' },
    });
  });

  it('takes a decision back with its note, and gives both back when that is undone', () => {
    const review = withDocument(begun, read('https://a/', BUDGET, 2));
    const decided = withFindNote(withVerdictOn(review, 'at-2', 'one', 'review', 3), 'at-2', 'one', 'Ask', 3);
    const gone = withVerdictOn(decided, 'at-2', 'one', null, 4);
    expect(gone.documents[0]?.decisions).toEqual({});
    const before = decided.documents[0]?.decisions['one'] ?? null;
    expect(withVerdictUndone(gone, 'at-2', 'one', before, 5).documents[0]?.decisions).toEqual({
      one: { verdict: 'review', note: 'Ask' },
    });
  });

  it('lets a document go and takes it back beside what came since', () => {
    const review = withDocument(begun, read('https://a/', BUDGET, 2));
    const gone = withDocument(withoutDocument(review, 'at-2', 5), read('https://b/', BUDGET, 6));
    expect(gone.documents.map(({ id }) => id)).toEqual(['at-6']);
    const [removed] = review.documents;
    expect(withDocumentBack(gone, removed!, 7).documents.map(({ id }) => id)).toEqual(['at-6', 'at-2']);
    expect(withDocumentBack(review, removed!, 7)).toBe(review);
  });

  it('undoes what was added, with the decisions that came with it, beside what was decided since', () => {
    const said = withVerdictOn(withDocument(begun, read('a.md', BUDGET, 2)), 'at-2', 'mine', 'rejected', 3);
    const came: ReadDocument['decisions'] = {
      mine: { verdict: 'confirmed', note: '' },
      came: { verdict: 'review', note: '' },
      changed: { verdict: 'review', note: '' },
    };
    const after = [read('a.md', 'Nothing of the kind.', 4, came), read('b.md', BUDGET, 5)].reduce(withDocument, said);
    const step = { before: said, after };
    expect(addedIn(step)).toMatchObject({ all: [{ id: 'at-2' }, { id: 'at-5' }], again: 1 });
    const since = ['changed', 'since'].reduce((now, key) => withVerdictOn(now, 'at-2', key, 'confirmed', 6), after);
    const undone = withAddingUndone(withDocument(since, read('c.md', BUDGET, 7)), step, 8);
    expect(undone.documents.map(({ id }) => id)).toEqual(['at-2', 'at-7']);
    expect(undone.documents[0]).toEqual({
      ...said.documents[0],
      decisions: {
        mine: { verdict: 'rejected', note: '' },
        changed: { verdict: 'confirmed', note: '' },
        since: { verdict: 'confirmed', note: '' },
      },
    });
    expect(undone.changedAt).toBe(8);
  });

  it('undoes nothing of what another window took away meanwhile', () => {
    const after = withDocument(begun, read('a.md', BUDGET, 2));
    const gone = withoutDocument(after, 'at-2', 3);
    expect(withAddingUndone(gone, { before: begun, after }, 4).documents).toEqual([]);
  });
});
