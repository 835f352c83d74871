/** A level that the text states in so many words beside a skill's name: "12.8 Financial management | Level 4 - Enable". */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Find, Matcher } from './block-finds.ts';
import { readingOf, STATED_LEVEL, type CueIndex } from './levels.ts';
import type { LevelReading } from './match.ts';

/** Reads "Level 4", or a level's own label in capitals beside a skill's name, within the text given. */
function statedLevel(index: CueIndex, framework: FrameworkId, around: string): LevelReading | null {
  const scale = index.scales.get(framework);
  if (!scale || scale.length < 2) return null;
  const numbered = /\blevel\s{0,3}[:-]?\s{0,3}([1-9])\b/i.exec(around);
  if (numbered) {
    const value = Number(numbered[1]);
    if (scale.some((step) => step.value === value))
      return readingOf(index, framework, value, STATED_LEVEL, numbered[0]);
  }
  for (const step of scale) {
    const label = step.label.split(',')[0] ?? step.label;
    const at = around.search(new RegExp(`(?:^|[^\\p{L}])${label}(?:$|[^\\p{L}])`, 'u'));
    if (at >= 0 && /^[A-Z]/.test(label) && scale.length <= 4)
      return readingOf(index, framework, step.value, STATED_LEVEL, label);
  }
  return null;
}

/** How far from a skill's name its level may be stated: "12.8 Financial management | Level 4 - Enable". */
const STATED_REACH = 60;

/** A level stated in so many words beside a skill's name outweighs every reading of verbs. */
export function withStatedLevel(matcher: Matcher, text: string, find: Find): Find {
  const skill = matcher.index.skills[find.skill];
  if (!skill || (find.phrase !== skill.name && find.method !== 'name')) return find;
  const after = text.slice(find.end, find.end + STATED_REACH);
  const before = text.slice(Math.max(0, find.start - 24), find.start);
  const stated =
    statedLevel(matcher.cues, skill.framework, after.split(/[.;\n]/)[0] ?? '') ??
    statedLevel(matcher.cues, skill.framework, before.split(/[.;\n]/).at(-1) ?? '');
  return stated ? { ...find, level: stated, ifSenior: stated } : find;
}
