/** A reviewer's decisions with the finds they are about, in words. */
import { findKey } from '../comparison/judged.ts';
import { matchesIn } from '../comparison/report.ts';
import type { Decision, ReviewedDocument } from '../comparison/review-session.ts';
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER, fullNameOf } from './names.ts';

const VERDICTS: Readonly<Record<Decision['verdict'], string>> = {
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  review: 'Needs a look',
};
export const decisionInWords = (verdict: Decision['verdict']): string => VERDICTS[verdict];

export interface DecidedFind {
  /** The skill as it is called, "KLIM 12.8 Financial management". */
  readonly name: string;
  readonly quote: string;
  readonly decision: Decision;
}

/** The name and the quote a key is made of, for a find that is on the page no longer. */
function readKey(key: string): { readonly name: string; readonly quote: string } {
  const [id = '', skill = '', ...quote] = key.split(':');
  const framework = FRAMEWORK_ORDER.find((one) => one === id);
  return { name: framework ? `${FRAMEWORK_NAMES[framework]} ${skill}` : skill, quote: quote.join(':') };
}

/** All decisions of a document: those of its finds, best first, then those of finds that are there no longer. */
export function decisionsIn({ report, earlier, decisions }: ReviewedDocument): DecidedFind[] {
  const matches = [report, ...(earlier ? [earlier.report] : [])].flatMap(matchesIn);
  const finds = new Map(
    matches
      .flatMap((match) => match.evidence.map((evidence) => ({ match, evidence })))
      .toReversed()
      .map(({ match, evidence }) => [findKey(match, evidence), { name: fullNameOf(match), quote: evidence.quote }]),
  );
  const keys = new Set([...[...finds.keys()].toReversed(), ...Object.keys(decisions)]);
  return [...keys].flatMap((key) => {
    const decision = decisions[key];
    return decision ? [{ ...(finds.get(key) ?? readKey(key)), decision }] : [];
  });
}
