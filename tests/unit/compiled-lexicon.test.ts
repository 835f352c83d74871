/** That nothing is lost between the lexicon as it is written and the lexicon as it is shipped. */
import fc from 'fast-check';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { compiledFrameworkData } from '../../cli/build/framework-data.ts';
import { compileFiles } from '../../framework-data/compile-files.ts';
import { readFrameworkFiles } from '../../framework-data/files.ts';
import type * as framework from '../../framework-data/index.ts';
import type { PhraseRule } from '../../framework-data/schema.ts';
import {
  decodeAlternatives,
  decodeNumbers,
  encodeAlternatives,
  encodeNumbers,
  KINDS,
} from '../../utils/matching/codes.ts';
import { CompiledPlaces } from '../../utils/matching/compiled-places.ts';
import { CompiledRules } from '../../utils/matching/compiled-rules.ts';
import { skillsOf } from '../../utils/matching/lexicon-index.ts';
import { phraseOf, PhraseCompiler, type Element } from '../../utils/matching/pattern.ts';
import { Vocabulary, type Run } from '../../utils/matching/vocabulary.ts';

const files = readFrameworkFiles();
const data = compileFiles(files);
const skills = skillsOf(data.frameworks);
const conditionsOf = (rule: PhraseRule): Exclude<PhraseRule, string> =>
  typeof rule === 'string' ? { phrase: rule } : rule;

/** A place without its number and its writing. */
const tieOf = ({ ids, tie }: Run): Run => ({ ids, tie });
const readAs = ({ ids, runs, nouns }: Element): object => ({ ids, runs: runs.map(tieOf), nouns });

describe('the compiled lexicon', () => {
  const places = new CompiledPlaces(data.compiled);
  const rules = new CompiledRules(data.compiled, places, skills);

  it('is what the build ships, and nothing of what made it', async () => {
    const built = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins: [compiledFrameworkData()],
      build: { write: false, lib: { entry: 'framework-data/index.ts', formats: ['es'] } },
    });
    const [bundle] = [built].flat();
    const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
    const shipped = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof framework;
    expect(shipped.loadFrameworkData()).toEqual(data);
    // JSON within a string has each of its quotation marks escaped; the code around it is a line.
    expect(code.length).toBeLessThan(JSON.stringify(JSON.stringify(data)).length + 500);
  });

  it('has every phrase as it is written, with its conditions', () => {
    let number = 0;
    for (const file of files.lexicon) {
      for (const entry of file.entries) {
        for (const strength of ['sure', 'likely', 'hint'] as const) {
          for (const written of entry[strength]) {
            const { phrase, near = [], not = [], free, level = null } = conditionsOf(written);
            const rule = rules.at(number++);
            expect(skills[rule.skill]).toMatchObject({ framework: file.framework, id: entry.skill });
            expect({ ...rule, near: rule.near.map(phraseOf), not: rule.not.map(phraseOf) }).toMatchObject({
              phrase,
              strength,
              method: 'phrase',
              near,
              not: [...not, ...entry.not],
              free: free ?? file.wordOrder === 'free',
              level,
            });
          }
        }
      }
    }
    const names = Array.from({ length: rules.count - number }, (_, at) => rules.at(number + at));
    expect(names.map(({ phrase, method }) => [phrase, method])).toEqual(
      skills.filter(({ kind }) => kind !== 'qualification').map(({ name }) => [name, 'name']),
    );
  });

  it('reads the places of a phrase as they are read when it is compiled', () => {
    const vocabulary = new Vocabulary(places);
    let number = 0;
    for (const file of files.lexicon) {
      const compiler = new PhraseCompiler(vocabulary, { ...files.groups, ...file.groups });
      for (const entry of file.entries) {
        for (const rule of [...entry.sure, ...entry.likely, ...entry.hint]) {
          const fresh = compiler.compile(conditionsOf(rule).phrase);
          const shipped = rules.at(number++).pattern;
          expect(shipped.map(readAs)).toEqual(fresh.map(readAs));
        }
      }
    }
  });

  it('finds every place again by the words it begins with', () => {
    const vocabulary = new Vocabulary(places);
    for (let number = 0; number < places.placeCount; number++) {
      const { ids, runs } = places.place(number);
      for (const id of ids) expect(vocabulary.filledBy(id)).toContain(number);
      for (const run of runs) expect(vocabulary.begunBy(run.ids[0] ?? -1, run.ids[1] ?? -1)).toContain(number);
    }
    for (let id = 0; id < places.stems.length; id++)
      for (const number of vocabulary.filledBy(id)) expect(places.place(number).ids).toContain(id);
  });
});

describe('numbers written short', () => {
  const number = fc.nat({ max: 5_000 });

  it('are read back', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect([...decodeNumbers(encodeNumbers(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('are read back with what they stand for', () => {
    const runs = 3_000;
    const alternative = fc
      .tuple(fc.nat({ max: runs - 1 }), fc.nat({ max: KINDS - 1 }))
      .map(([of, kind]) => KINDS * of + kind);
    fc.assert(
      fc.property(fc.array(alternative), (alternatives) => {
        expect([...decodeAlternatives(encodeAlternatives(alternatives, runs), runs)]).toEqual(alternatives);
      }),
    );
  });

  it('are mostly nothing where things are named in their order', () => {
    expect(encodeNumbers([0, 1, 2, 0, 3, 9, 10])).toEqual([0, 0, 0, 1, 0, 10, 0]);
  });
});
