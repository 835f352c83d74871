import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { wordingFileSchema, type FrameworkId } from '../../framework-data/schema.ts';
import { loadWording } from '../../framework-data/wording.ts';
import { compare } from '../../utils/comparison/compare.ts';
import type { Report, SkillComparison } from '../../utils/comparison/report.ts';
import { placesToReword, suggestedWording, type SuggestedWording } from '../../utils/comparison/wording.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const data = loadFrameworkData();
const wording = loadWording();
const engine = createEngine(data);
const manager = data.profiles.find(({ id }) => id === 'kls-manager')!;

interface Suggestion extends SuggestedWording {
  readonly framework: FrameworkId;
  readonly skill: string;
}

const levelsOf = (framework: FrameworkId): number[] =>
  data.frameworks.find(({ id }) => id === framework)?.scale.map(({ value }) => value) ?? [];
const all: Suggestion[] = wording.flatMap(({ framework, skills }) =>
  skills.flatMap(({ skill }) =>
    levelsOf(framework).flatMap((level) => {
      const one = suggestedWording(wording, framework, skill, level);
      return one ? [{ ...one, framework, skill }] : [];
    }),
  ),
);

const TITLES: Readonly<Record<FrameworkId, readonly string[]>> = {
  klim: ['Library and Knowledge Officer', 'Head of Knowledge and Library Services'],
  gkim: ['Information Officer', 'Head of Information Management'],
  gdd: ['Digital Officer', 'Head of Digital Services'],
  behaviour: ['Library and Knowledge Officer', 'Head of Knowledge and Library Services'],
};

interface Reading {
  readonly found: boolean;
  readonly atLevel: boolean;
  readonly sentence: string;
}

/** Puts the suggestion into plain adverts, as a duty and as a criterion, and has the engine read them. */
function readings({ framework, skill, level, duty, criterion }: Suggestion): Reading[] {
  return TITLES[framework].flatMap((title) =>
    [`## Main duties\n\n- ${duty}`, `## Essential criteria\n\n- ${criterion}`].map((part) => {
      const advert = readMarkdown({ id: 'test', title, source: 'advert.md' }, `# ${title}\n\n${part}\n`);
      const match = engine.match(advert).matches.find((one) => one.framework === framework && one.skill === skill);
      const atLevel = match !== undefined && (framework === 'behaviour' || match.level?.value === level);
      return { found: match !== undefined, atLevel, sentence: `${skill} at ${level}: ${part.split('- ')[1] ?? ''}` };
    }),
  );
}

const share = (of: readonly Reading[], key: 'found' | 'atLevel'): number =>
  of.filter((one) => one[key]).length / of.length;

describe('a suggestion put into a plain advert', () => {
  const read = all.flatMap((suggestion) => readings(suggestion));
  const failed = read.filter(({ atLevel }) => !atLevel).map(({ sentence }) => sentence);

  it('is found by the engine in 99 of 100 cases, and at its level in 95', () => {
    const [found, atLevel] = [share(read, 'found'), share(read, 'atLevel')];
    console.log(
      `${all.length} suggestions in ${read.length} adverts: found ${(100 * found).toFixed(1)} %, at level ${(100 * atLevel).toFixed(1)} %`,
    );
    expect(found, failed.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(atLevel, failed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('names every skill the knowledge and library services manager needs, at the level required', () => {
    const required = manager.required.map(({ framework, skill, level }) =>
      all.find((one) => one.framework === framework && one.skill === skill && one.level === level),
    );
    expect(required).toHaveLength(44);
    const missed = required.flatMap((one) => (one ? readings(one) : [{ atLevel: false, sentence: 'no wording' }]));
    expect(missed.filter(({ atLevel }) => !atLevel)).toEqual([]);
  });
});

const reportOn = (document: TextDocument): Report =>
  compare({ data, engine: 'test', document, words: 1, result: engine.match(document), profile: manager });
const markdown = (title: string, text: string): TextDocument =>
  readMarkdown({ id: title, title, source: 'advert.md' }, text);
const dutyFor = ({ framework, skill, required }: SkillComparison): string =>
  suggestedWording(wording, framework, skill, required)?.duty ?? '';
const isMet = ({ skills }: Report, { framework, skill }: SkillComparison): boolean => {
  const status = skills.find((one) => one.framework === framework && one.skill === skill)?.status;
  return status === 'met' || status === 'above';
};

describe('all suggestions in one advert', () => {
  it('show everything the knowledge and library services manager needs', () => {
    const duties = manager.required.map(
      ({ framework, skill, level }) => `- ${suggestedWording(wording, framework, skill, level)?.duty ?? ''}`,
    );
    const behaviours = manager.behaviours.map(
      (skill) => `- ${suggestedWording(wording, 'behaviour', skill, null)?.criterion ?? ''}`,
    );
    const text = `# Library Officer\n\n## Main duties\n\n${duties.join('\n')}\n\n## Essential criteria\n\n${behaviours.join('\n')}`;
    const { coverage, extras } = reportOn(markdown('Test', text));
    expect(coverage.found).toBe(44);
    expect(extras.filter(({ kind, match }) => kind === 'behaviour' && match === null)).toEqual([]);
    expect(coverage.atLevel).toBeGreaterThanOrEqual(42);
  });
});

describe('a gap of an advert as people write them', () => {
  const tests = join(import.meta.dirname, '..');
  const inFolder = (folder: string, wanted: RegExp): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.md') && wanted.test(file))
          .map((file) => join(folder, file))
      : [];
  const adverts = [
    ...inFolder(join(tests, 'fixtures/adverts'), /./),
    ...inFolder(join(tests, 'evaluation/documents'), /^(?:college|government|law|nhs|public|university|us)-/),
    ...inFolder(join(tests, '../../shared/evaluation/documents'), /^(?!unrelated)/),
  ].map((file) => readFileSync(file, 'utf8'));
  const closed: Record<'missing' | 'unstated' | 'below', boolean[]> = { missing: [], unstated: [], below: [] };
  for (const text of adverts) {
    const document = markdown('Advert', text);
    for (const gap of reportOn(document).skills) {
      if (gap.status === 'missing' || gap.status === 'unstated') {
        const after = reportOn(markdown('Advert', `${text}\n\n## Main duties\n\n- ${dutyFor(gap)}\n`));
        closed[gap.status].push(isMet(after, gap));
      } else if (gap.status === 'below') {
        closed.below.push(isMet(reportOn(reworded(document, gap)), gap));
      }
    }
  }
  const rate = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

  it('is closed by adding the suggestion, where a skill is missing or its level is not told', () => {
    console.log(
      `${adverts.length} adverts: closed ${Object.entries(closed)
        .map(([status, of]) => `${of.filter(Boolean).length} of ${of.length} ${status}`)
        .join(', ')}`,
    );
    expect(rate(closed.missing)).toBeGreaterThanOrEqual(0.99);
    expect(rate(closed.unstated)).toBeGreaterThanOrEqual(0.99);
  });

  it('is closed by putting the suggestion in the place of what asks for less', () => {
    expect(rate(closed.below)).toBeGreaterThanOrEqual(0.95);
  });
});

/** The advert with the suggestion in the place of the first sentence that asks for less, and without the others. */
function reworded(document: TextDocument, gap: SkillComparison): TextDocument {
  const starts = new Map(placesToReword(gap).map((one) => [one.sentenceStart, one]));
  const sentences = [...starts.values()].toSorted((left, right) => right.sentenceStart - left.sentenceStart);
  const text = sentences.reduce(
    (sofar, { sentenceStart, sentenceEnd }, index) =>
      sofar.slice(0, sentenceStart) + (index === sentences.length - 1 ? dutyFor(gap) : '') + sofar.slice(sentenceEnd),
    document.text,
  );
  return markdown('Advert', `# ${document.title}\n\n## Main duties\n\n${text.replace(/^/gm, '- ')}`);
}

describe('suggested wording', () => {
  it('is there for every skill and level a bundled role profile requires', () => {
    const lacking = data.profiles.flatMap(({ id, required, behaviours }) => [
      ...required
        .filter(({ framework, skill, level }) => !suggestedWording(wording, framework, skill, level))
        .map(({ skill, level }) => `${id}: ${skill} at ${level}`),
      ...behaviours.filter((skill) => !suggestedWording(wording, 'behaviour', skill, null)),
    ]);
    expect(lacking).toEqual([]);
  });

  it('is there for every skill of KLIM, GKIM and GDD, and for no skill that does not exist', () => {
    for (const { framework, skills } of wording) {
      const known = data.frameworks.find(({ id }) => id === framework)?.skills.filter(({ kind }) => kind === 'skill');
      const worded = skills.map(({ skill }) => skill).toSorted();
      const wanted = framework === 'behaviour' ? worded : known?.map(({ id }) => id).toSorted();
      expect(worded).toEqual(wanted);
    }
  });

  it('has 8 to 22 words', () => {
    const lengths = all.map(({ skill, level, duty }) => ({ skill, level, words: duty.split(/\s+/).length }));
    expect(lengths.filter(({ words }) => words < 8 || words > 22)).toEqual([]);
  });

  it('is our own: no seven words in a row are the framework’s', () => {
    const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
    const runs = (text: string): string[] => {
      const words = plain(text);
      return words.slice(6).map((_, index) => words.slice(index, index + 7).join(' '));
    };
    const theirs = new Set(
      data.frameworks.flatMap(({ skills }) =>
        skills.flatMap(({ levels }) =>
          levels.flatMap(({ statements }) => statements.flatMap(({ text }) => runs(text))),
        ),
      ),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    expect(all.flatMap(({ duty }) => runs(duty)).filter((run) => theirs.has(run))).toEqual([]);
  });

  it('turns its verbs for a criterion', () => {
    expect(suggestedWording(wording, 'klim', '12.8', 4)).toEqual({
      level: 4,
      duty: "Manage the service's budget, forecast spending, and oversee procurement and supplier contracts.",
      criterion:
        "Experience of managing the service's budget, forecasting spending, and overseeing procurement and supplier contracts.",
    });
    expect(suggestedWording(wording, 'klim', '12.8', 5)?.criterion).toMatch(
      /^Experience of being accountable .* setting policy/,
    );
    expect(suggestedWording(wording, 'behaviour', 'teamwork', null)?.criterion).toMatch(/^Ability to work well/);
  });

  it('takes the highest level where none is required, and says nothing where it has none', () => {
    expect(suggestedWording(wording, 'gdd', 'data-architecture', null)?.level).toBe(4);
    expect(suggestedWording(wording, 'klim', '12.8', 7)).toBeNull();
    expect(suggestedWording(wording, 'klim', 'no such skill', 4)).toBeNull();
    expect(suggestedWording([], 'klim', '12.8', 4)).toBeNull();
  });
});

describe('a wording file', () => {
  const skill = { skill: '12.8', levels: { 4: '{Manage} the budget.' } };
  it.each([
    [
      'a sentence without a verb in braces',
      { framework: 'klim', skills: [{ skill: '12.8', levels: { 4: 'Manage it.' } }] },
    ],
    ['markup in braces', { framework: 'klim', skills: [{ skill: '12.8', levels: { 4: '{Manage} {<b>} it.' } }] }],
    ['a level no scale has', { framework: 'klim', skills: [{ skill: '12.8', levels: { 12: '{Manage} it.' } }] }],
    ['an object without a pattern', { framework: 'klim', skills: [{ ...skill, object: 'budgets' }] }],
  ])('with %s is refused', (_, file) => {
    expect(wordingFileSchema.safeParse(file).success).toBe(false);
    expect(wordingFileSchema.safeParse({ framework: 'klim', skills: [skill] }).success).toBe(true);
  });
});

it('is not part of what the service worker loads', () => {
  const loader = readFileSync(join(import.meta.dirname, '../../framework-data/index.ts'), 'utf8');
  expect(loader).not.toContain('wording');
});
