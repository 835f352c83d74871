/** How sure one window is by itself: its phrase, how it stands, where it stands, and what else its words say. */
import type { BlockKind, Section } from '../text/document.ts';
import type { Window } from './candidates.ts';
import {
  GAP_COST,
  KIND_WEIGHT,
  NAME_IN_BOILERPLATE,
  NAME_WEIGHT,
  REORDER_COST,
  SECTION_WEIGHT,
  SHARED_WEIGHT,
  SINGLE_NAME_WEIGHT,
  SLIP_COST,
  STRENGTH_WEIGHT,
  WIDE_REORDER_COST,
} from './confidence.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Sentence } from './sentence.ts';

const isBoilerplate = (section: Section): boolean =>
  section === 'about-us' || section === 'benefits' || section === 'how-to-apply';

/** The raw score of a window, 0–1. `shared`: how many skills the same words feed; `slips`: how many words were misspelt. */
export function scoreOf(window: Window, section: Section, kind: BlockKind, shared: number, slips: number): number {
  const { rule } = window;
  const single = window.taken.length === 1;
  const start = rule.method === 'name' ? (single ? SINGLE_NAME_WEIGHT : NAME_WEIGHT) : STRENGTH_WEIGHT[rule.strength];
  const place =
    isBoilerplate(section) && rule.method === 'name' && !single ? NAME_IN_BOILERPLATE : SECTION_WEIGHT[section];
  const form =
    1 -
    GAP_COST * window.gap -
    (window.reordered ? (window.gap > 1 ? WIDE_REORDER_COST : REORDER_COST) : 0) -
    SLIP_COST * slips;
  return (
    start *
    Math.max(0.2, form) *
    place *
    KIND_WEIGHT[kind] *
    (SHARED_WEIGHT[Math.min(shared, SHARED_WEIGHT.length - 1)] ?? 1)
  );
}

const stretchOf = (window: Window): string => `${window.first}-${window.last}`;

/** How many skills of the same framework the same stretch of words feeds. */
export function sharing(index: LexiconIndex, windows: readonly Window[]): (window: Window) => number {
  const skills = new Map<string, Set<number>>();
  const keyOf = (window: Window): string => `${index.skills[window.rule.skill]?.framework} ${stretchOf(window)}`;
  for (const window of windows) {
    const set = skills.get(keyOf(window)) ?? new Set();
    set.add(window.rule.skill);
    skills.set(keyOf(window), set);
  }
  return (window) => skills.get(keyOf(window))?.size ?? 1;
}

/** The misspelt words of a window, and how they were read. */
export function slipsOf(sentence: Sentence, window: Window): { written: string; readAs: string }[] {
  return window.taken.flatMap((at) => {
    const content = sentence.contents[at];
    return content?.readAs ? [{ written: content.word, readAs: content.readAs }] : [];
  });
}
