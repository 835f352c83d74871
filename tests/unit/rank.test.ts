import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import { readPlainText } from '../../utils/documents/read-plain-text.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { createRanker, type RankedProfile } from '../../utils/matching/rank.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const data = loadFrameworkData();
const engine = createEngine(data);
const ranker = createRanker(data);
const rank = (document: TextDocument, count = 300): readonly RankedProfile[] =>
  ranker.rank(document, engine.match(document).matches, count);
const plain = (text: string): TextDocument => readPlainText({ id: 'test', title: 'Test', source: 'test.txt' }, text);

const folder = join(import.meta.dirname, '../evaluation/roles');
const posts = z
  .array(z.strictObject({ file: z.string(), role: z.string() }))
  .parse(JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')));
const rolesOf = (profiles: readonly RankedProfile[]): string[] => [
  ...new Set(profiles.filter(({ framework }) => framework === 'gdd').map(({ role }) => role)),
];

describe('a job description with its title taken out', () => {
  const orders = posts.map(({ file, role }) => ({
    role,
    order: rolesOf(rank(readTextBytes('post', file, readFileSync(join(folder, file))))),
  }));

  it.each(orders)('is known for a $role by its work, among the first three', ({ role, order }) => {
    expect(order.slice(0, 3)).toContain(role);
  });

  it('is named rightly first in nine of ten cases', () => {
    const first = orders.filter(({ role, order }) => order[0] === role).length;
    expect(first / orders.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('ranking', () => {
  it('has cues for every GDD role and for no other', () => {
    const roles = new Set(data.profiles.filter(({ framework }) => framework === 'gdd').map(({ role }) => role));
    expect(Object.keys(data.roleCues.roles).toSorted()).toEqual([...roles].toSorted());
  });

  it('names the library profile first for a library post, although no role cues are written for it', () => {
    const text = `Manage the library and knowledge service and its budget.
Line manage the team of librarians and library assistants.
Carry out literature searches for clinicians and teach information literacy to nursing students.
Manage the collections, the journals and the e-resources, and negotiate licences with suppliers.
Catalogue and classify new stock. Promote the service to senior stakeholders.`;
    expect(rank(plain(text), 1)[0]?.id).toBe('kls-manager');
  });

  it('is less sure of a text that says little', () => {
    const little = rank(plain('Support the service desk.'), 1)[0]?.fit ?? 1;
    const much = rank(
      plain(`First point of contact for users of the service desk by telephone and email.
Log, prioritise and resolve tickets at first line; escalate others to second line.
Reset passwords, set up new starters and support laptops and printers.
Meet targets for first-time fix and abandoned calls. Write knowledge articles.`),
      1,
    )[0];
    expect(much?.role).toBe('Service desk manager');
    expect(much?.fit ?? 0).toBeGreaterThan(little);
  });

  it('gives every fit between 0 and 1, best first, and no more than it was asked for', () => {
    const profiles = rank(plain('Write clean code in Java, review pull requests and mentor developers.'), 5);
    expect(profiles).toHaveLength(5);
    const fits = profiles.map(({ fit }) => fit);
    expect(fits).toEqual(fits.toSorted((left, right) => right - left));
    for (const fit of fits) expect(fit >= 0 && fit <= 1).toBe(true);
  });

  it('finds no role in an empty text', () => {
    const fits = rank(plain(''), 400).map(({ fit }) => fit);
    expect(Math.max(...fits)).toBeLessThan(0.1);
  });
});
