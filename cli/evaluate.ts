/**
 * `npm run evaluate -- [DIR] [--min-confidence N] [--svg FILE]`: how right the engine is on labelled texts.
 * Prints precision, recall and F1 for each framework, the worst skills, levels, calibration, unrelated
 * texts, role ranking, and every miss and false find with its words.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFrameworkData } from '../framework-data/index.ts';
import { createEngine } from '../utils/matching/engine.ts';
import { createRanker } from '../utils/matching/rank.ts';
import { judgedCriteria, scoreAnswers } from './evaluation/answers.ts';
import { casesIn, rolesIn } from './evaluation/cases.ts';
import { calibrationSvg } from './evaluation/calibration-svg.ts';
import { calibration, figures, rankRoles, score, type Scores, type Tally } from './evaluation/score.ts';

const { values, positionals } = parseArgs({
  options: { 'min-confidence': { type: 'string' }, svg: { type: 'string' }, quiet: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? join(import.meta.dirname, '../tests/evaluation');
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const number = (value: number): string => value.toFixed(3);

function printTally(name: string, tally: Tally): void {
  const { precision, recall, f1 } = figures(tally);
  print(
    `${name.padEnd(24)} precision ${number(precision)}  recall ${number(recall)}  F1 ${number(f1)}  (${tally.hit} right, ${tally.wrong} wrong, ${tally.missed} missed)`,
  );
}

function printDisagreements(scores: Scores): void {
  const titles = new Set(scores.disagreements.map((one) => one.title));
  for (const title of titles) {
    print(title);
    for (const one of scores.disagreements.filter((other) => other.title === title)) {
      print(
        `   ${one.kind.padEnd(6)} ${one.skill.padEnd(14)} ${one.confidence.toFixed(2)}  ${one.words === '' ? '' : `“${one.words}”`}${one.phrase ? `  [${one.phrase}]` : ''}`,
      );
    }
  }
  for (const { title, skill, expected, read, basis } of scores.levelMisses)
    print(`   level  ${title}: ${skill} is ${expected}, read ${read} from “${basis}”`);
}

const data = loadFrameworkData();
const engine = createEngine(data);
const cases = casesIn(folder);
const minimum = values['min-confidence'];
const scores = score(engine, cases, minimum === undefined ? undefined : Number(minimum));
const roles = rolesIn(folder);

if (!values.quiet) printDisagreements(scores);
print();
for (const [framework, { probes, documents }] of scores.byFramework) {
  if (probes.hit + probes.missed + probes.wrong > 0) printTally(`${framework} probes`, probes);
  if (documents.hit + documents.missed + documents.wrong > 0) printTally(`${framework} documents`, documents);
}
const worst = [...scores.bySkill]
  .map(([skill, tally]) => ({ skill, tally, f1: figures(tally).f1 }))
  .filter((one) => one.tally.hit + one.tally.missed + one.tally.wrong > 2);
print('worst skills');
for (const { skill, tally } of worst.sort((left, right) => left.f1 - right.f1).slice(0, 10))
  printTally(`  ${skill}`, tally);
if (scores.levels.read > 0)
  print(
    `levels                   ${scores.levels.read} read, exact ${number(scores.levels.exact / scores.levels.read)}, within one ${number(scores.levels.near / scores.levels.read)}`,
  );
if (scores.unrelated.words > 0)
  print(
    `unrelated                ${number((scores.unrelated.finds / scores.unrelated.words) * 1000)} false finds per 1,000 words`,
  );
const curve = calibration(scores.judged);
print(`calibration error        ${number(curve.error)}`);
for (const step of curve.steps)
  print(`  shown ${step.confidence.toFixed(2)}  right ${step.right.toFixed(2)}  (${step.count})`);
if (values.svg) writeFileSync(values.svg, calibrationSvg(curve.steps));
if (roles.length > 0) {
  const places = rankRoles(engine, createRanker(data), roles);
  const share = (within: number): string =>
    number(places.filter((one) => one.place > 0 && one.place <= within).length / places.length);
  for (const { source, role, place, first } of places)
    if (place !== 1 && !values.quiet)
      print(`   ${source} is ${role}: place ${place || 'none'}; first ${first.join(', ')}`);
  print(`roles                    right one first ${share(1)}, among three ${share(3)}  (${places.length} posts)`);
}
const judged = judgedCriteria(engine, join(folder, 'answers'));
if (judged.length > 0) {
  const { byStatus, placed } = scoreAnswers(judged);
  const { answered, perhaps, 'not-found': none } = byStatus;
  print(
    `CV against advert        called answered ${answered.count}, of them ${answered.answered} at least in part; perhaps ${perhaps.answered} of ${perhaps.count}; no answer found ${none.count}, ${none.answered} of them answered; right place shown ${number(placed)}  (${judged.length} criteria)`,
  );
}
