/** A reader's own phrases, compiled on top of the bundled lexicon. */
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { lexiconFileSchema, type LexiconFile } from '../../framework-data/schema.ts';
import { readPlainText } from '../../utils/documents/read-plain-text.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { createReaderEngine } from '../../utils/matching/reader-engine.ts';
import { LexiconError } from '../../utils/matching/drafts.ts';
import type { Match, MatchResult, NearMiss } from '../../utils/matching/match.ts';

const data = loadFrameworkData();
const own = (entry: object, rest: object = {}): LexiconFile =>
  lexiconFileSchema.parse({ framework: 'klim', entries: [{ skill: '12.8', ...entry }], ...rest });
const read = (text: string, extra: readonly LexiconFile[] = []): MatchResult =>
  createEngine(data, extra).match(readPlainText({ id: 'test', title: 'Test', source: 'test.txt' }, text));
const budget = (text: string, extra?: readonly LexiconFile[]): Match | undefined =>
  read(text, extra).matches.find((match) => match.skill === '12.8');

describe('phrases that a reader has kept', () => {
  it('count but for those whose skill is no more', () => {
    const gone = own({ skill: '99.9', sure: ['hum quietly'] });
    expect(() => createEngine(data, [gone])).toThrow(LexiconError);
    const engine = createReaderEngine(data, [gone, own({ sure: ['shepherd kitty'] })]);
    const document = readPlainText({ id: 'test', title: 'Test', source: 'test.txt' }, 'Shepherd the kitty.');
    expect(engine.match(document).matches.map(({ skill }) => skill)).toContain('12.8');
  });
});

describe('a phrase of the reader’s own', () => {
  const text = 'You will shepherd the departmental kitty through the year.';

  it('is found where the bundled lexicon finds nothing', () => {
    expect(budget(text)).toBeUndefined();
    const match = budget(text, [own({ sure: ['shepherd|mind kitty'] })]);
    expect(match?.evidence).toMatchObject([
      { phrase: 'shepherd|mind kitty', quote: 'shepherd the departmental kitty' },
    ]);
  });

  it('may be made of words, runs and word groups the lexicon has already', () => {
    const [evidence] = budget('Look after the tea fund.', [own({ sure: ['look_after tea_fund'] })])?.evidence ?? [];
    expect(evidence?.phrase).toBe('look_after tea_fund');
    expect(budget('Appraise the pot of money.', [own({ sure: ['appraise pot money'] })])).toBeDefined();
    const group = Object.keys(data.groups)[0] ?? '';
    const [member = ''] = data.groups[group] ?? [];
    expect(
      budget(`The quokkas ${member.replaceAll('_', ' ')} here.`, [own({ sure: [`quokka @${group}`] })]),
    ).toBeDefined();
    expect(
      budget('The quokkas hum.', [own({ sure: ['quokka @noise'] }, { groups: { noise: ['hum', 'buzz'] } })]),
    ).toBeDefined();
  });

  it('is read through a slip of typing too', () => {
    expect(budget('You will shepherd the departmetnal quokkas.', [own({ sure: ['shepherd quokka'] })])).toBeDefined();
    expect(budget('Count the wallabise.', [own({ sure: ['count wallabies'] })])?.evidence[0]?.method).toBe('fuzzy');
  });

  it('keeps its conditions', () => {
    const hint = [own({ hint: [{ phrase: 'kitty', near: ['ledger'] }] })];
    expect(budget('Mind the kitty.', hint)).toBeUndefined();
    expect(budget('Mind the kitty and keep its ledger.', hint)).toBeDefined();
    const level = [own({ sure: [{ phrase: 'kitty shepherd', free: true, level: 5 }] })];
    expect(budget('A shepherd of every kitty.', level)?.level?.value).toBe(5);
  });

  it('is offered where words want a second cue, and then finds them; not where the sentence denies them', () => {
    const bare = 'The team looks after SharePoint.';
    const isMissed = (text: string): NearMiss | undefined =>
      read(text).nearMisses.find(({ quote }) => quote === 'SharePoint');
    const missed = isMissed(bare);
    expect(missed).toMatchObject({ isRefused: false, reason: expect.stringContaining('nothing else in the sentence') });
    const kept = lexiconFileSchema.parse({
      framework: missed?.framework,
      entries: [{ skill: missed?.skill, sure: ['sharepoint'] }],
    });
    expect(read(bare, [kept]).matches.map(({ skill }) => skill)).toContain(missed?.skill);
    expect(read('No line management.').nearMisses.find(({ skill }) => skill === '12.7')?.isRefused).toBe(true);
  });

  it('changes nothing of what is found without it', () => {
    const advert = 'Line manage a team of five.\n\nManage the library budget.\n\nAssist with cataloguing new books.';
    expect(read(advert, [own({ sure: ['shepherd kitty'] })])).toEqual(read(advert));
  });

  it('may say beside which words no phrase of its skill counts, a bundled one neither', () => {
    const advert = 'Manage the kitty budget.';
    expect(budget(advert)).toBeDefined();
    expect(budget(advert, [own({ not: ['kitty'] })])).toBeUndefined();
    expect(budget('Manage the library budget.', [own({ not: ['kitty'] })])).toBeDefined();
  });
});

describe('a phrase that is wrong', () => {
  const wrong = (entry: object): LexiconFile => ({
    framework: 'klim',
    groups: {},
    wordOrder: 'natural',
    entries: [{ skill: '12.8', sure: [], likely: [], hint: [], not: [], ...entry }],
  });

  it.each([
    ['of a skill that is not there', wrong({ skill: '99.9', sure: ['hold kitty'] }), ['klim', '99.9', 'no skill']],
    ['with capitals', wrong({ sure: ['Hold the Kitty'] }), ['12.8', '"Hold the Kitty"', 'lower-case']],
    ['with two spaces', wrong({ not: ['hold  kitty'] }), ['12.8', 'single spaces']],
    ['too long', wrong({ sure: ['kitty '.repeat(100).trim()] }), ['12.8', '240']],
    ['of little words only', wrong({ likely: ['of the'] }), ['12.8', '"of the"', 'little words']],
    ['with a word group that is not there', wrong({ sure: ['hold @purse'] }), ['12.8', '@purse', 'does not exist']],
  ])('is told in a sentence: %s', (_, file, words) => {
    const create = (): unknown => createEngine(data, [file]);
    expect(create).toThrow(LexiconError);
    for (const word of words) expect(create).toThrow(word);
  });

  it('is told at once, however it was meant to break the reader of phrases', () => {
    const started = performance.now();
    expect(() => createEngine(data, [wrong({ sure: [`${'a|'.repeat(100_000)} `] })])).toThrow(LexiconError);
    expect(() => createEngine(data, [wrong({ sure: [`${'a'.repeat(239)}!`] })])).toThrow(LexiconError);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
