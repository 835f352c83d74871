/** What somebody who adds a phrase is told: the real command on a file of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../cli/lexicon.ts');
const folder = mkdtempSync(join(tmpdir(), 'framework-lens-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(content: string): { readonly code: number | null; readonly said: string } {
  const file = join(folder, 'mine.json');
  writeFileSync(file, content);
  const run = spawnSync(process.execPath, [COMMAND, file], { encoding: 'utf8' });
  return { code: run.status, said: run.stdout + run.stderr };
}
const entry = (rest: object, skill = '12.8'): string =>
  JSON.stringify({ framework: 'klim', entries: [{ skill, ...rest }] });

describe('the lexicon command', () => {
  it('counts the phrases of a file that is right', () => {
    const { code, said } = check(entry({ sure: ['purse_strings hold|control', 'balance books'] }));
    expect(code).toBe(0);
    expect(said).toContain('12.8\t2 phrases');
  });

  it.each([
    ['a capital letter', entry({ sure: ['Hold the Budget'] }), ['skill 12.8', 'lower-case', '"Hold the Budget"']],
    [
      'a word group that is not there',
      entry({ sure: ['hold @purse'] }),
      ['skill 12.8', '"hold @purse"', '@purse, which does not exist'],
    ],
    ['only little words', entry({ likely: ['of the'] }), ['skill 12.8', '"of the"']],
    [
      'a phrase listed twice',
      entry({ sure: ['hold budget', 'hold budget'] }),
      ['skill 12.8', '"hold budget"', 'listed twice'],
    ],
    [
      'a level beyond the scale',
      entry({ sure: [{ phrase: 'hold budget', level: 44 }] }),
      ['skill 12.8', 'sure.0.level', 'found 44'],
    ],
    ['a key that is spelt wrongly', entry({ shure: ['hold budget'] }), ['skill 12.8', '"shure"']],
    [
      'a skill the framework has not',
      entry({ sure: ['hold budget'] }, '99.9'),
      ['skill 99.9', 'klim has no such skill'],
    ],
    ['a comma too many', '{"framework":"klim","entries":[],}', ['cannot be read as JSON']],
  ])('names the file, the skill and the phrase: %s', (_, content, words) => {
    const { code, said } = check(content);
    expect(code).toBe(1);
    expect(said).not.toContain('    at ');
    for (const word of ['mine.json', ...words]) expect(said).toContain(word);
  });
});
