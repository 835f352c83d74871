import { describe, expect, it } from 'vitest';
import type { FrameworkData } from '../../framework-data/schema.ts';
import { compare, statusOf } from '../../utils/comparison/compare.ts';
import { matchesIn } from '../../utils/comparison/report.ts';
import type { LevelReading, Match } from '../../utils/matching/match.ts';
import { readPlainText } from '../../utils/documents/read-plain-text.ts';

const match = (skill: string, level: number | null): Match => {
  const reading: LevelReading | null =
    level === null ? null : { value: level, label: `step ${level}`, confidence: 0.8, basis: 'manages' };
  return { framework: 'klim', skill, name: skill, confidence: 0.9, class: 'confirmed', level: reading, evidence: [] };
};

describe('a required skill is', () => {
  it.each([
    ['missing', 4, undefined],
    ['unstated', 4, match('a', null)],
    ['below', 4, match('a', 3)],
    ['met', 4, match('a', 4)],
    ['above', 4, match('a', 5)],
    ['met', null, match('a', null)],
    ['missing', null, undefined],
  ] as const)('%s when level %s is asked', (status, required, found) => {
    expect(statusOf(required, found)).toBe(status);
  });
});

describe('a report', () => {
  const scale = [3, 4, 5].map((value) => ({ value, label: `step ${value}`, meaning: 'as it says' }));
  const skill = (id: string) => ({
    id,
    name: `Skill ${id}`,
    section: 'One',
    kind: 'skill' as const,
    description: 'A skill.',
    levels: [],
  });
  const profile = {
    id: 'p',
    framework: 'klim' as const,
    role: 'Role',
    name: 'Profile',
    family: 'Family',
    source: 'test',
    summary: [],
    required: ['a', 'b', 'c'].map((one) => ({ framework: 'klim' as const, skill: one, level: 4 })),
    behaviours: [],
    activities: [],
    qualifications: [],
  };
  const data: FrameworkData = {
    frameworks: [
      {
        id: 'klim',
        name: 'K',
        shortName: 'K',
        version: '1',
        source: 's',
        licence: 'l',
        ofField: false,
        scale,
        skills: ['a', 'b', 'c', 'd'].map(skill),
      },
    ],
    groups: {},
    acronyms: {},
    roleCues: { groups: {}, roles: {} },
    knownWords: [],
    profiles: [profile],
  };
  const matches = [match('a', 4), match('b', 3), match('d', null)];
  const report = compare({
    data,
    engine: 'test',
    document: readPlainText({ id: '1', title: 'Advert', source: 'advert.txt' }, 'text'),
    words: 1,
    result: { matches, nearMisses: [] },
    profile,
  });

  it('counts before it gives a share', () => {
    expect(report.coverage).toEqual({ required: 3, found: 2, atLevel: 1, share: 2 / 3 });
  });

  it('keeps the profile’s order and names the levels', () => {
    expect(
      report.skills.map(({ skill: id, status, requiredLabel, foundLabel }) => [id, status, requiredLabel, foundLabel]),
    ).toEqual([
      ['a', 'met', 'step 4', 'step 4'],
      ['b', 'below', 'step 4', 'step 3'],
      ['c', 'missing', 'step 4', null],
    ]);
  });

  it('lists what was found beyond the profile', () => {
    expect(report.beyond.map((one) => one.skill)).toEqual(['d']);
  });

  it('gives back all that was found, best first', () => {
    expect(matchesIn(report)).toEqual(matches);
  });

  it('says what it was made with, and nothing that differs from one day to the next', () => {
    expect(report.made).toEqual({
      engine: 'test',
      frameworks: [{ id: 'klim', version: '1' }],
      settings: { minConfidence: null, ownPhrases: [], frameworks: null },
    });
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
