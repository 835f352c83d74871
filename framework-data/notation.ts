/** How a phrase is written. Without zod, because the engine also reads phrases a reader has added. */

/** A word, `@group`, or words joined by `_`. */
const ALTERNATIVE = String.raw`(?:@[a-z-]+|[a-z0-9&'+#.-][a-z0-9&'+#./_-]*)`;
const PLACE = String.raw`${ALTERNATIVE}(?:\|${ALTERNATIVE})*`;

/**
 * Lower-case words matched by their stem; `a|b` means either word; `@group` means any word of a word group;
 * `a_b` means the words stand directly together in this order.
 */
export const PHRASE_NOTATION = new RegExp(`^${PLACE}(?: ${PLACE})*$`);
export const SHORTEST_PHRASE = 2;
export const LONGEST_PHRASE = 240;

/** What is said of a phrase that is written otherwise. */
export const NOTATION_RULE =
  'a phrase is lower-case words separated by single spaces; inside a word only | (either), _ (directly followed by) and a leading @ (word group)';
