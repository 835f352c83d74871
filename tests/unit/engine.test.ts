import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { readPlainText } from '../../utils/documents/read-plain-text.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { Match } from '../../utils/matching/match.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const engine = createEngine(loadFrameworkData());
const plain = (text: string): TextDocument => readPlainText({ id: 'test', title: 'Test', source: 'test.txt' }, text);
const matchesIn = (text: string): readonly Match[] => engine.match(plain(text)).matches;
const found = (text: string, framework = 'klim'): string[] =>
  matchesIn(text)
    .filter((match) => match.framework === framework)
    .map((match) => match.skill);
const matchOf = (text: string, skill: string): Match | undefined =>
  matchesIn(text).find((match) => match.skill === skill);

const SENTENCES = [
  'Line manage a team of five library assistants.',
  'Responsible for the journals budget and for negotiating licences with suppliers.',
  'Deliver information literacy training to nursing students.',
  'Carry out literature searches for clinicians and commissioners.',
  'There is free parking beside the canteen.',
  'Promote the service on social media.',
  'The building has three lifts.',
];

describe('a find', () => {
  it('quotes the text it points at, whatever the text', () => {
    const noise = fc.oneof(
      fc.constantFrom(...SENTENCES),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\n', ' | ', '• ', '\u00AD', '\u202E', '😀'),
    );
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), (parts) => {
        const document = plain(parts.join(' '));
        const { matches, nearMisses } = engine.match(document, { minConfidence: 0 });
        for (const { start, end, quote } of [...matches.flatMap((match) => match.evidence), ...nearMisses]) {
          expect(document.text.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('\n\n');
        expect(engine.match(plain(text))).toEqual(engine.match(plain(text)));
      }),
      { numRuns: 30 },
    );
  });

  it('does not change when an unrelated paragraph is added', () => {
    const text = SENTENCES.join('\n\n');
    const before = engine.match(plain(text)).matches;
    const after = engine.match(plain(`${text}\n\nThe bus stops outside every ten minutes.`)).matches;
    expect(after).toEqual(before);
  });

  it('does not depend on how the blocks were cut', () => {
    const joined = engine.match(plain(SENTENCES.join(' ')));
    const split = engine.match(
      buildDocument(
        { id: 'test', title: 'Test', source: 'test' },
        SENTENCES.map((text) => ({ kind: 'paragraph', text })),
      ),
    );
    const skills = (matches: readonly Match[]): string[] =>
      matches
        .map((match) => `${match.framework}:${match.skill} ${match.evidence.map((one) => one.quote).join()}`)
        .sort();
    expect(skills(split.matches)).toEqual(skills(joined.matches));
  });

  it('explains itself in a sentence', () => {
    for (const evidence of matchesIn(SENTENCES.join('\n')).flatMap((match) => match.evidence))
      expect(evidence.explanation).toMatch(/^[“A-Z].{20,}\.$/s);
  });
});

describe('phrases are read', () => {
  it.each([
    ['inflected', 'Managed the departmental budget', '12.8'],
    ['in another order with words between', 'management of a small but complex budget', '12.8'],
    ['in American spelling', 'cataloging and classification of materials', '5.5'],
    ['through a slip of typing', 'inforamtion literacy teaching for students', '7.1'],
    ['from their abbreviation', 'Experience of KM in a large organisation', '6.1'],
    ['with a soft hyphen inside', 'Give infor\u00ADmation literacy sessions', '7.1'],
    ['in capitals', 'RESPONSIBLE FOR COLLECTION DEVELOPMENT', '1.1'],
  ])('%s', (_, text, skill) => {
    expect(found(text)).toContain(skill);
  });
});

describe('words that mean something else', () => {
  it.each([
    ['denied', 'There is no budget responsibility in this post.', '12.8'],
    ['denied afterwards', 'Experience of line management is not required.', '12.7'],
    ['done by somebody else', 'You will be supervised by the library manager.', '12.7'],
    ['another sense', 'Refuse collection operative.', '1.1'],
    ['a market', 'An interest in the stock market.', '1.1'],
    [
      'boilerplate',
      'About us\n\nFounded in 1869, the university is ranked among the top ten for its research support and leadership.',
      '11.1',
    ],
    ['a trust', 'Eastmere Partnership NHS Foundation Trust.', '11.6'],
    ['a ministry', 'Work with the Department for Science, Innovation and Technology on policy.', '13.2'],
    ['a minister', 'She briefed the Secretary of State for Science, Innovation and Technology.', '13.2'],
    ['a service by its name', 'You will join the Government Digital Service in Manchester.', '13.2'],
    ['an award', 'Winner of the Knowledge Management Award in 2024.', '6.1'],
    ['a journal', 'The library takes the Journal of Information Literacy.', '7.1'],
    ['misspelt only in looks', 'Collation of customer readings.', '1.1'],
  ])('are left alone: %s', (_, text, skill) => {
    expect(found(text)).not.toContain(skill);
  });

  it('but what stands beside a ministry is read', () => {
    const text = 'In the Department for Science, Innovation and Technology you will manage Budgets and Procurement.';
    expect(found(text)).toContain('12.8');
  });

  it('and so is what somebody else does', () => {
    expect(found('Cataloguing and classification are carried out by another team.')).not.toContain('5.5');
    expect(found('Cataloguing and classification are carried out by you and one assistant.')).toContain('5.5');
    expect(found('Reporting to the Head of Research Support, you will answer enquiries.')).not.toContain('9.9');
    expect(found('You will be supervised by the budget holder.')).not.toContain('12.7');
  });

  it('but "not only" denies nothing', () => {
    expect(found('You will not only manage the library budget but also buy books.')).toContain('12.8');
  });
});

describe('a level', () => {
  it.each([
    ['Assist with cataloguing new books', '5.5', 2],
    ['Carry out literature searches for clinicians', '3.3', 3],
    ['Line manage four librarians', '12.7', 4],
    ['12.8 Financial management | Level 6 - Initiate', '12.8', 6],
  ])('%s → %s at %i', (text, skill, level) => {
    expect(matchOf(text, skill)?.level?.value).toBe(level);
  });

  it('names the words it rests on', () => {
    const text = 'Assist with cataloguing new books';
    expect(text).toContain(matchOf(text, '5.5')?.level?.basis);
  });

  it('is not stated where nothing tells', () => {
    expect(matchOf('Knowledge of copyright law', '4.3')?.level).toBeNull();
    expect(matchOf('Take part in after action reviews', '6.4')?.level).toBeNull();
  });
});

describe('text made to break matchers', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['one line of a million letters', 'a'.repeat(1_000_000)],
    ['a phrase a hundred thousand times', 'manage the library budget '.repeat(100_000)],
    ['combining marks', `${'e\u0301\u0302\u0303'.repeat(20_000)} library`],
    ['right-to-left', `\u202E${'ניהול ספרייה '.repeat(10_000)}`],
    ['zero-width characters', `${'li\u200Bbra\u200Cry \u200D'.repeat(20_000)}`],
    ['emoji', '📚🏽‍🎓 '.repeat(30_000)],
    ['brackets like a regular expression', '(a+)+$ [[[[ .*.*.* '.repeat(20_000)],
    ['markup', '<script>alert(1)</script> <b>manage budget</b> '.repeat(10_000)],
    ['capitals', 'MANAGE THE BUDGET AND THE STAFF. '.repeat(20_000)],
  ];
  it.each(hostile)('%s is read in time', (_, text) => {
    const started = performance.now();
    const document = plain(text);
    for (const { start, end, quote } of engine.match(document).matches.flatMap((match) => match.evidence.slice(0, 50)))
      expect(document.text.slice(start, end)).toBe(quote);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('twice as much text takes about twice as long', () => {
    const timeFor = (count: number): number => {
      const document = plain(
        Array.from({ length: count }, (_, at) => `${SENTENCES[at % SENTENCES.length]} Number ${at}.`).join('\n'),
      );
      const started = performance.now();
      engine.match(document);
      return performance.now() - started;
    };
    timeFor(2_000);
    expect(timeFor(16_000) / Math.max(1, timeFor(4_000))).toBeLessThan(12);
  });
});
