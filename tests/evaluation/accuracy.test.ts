/**
 * How right the engine is, held against a floor for each figure. A floor is what was once reached, less a little:
 * raise it when the engine gets better, and never lower it to let a change in.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgedCriteria, scoreAnswers } from '../../cli/evaluation/answers.ts';
import { casesIn, rolesIn } from '../../cli/evaluation/cases.ts';
import { calibration, figures, rankRoles, score, type Tally } from '../../cli/evaluation/score.ts';
import { readFrameworkFiles } from '../../framework-data/files.ts';
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { FrameworkId, PhraseRule } from '../../framework-data/schema.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { createRanker } from '../../utils/matching/rank.ts';
import { tokenise } from '../../utils/text/tokenise.ts';

const data = loadFrameworkData();
const engine = createEngine(data);

/** Lowest allowed figures of one folder of labelled texts. */
interface Floors {
  readonly folder: string;
  readonly probes: Partial<Record<FrameworkId, number>>;
  /** KLIM skills of whole documents. */
  readonly documents: { readonly precision: number; readonly f1: number };
  readonly levelExact: number;
  readonly levelNear: number;
  /** Finds in 1,000 words of texts that ask for nothing of the field; a ceiling. */
  readonly unrelated: number;
  readonly calibration: number;
  readonly roleFirst: number;
  readonly roleAmongThree: number;
}

const FLOORS: readonly Floors[] = [
  {
    folder: join(import.meta.dirname, '.'),
    probes: { klim: 0.92, gkim: 0.9, gdd: 0.82, behaviour: 0.88 },
    documents: { precision: 0.88, f1: 0.88 },
    levelExact: 0.78,
    levelNear: 0.95,
    unrelated: 0.3,
    calibration: 0.08,
    roleFirst: 0.9,
    roleAmongThree: 0.95,
  },
  {
    folder: join(import.meta.dirname, '../../../shared/evaluation'),
    probes: { klim: 0.95 },
    documents: { precision: 0.9, f1: 0.9 },
    levelExact: 0.75,
    levelNear: 0.95,
    unrelated: 0.3,
    calibration: 0.08,
    roleFirst: 0.75,
    roleAmongThree: 0.95,
  },
];

const f1Of = (tally: Tally | undefined): number => (tally ? figures(tally).f1 : 0);

for (const floors of FLOORS) {
  const there = existsSync(floors.folder);
  if (!there) console.warn(`SKIPPED: ${floors.folder} is not there, so the engine is not judged by its texts.`);
  describe.skipIf(!there)(
    `on the texts of ${floors.folder.includes('shared') ? 'the shared set' : 'this folder'}`,
    () => {
      const scores = score(engine, there ? casesIn(floors.folder) : []);

      it.each(Object.entries(floors.probes))('sentences of %s reach F1 %f', (framework, floor) => {
        expect(f1Of(scores.byFramework.get(framework as FrameworkId)?.probes)).toBeGreaterThanOrEqual(floor);
      });

      it('documents give the KLIM skills a careful reader finds', () => {
        const { precision, f1 } = figures(scores.byFramework.get('klim')?.documents ?? { hit: 0, wrong: 1, missed: 1 });
        expect(precision).toBeGreaterThanOrEqual(floors.documents.precision);
        expect(f1).toBeGreaterThanOrEqual(floors.documents.f1);
      });

      it('levels are those of a careful reader, or next to them', () => {
        expect(scores.levels.read).toBeGreaterThan(20);
        expect(scores.levels.exact / scores.levels.read).toBeGreaterThanOrEqual(floors.levelExact);
        expect(scores.levels.near / scores.levels.read).toBeGreaterThanOrEqual(floors.levelNear);
      });

      it('texts of other fields give next to nothing', () => {
        expect(scores.unrelated.words).toBeGreaterThan(1_000);
        expect((scores.unrelated.finds / scores.unrelated.words) * 1_000).toBeLessThan(floors.unrelated);
      });

      it('confidence says how often a find is right', () => {
        expect(calibration(scores.judged).error).toBeLessThanOrEqual(floors.calibration);
      });

      it('the right role is ranked first, or among the first three', () => {
        const places = rankRoles(engine, createRanker(data), rolesIn(floors.folder));
        const share = (within: number): number =>
          places.filter(({ place }) => place > 0 && place <= within).length / places.length;
        expect(share(1)).toBeGreaterThanOrEqual(floors.roleFirst);
        expect(share(3)).toBeGreaterThanOrEqual(floors.roleAmongThree);
      });
    },
  );
}

describe('a CV held against an advert', () => {
  const { byStatus, placed } = scoreAnswers(
    judgedCriteria(createEngine(loadFrameworkData()), join(import.meta.dirname, 'answers')),
  );

  it('is called an answer where a fair reader finds one, at least in part', () => {
    const { count, answered } = byStatus.answered;
    expect(count).toBeGreaterThanOrEqual(29);
    expect(answered / count).toBeGreaterThanOrEqual(0.8);
  });

  it('is perhaps one where about every second criterion is answered', () => {
    const { count, answered } = byStatus.perhaps;
    expect(answered / count).toBeGreaterThanOrEqual(0.6);
  });

  it('shows the place a fair reader names', () => {
    expect(placed).toBeGreaterThanOrEqual(0.66);
  });
});

describe('the lexicon', () => {
  /** Words in a row, as a phrase would have to copy them. */
  const wordsOf = (text: string): string =>
    ` ${tokenise(text.replaceAll(/[_|]/g, ' '))
      .map(({ word }) => word)
      .join(' ')} `;

  it('holds no sentence of an evaluation set', () => {
    const phraseOf = (rule: PhraseRule): string => (typeof rule === 'string' ? rule : rule.phrase);
    const phrases = readFrameworkFiles().lexicon.flatMap((file) =>
      file.entries.flatMap((entry) => [...entry.sure, ...entry.likely, ...entry.hint].map(phraseOf).map(wordsOf)),
    );
    const sentences = FLOORS.filter(({ folder }) => existsSync(folder))
      .flatMap(({ folder }) => casesIn(folder))
      .filter((one) => one.kind === 'probe')
      .map((one) => wordsOf(one.document.text))
      .filter((words) => words.split(' ').length > 6);
    expect(sentences.length).toBeGreaterThan(500);
    for (const sentence of sentences) expect(phrases.filter((phrase) => phrase.includes(sentence))).toEqual([]);
  });
});
