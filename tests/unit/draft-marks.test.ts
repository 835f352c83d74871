import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { compare } from '../../utils/comparison/compare.ts';
import { cueSentence, draftMarks, type DraftMark } from '../../utils/comparison/draft-marks.ts';
import { readDraft } from '../../utils/documents/read-draft.ts';
import { createEngine } from '../../utils/matching/engine.ts';

const data = loadFrameworkData();
const engine = createEngine(data);

/** The marks of a draft held against the Knowledge and Library Services Manager. */
function marksOf(text: string): DraftMark[] {
  const profile = data.profiles.find(({ id }) => id === 'kls-manager')!;
  const document = readDraft({ id: 'draft', title: 'Untitled draft', source: '' }, text);
  const result = engine.match(document);
  return draftMarks(text, compare({ data, engine: 'test', document, words: 1, result, profile }));
}

describe('the marks of a draft', () => {
  it('lie over the very words that were found', () => {
    const text = '# Manager\n\nWe are by the sea.\n\n- Act as budget holder for the library.';
    const words = marksOf(text).filter(({ skill, cue }) => skill === '12.8' && cue === null);
    expect(words.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain('budget holder');
  });

  it('name the word a level rests on, the level it reads as and the level the profile asks', () => {
    const text = 'Assist the reader.\n\n- Assist with the financial planning of the service.';
    const cue = marksOf(text).find((mark) => mark.skill === '12.8' && mark.cue);
    expect(text.slice(cue?.start)).toMatch(/^Assist with/);
    expect(cueSentence(cue!.cue!)).toBe('“Assist” reads as level 2 Assist; the profile asks 4 Enable');
  });

  it('stand in reading order', () => {
    const starts = marksOf('Manage the budget. Teach critical appraisal. Negotiate licences.').map(
      ({ start }) => start,
    );
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
  });
});
