/** Checks a whole advert for what keeps people from reading, understanding or answering it. */
import type { TextDocument } from '../text/document.ts';
import { abbreviations } from './abbreviations.ts';
import type { AdvertCheck } from './advert-check.ts';
import type { Report } from './report.ts';
import { aboveProfile, beyondProfile, contradictingLevels } from './level-checks.ts';
import { missingFacts } from './missing-facts.ts';
import { narrowingWords } from './narrowing-words.ts';
import { essentialList, longSentences } from './reading-checks.ts';

const ORDER: readonly AdvertCheck['severity'][] = ['problem', 'hint', 'fine'];

/**
 * Every check once, problems first, then hints, then what is fine. `report` is that of the same document;
 * `meanings` are known abbreviations and what they stand for.
 */
export function checkAdvert(
  document: TextDocument,
  report: Report,
  meanings: Readonly<Record<string, string>> = {},
): AdvertCheck[] {
  const checks = [
    contradictingLevels(document, report),
    aboveProfile(document, report),
    beyondProfile(document, report),
    essentialList(document),
    ...missingFacts(document),
    narrowingWords(document),
    abbreviations(document, meanings),
    longSentences(document),
  ];
  return checks.toSorted((left, right) => ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity));
}
