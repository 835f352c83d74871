import { expect, it } from 'vitest';
import { kindredOf } from '../../utils/comparison/kindred-words.ts';
import { tokenise } from '../../utils/text/tokenise.ts';

const stemOf = (word: string): string => tokenise(word)[0]?.stem ?? '';
const areKindred = (one: string, other: string): boolean => kindredOf(stemOf(one)).has(stemOf(other));

it.each([
  ['training', 'taught'],
  ['teach', 'training'],
  ['users', 'readers'],
  ['purchasing', 'ordered'],
  ['spreadsheets', 'Excel'],
  ['disposal', 'shredded'],
])('%s and %s are of one kind, whichever is asked for', (asked, said) => {
  expect(areKindred(asked, said)).toBe(true);
  expect(areKindred(said, asked)).toBe(true);
});

it('a word for the same thing counts for more than one of its kind, and less than the word itself', () => {
  const kindred = kindredOf(stemOf('degree'));
  const [same, like] = [kindred.get(stemOf('bsc')) ?? 0, kindred.get(stemOf('diploma')) ?? 0];
  expect(like).toBeGreaterThan(0);
  expect(same).toBeGreaterThan(like);
  expect(same).toBeLessThan(1);
});

it('words of no group have none', () => {
  expect(kindredOf(stemOf('photocopier')).size).toBe(0);
  expect(areKindred('budget', 'librarian')).toBe(false);
});
