import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrameworkFiles } from '../../framework-data/files.ts';
import type { FrameworkId, PhraseRule } from '../../framework-data/schema.ts';

const data = readFrameworkFiles();
const framework = (id: FrameworkId) => {
  const found = data.frameworks.find((one) => one.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
};
const manager = data.profiles.find((profile) => profile.id === 'kls-manager');

describe('the framework data', () => {
  it('has every part of the role profile', () => {
    expect(framework('klim').skills).toHaveLength(41);
    expect(framework('gkim').skills.map((skill) => skill.id)).toEqual(['OR10', 'IT05']);
    expect(framework('gdd').skills).toHaveLength(188);
    expect(manager?.required).toHaveLength(44);
    expect(manager?.behaviours).toHaveLength(28);
    expect(manager?.activities).toHaveLength(17);
    expect(manager?.qualifications).toHaveLength(3);
    expect(manager?.summary).toHaveLength(6);
  });

  it('has every GDD role with its role levels as profiles, none of them "not in use"', () => {
    const gdd = data.profiles.filter((profile) => profile.framework === 'gdd');
    expect(new Set(gdd.map((profile) => profile.role)).size).toBe(52);
    expect(gdd).toHaveLength(205);
    expect(gdd.filter((profile) => /not in use/i.test(profile.name))).toEqual([]);
    expect(
      gdd.filter((profile) => profile.required.some((one) => one.level === null)).map((profile) => profile.name),
    ).toEqual([
      'Chief data officer (Senior Civil Service)',
      'Chief digital and information officer (Senior Civil Service)',
      'Chief information security officer (Senior Civil Service)',
      'Chief technology officer (Senior Civil Service)',
    ]);
  });

  it('asks in profiles only for skills that exist, at levels that exist, under ids that are unique', () => {
    const skills = new Map(
      data.frameworks.flatMap((one) => one.skills.map((skill) => [`${one.id}:${skill.id}`, one.scale] as const)),
    );
    for (const profile of data.profiles) {
      for (const { framework: owner, skill, level } of profile.required) {
        const scale = skills.get(`${owner}:${skill}`);
        expect(scale, `${profile.id} asks for ${owner}:${skill}`).toBeDefined();
        expect([null, ...(scale?.map((step) => step.value) ?? [])]).toContain(level);
      }
      for (const id of [...profile.behaviours, ...profile.activities, ...profile.qualifications])
        expect(skills.has(`behaviour:${id}`), id).toBe(true);
    }
    expect(new Set(data.profiles.map((profile) => profile.id)).size).toBe(data.profiles.length);
  });

  it('describes every skill in a line', () => {
    for (const one of data.frameworks) {
      for (const skill of one.skills) expect(skill.description.length, `${one.id}:${skill.id}`).toBeGreaterThan(24);
    }
  });

  it('shows the profile’s slips of typing corrected and keeps the original beside them', () => {
    const statements = framework('klim').skills.flatMap((skill) => skill.levels.flatMap((level) => level.statements));
    const shown = statements.map((statement) => statement.text).join(' ');
    const originals = statements.map((statement) => statement.original ?? '').join(' ');
    for (const slip of [
      'retreival',
      'inforamtion',
      'staheholders',
      'knowedge',
      'leraning',
      'adjustmetns',
      'organistional',
    ]) {
      expect(shown).not.toContain(slip);
      expect(originals).toContain(slip);
    }
  });
});

describe('the lexicon', () => {
  const fewest: Record<FrameworkId, number> = { klim: 15, gkim: 15, gdd: 5, behaviour: 5 };
  // `a|b` alone is two phrases; alternatives within a longer phrase are wordings of one.
  const phrasesIn = (rule: PhraseRule): number => {
    const phrase = typeof rule === 'string' ? rule : rule.phrase;
    return phrase.includes(' ') ? 1 : phrase.split('|').length;
  };
  const counts = new Map<string, number>();
  for (const file of data.lexicon) {
    for (const entry of file.entries) {
      const key = `${file.framework}:${entry.skill}`;
      const rules = [...entry.sure, ...entry.likely, ...entry.hint];
      counts.set(key, (counts.get(key) ?? 0) + rules.reduce((sum, rule) => sum + phrasesIn(rule), 0));
    }
  }

  it('has enough phrases for every skill', () => {
    for (const one of data.frameworks) {
      for (const skill of one.skills) {
        const least = skill.kind === 'behaviour' ? 15 : fewest[one.id];
        expect(counts.get(`${one.id}:${skill.id}`) ?? 0, `${one.id}:${skill.id} ${skill.name}`).toBeGreaterThanOrEqual(
          least,
        );
      }
    }
  });
});

const SEED = '../shared/seed/000_1e149a4be67bc537.txt';
if (!existsSync(SEED)) console.warn(`SKIPPED: ${SEED} is not there, so the profile is not held against its source.`);

describe.skipIf(!existsSync(SEED))('held against its source, the role profile', () => {
  const seed = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';
  const flat = seed.replace(/\s+/g, ' ');

  it('differs in no level', () => {
    const levels = new Map(
      [...seed.matchAll(/^(\d+\.\d+) [^|\n]+\| Level (\d)/gm)].map((found) => [found[1], Number(found[2])]),
    );
    expect(levels.size).toBe(41);
    for (const [skill, level] of levels)
      expect(manager?.required.find((one) => one.framework === 'klim' && one.skill === skill)?.level, skill).toBe(
        level,
      );
    for (const skill of ['OR10', 'IT05']) expect(flat).toContain(`${skill} | Practitioner`);
  });

  it('misses no statement', () => {
    const parts = framework('klim').skills.flatMap((skill) => skill.levels.flatMap((level) => level.statements));
    for (const { text, original } of parts) {
      const source = (original ?? text).replace(/\.$/, '');
      expect(flat, source).toContain(source);
    }
    expect([...flat.matchAll(/\bI (?:can|commission)\b/g)]).toHaveLength(parts.length);
  });

  it('misses no behavioural skill, activity or qualification', () => {
    for (const skill of framework('behaviour').skills) expect(flat).toContain(`| ${skill.name} |`);
    for (const line of manager?.summary ?? []) expect(seed).toContain(line);
  });
});

const ROLES = '../shared/data/gdd/roles.csv';
if (!existsSync(ROLES))
  console.warn(`SKIPPED: ${ROLES} is not there, so the GDD roles are not held against their source.`);

const rowSchema = z.object({
  Role: z.string(),
  'Role Level': z.string(),
  'Skill Name': z.string(),
  'Skill Level': z.string(),
});
const LEVELS = ['Awareness', 'Working', 'Practitioner', 'Expert'];

describe.skipIf(!existsSync(ROLES))('held against their source, the GDD roles', () => {
  it('ask for every skill of the source once, at its level', () => {
    const csv = existsSync(ROLES) ? readFileSync(ROLES, 'utf8') : '';
    const rows = z.array(rowSchema).parse(parse(csv, { columns: true, bom: true }));
    expect(rows).toHaveLength(1825);
    const names = new Map(framework('gdd').skills.map((skill) => [skill.id, skill.name]));
    const ours = data.profiles
      .filter((profile) => profile.framework === 'gdd')
      .flatMap(({ role, name, required }) =>
        required.map(({ skill, level }) =>
          [role, name, names.get(skill), level === null ? 'NOT IN USE' : LEVELS[level - 1]].join(' > '),
        ),
      );
    // The source repeats some rows word for word; "NOT IN USE" is its word for the Senior Civil Service, whose skills have no level.
    const theirs = new Set(
      rows.map((row) =>
        [
          row.Role,
          row['Role Level'] === 'NOT IN USE' ? `${row.Role} (Senior Civil Service)` : row['Role Level'],
          row['Skill Name'],
          row['Skill Level'],
        ]
          .map((one) => one.trim())
          .join(' > '),
      ),
    );
    expect(ours.toSorted()).toEqual([...theirs].toSorted());
  });
});
