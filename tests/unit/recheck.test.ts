import { describe, expect, it } from 'vitest';
import { recheck } from '../../utils/comparison/recheck.ts';
import { ADVERT, CHANGED_ADVERT, reportOf } from './sample-reports.ts';

const [before, after] = [reportOf(ADVERT), reportOf(CHANGED_ADVERT)];
const { changes, isMadeOtherwise } = recheck(before, after);
const changeOf = (name: string) => changes.find((one) => one.name === name);

describe('a page that is read again', () => {
  it('has gained what its new words speak of, with the quotes that came', () => {
    const gained = changes.filter(({ kind }) => kind === 'gained');
    expect(gained.map(({ name }) => name)).toContain('Copyright, intellectual property and licensing');
    for (const { came, went, before: level } of gained) {
      expect(came.length).toBeGreaterThan(0);
      expect([went, level]).toEqual([[], null]);
    }
  });

  it('has lost what nothing speaks of any more, with the quotes that went', () => {
    const lost = changes.filter(({ kind }) => kind === 'lost');
    expect(lost.flatMap(({ went }) => went.map(({ quote }) => quote)).join(' ')).toContain('critical appraisal');
    for (const { came } of lost) expect(came).toEqual([]);
  });

  it('has risen where its words ask for more, and fallen where they ask for less', () => {
    expect(changeOf('Financial management')).toMatchObject({
      kind: 'risen',
      isAsked: true,
      before: { value: 3 },
      after: { value: 4 },
    });
    expect(changes.filter(({ kind }) => kind === 'fallen').map(({ name }) => name)).toContain('Change management');
  });

  it('is told backwards by the reports the other way round', () => {
    const turned = { gained: 'lost', lost: 'gained', risen: 'fallen', fallen: 'risen', reworded: 'reworded' } as const;
    const keyOf = ({ framework, skill }: { framework: string; skill: string }) => `${framework}:${skill}`;
    const back = new Map(recheck(after, before).changes.map((one) => [keyOf(one), one]));
    expect(back.size).toBe(changes.length);
    for (const one of changes)
      expect(back.get(keyOf(one))).toMatchObject({ kind: turned[one.kind], came: one.went, went: one.came });
  });

  it('has not changed when it is the same', () => {
    expect(recheck(before, reportOf(ADVERT)).changes).toEqual([]);
    expect(isMadeOtherwise).toBe(false);
  });

  it('says when the engine or the profile is another, for then the page need not have changed', () => {
    const made = { ...before.made, engine: '0.1' };
    expect(recheck({ ...before, made }, before).isMadeOtherwise).toBe(true);
    expect(recheck(before, reportOf(ADVERT, 'gdd-data-analyst')).isMadeOtherwise).toBe(true);
  });

  it('tells other words of the same level apart from the same words said once more', () => {
    const twice = reportOf(`${ADVERT}\n- Experience of leading change in a service\n`);
    expect(
      recheck(before, twice).changes.map(({ kind, came, went }) => [kind, came.length, went.length]),
    ).toContainEqual(['reworded', 1, 0]);
  });
});
