import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { bestOfEachRole, roleFit, type RoleFit } from '../../utils/comparison/role-fit.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { createRanker, type RankedProfile } from '../../utils/matching/rank.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { markdownFile } from './markdown-file.ts';

const data = loadFrameworkData();
const engine = createEngine(data);
const ranker = createRanker(data);

function fit(document: TextDocument, choose: (ranked: readonly RankedProfile[]) => readonly RankedProfile[]): RoleFit {
  const { matches } = engine.match(document);
  return roleFit(data, choose(ranker.rank(document, matches, data.profiles.length)), matches)!;
}
const post = (folder: string, file: string): TextDocument =>
  markdownFile(join(import.meta.dirname, '..', folder), file);
const ranked = (id: string, score: number): RankedProfile => {
  const { framework, role, name } = data.profiles.find((profile) => profile.id === id)!;
  return { framework, id, role, name, fit: score };
};
const idOf = (name: string): string => data.profiles.find((profile) => profile.name === name)!.id;

describe('two roles that fit a post', () => {
  const found = fit(post('evaluation/roles', 'devices.md'), bestOfEachRole);

  it('are of different roles, the better one first', () => {
    expect(found.first.role).toBe('End user computing engineer');
    expect(found.second.role).not.toBe(found.first.role);
    expect(found).toMatchObject({ sameRole: false });
    expect(found.lead).toBeCloseTo(found.first.fit - found.second.fit, 3);
  });

  it('are parted by what only one of them asks for, shown in the text or lacking', () => {
    const names = (skills: readonly { name: string }[]): string[] => skills.map(({ name }) => name);
    expect(names(found.first.onlyHere.shown)).toContain('Technical specialism');
    expect(names(found.second.onlyHere.shown)).toContain('IT infrastructure');
    expect(names(found.first.onlyHere.lacking)).not.toContain('Technical specialism');
  });

  it('count what is asked, shown and at level', () => {
    for (const { required, shown, atLevel, onlyHere } of [found.first, found.second]) {
      expect(onlyHere.shown.length + onlyHere.lacking.length + found.inCommon).toBe(required);
      expect(shown).toBeLessThanOrEqual(required);
      expect(atLevel).toBeLessThanOrEqual(shown);
    }
  });
});

describe('two levels of one role', () => {
  const document = readMarkdown(
    { id: 'test', title: 'Test', source: 'advert.md' },
    '# Test\n\n## Main duties\n\n- Set direction across the organisation for data governance, with data owners and stewards\n- Awareness of data standards\n',
  );
  const pair = [ranked(idOf('Data governance manager'), 0.6), ranked(idOf('Lead data governance manager'), 0.5)];
  const { matches } = engine.match(document);
  const found = roleFit(data, pair, matches)!;

  it('differ in levels, each nearer to one of the two where the text tells', () => {
    expect(found.sameRole).toBe(true);
    expect(found.first.onlyHere).toEqual({ shown: [], lacking: [] });
    const level = (skill: string) => found.differingLevels.find((one) => one.skill === skill);
    expect(level('data-governance')).toMatchObject({ first: 2, second: 3, nearer: 'second', found: { value: 4 } });
    expect(level('data-standards')).toMatchObject({ first: 2, second: 3, nearer: 'first', found: { value: 1 } });
    expect(level('data-maturity')).toMatchObject({ nearer: 'neither', found: null });
  });

  it('are one where each role counts once', () => {
    expect(bestOfEachRole([...pair, ranked(idOf('Data architect'), 0.4)]).map(({ name }) => name)).toEqual([
      'Data governance manager',
      'Data architect',
    ]);
  });
});

it('has nothing to say of fewer than two profiles, or of one that does not exist', () => {
  const one = ranked('kls-manager', 0.9);
  expect(roleFit(data, [], [])).toBeNull();
  expect(roleFit(data, [one], [])).toBeNull();
  expect(roleFit(data, [one, { ...one, id: 'no-such-profile' }], [])).toBeNull();
});

it('survives JSON', () => {
  const found = fit(post('fixtures/adverts', 'head-of-knowledge-services.md'), (profiles) => profiles);
  expect(found.first.id).toBe('kls-manager');
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
