/** What is said of the marks at a place: once for each skill, its level cue with it. */
import { cueSentence, type DraftMark } from '../../utils/comparison/draft-marks.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';

/** One sentence each: "KLIM 12.8 Financial management: “manage” reads as level 3 Apply; the profile asks 4 Enable." */
export function sentencesOf(marks: readonly DraftMark[]): string[] {
  const bySkill = new Map<string, string | null>();
  for (const mark of marks) {
    const name = fullNameOf(mark);
    bySkill.set(name, (mark.cue && cueSentence(mark.cue)) ?? bySkill.get(name) ?? null);
  }
  return [...bySkill].map(([name, cue]) => (cue === null ? `${name} is found here.` : `${name}: ${cue}.`));
}
