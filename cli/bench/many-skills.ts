/** Framework data grown to any number of skills, by recombining the words of real names and phrases. */
import { LONGEST_PHRASE } from '../../framework-data/notation.ts';
import type { FrameworkFiles, LexiconEntry, PhraseRule } from '../../framework-data/schema.ts';

/** A small, fixed random number generator (mulberry32), so that every run measures the same data. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const textOf = (rule: PhraseRule): string => (typeof rule === 'string' ? rule : rule.phrase);

/** Data with `count` more GDD skills: two halves of real names as a name, and five phrases of recombined halves. */
export function withSkills(data: FrameworkFiles, count: number): FrameworkFiles {
  const random = randomNumbers(7);
  const gdd = data.frameworks.find((framework) => framework.id === 'gdd');
  if (!gdd) throw new Error('no GDD framework');
  const names = data.frameworks.flatMap((framework) => framework.skills.map((skill) => skill.name.split(' ')));
  const phrases = data.lexicon
    .filter((file) => Object.keys(file.groups).length === 0 || file.framework === 'gdd')
    .flatMap((file) => file.entries.flatMap((entry) => [...entry.sure, ...entry.likely].map(textOf)))
    .filter((phrase) => !phrase.includes('@'))
    .map((phrase) => phrase.split(' '));
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const recombine = (list: readonly (readonly string[])[]): string => {
    const head = pick(list);
    const tail = pick(list);
    const made = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
    return made.length > LONGEST_PHRASE ? recombine(list) : made;
  };
  const skills = Array.from({ length: count }, (_, number) => ({
    id: `made-${number}`,
    name: recombine(names),
    section: 'Made',
    kind: 'skill' as const,
    description: 'Made for the benchmark.',
    levels: [],
  }));
  const entries = skills.map((skill): LexiconEntry => ({
    skill: skill.id,
    sure: [...new Set(Array.from({ length: 5 }, () => recombine(phrases)))],
    likely: [],
    hint: [],
    not: [],
  }));
  return {
    ...data,
    frameworks: data.frameworks.map((framework) =>
      framework === gdd ? { ...gdd, skills: [...gdd.skills, ...skills] } : framework,
    ),
    lexicon: [...data.lexicon, { framework: 'gdd', groups: {}, wordOrder: 'natural', entries }],
  };
}
