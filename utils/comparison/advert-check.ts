/** What a check of an advert says: shared by the checks, which stand one idea to a file. */
import type { Block, TextDocument } from '../text/document.ts';
import type { Span } from '../text/sentences.ts';

/** A stretch of the document's text: UTF-16 offsets, half-open. */
export interface AdvertPlace extends Span {
  readonly quote: string;
}

/** Published advice that a check rests on. */
export interface AdviceSource {
  readonly name: string;
  readonly address: string;
}

/** One check and its outcome. `problem`: put it right; `hint`: look at it; `fine`: nothing to do. */
export interface AdvertCheck {
  readonly id: AdvertCheckId;
  readonly title: string;
  readonly severity: 'problem' | 'hint' | 'fine';
  /** What was found and what to do. */
  readonly text: string;
  /** Where, in the text's order; none where something is missing. */
  readonly places: readonly AdvertPlace[];
  readonly sources: readonly AdviceSource[];
}

export type AdvertCheckId =
  | 'contradicting-levels'
  | 'beyond-profile'
  | 'above-profile'
  | 'essential-list'
  | 'abbreviations'
  | 'long-sentences'
  | 'closing-date'
  | 'pay'
  | 'place'
  | 'hours'
  | 'narrowing-words';

/** Places of a document, in its order, each once. */
export function placesOf({ text }: TextDocument, spans: readonly Span[]): AdvertPlace[] {
  const seen = new Set<string>();
  return spans
    .toSorted((left, right) => left.start - right.start || left.end - right.end)
    .filter(({ start, end }) => {
      const key = `${start} ${end}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
}

/** Benefits and how to apply are the employer's set text: the one who writes the advert cannot change them. */
export const isOwnText = ({ kind, section }: Block): boolean =>
  kind !== 'heading' && kind !== 'form-field' && section !== 'how-to-apply' && section !== 'benefits';

/** "one", "one and two", "one, two and three". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few by name, the rest by number: "A, B, C and 4 more". */
export function listedBriefly(names: readonly string[], shown = 4): string {
  return names.length <= shown + 1
    ? listed(names)
    : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}

/** "1 sentence", "2 sentences". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
