/** What a text tells beyond its report. The words of the role profiles are learnt when first asked for. */
import { checkAdvert } from '../comparison/advert-checks.ts';
import { checklistOf } from '../comparison/checklist.ts';
import { matchesIn, type Report } from '../comparison/report.ts';
import { bestOfEachRole, roleFit } from '../comparison/role-fit.ts';
import { createRanker, type RankedProfile, type Ranker } from '../matching/rank.ts';
import type { DocumentStudy } from '../messaging/tab-state.ts';
import type { TextDocument } from '../text/document.ts';
import { frameworkData } from './engine-host.ts';

/** Role profiles listed for one text: more than these nobody weighs against each other. */
const MOST_RANKED = 8;
/** A profile that fits less is no answer to which role a text is about. */
const LEAST_FIT = 0.2;
/** Of all fields together, in UTF-16 units: more than searches and addresses. */
const LONG_FIELDS = 200;

let ranker: Ranker | null = null;

/** The role profiles that fit a document best, best first. */
function rankingOf(document: TextDocument, report: Report): RankedProfile[] {
  const matches = matchesIn(report);
  if (matches.length === 0) return [];
  ranker ??= createRanker(frameworkData());
  return ranker.rank(document, matches, MOST_RANKED).filter(({ fit }) => fit >= LEAST_FIT);
}

/** An advert is drafted in a field of the page. Elsewhere what asks for nothing is no advert. */
const isBeingWritten = ({ blocks }: TextDocument): boolean =>
  blocks.reduce((sum, { kind, start, end }) => sum + (kind === 'form-field' ? end - start : 0), 0) >= LONG_FIELDS;

/** Studies a document with the report on it. */
export function studyOf(document: TextDocument, report: Report): DocumentStudy {
  const data = frameworkData();
  const matches = matchesIn(report);
  const checklist = checklistOf(document, matches);
  const ranking = rankingOf(document, report);
  return {
    checklist,
    ranking,
    fit: roleFit(data, bestOfEachRole(ranking), matches),
    checks:
      checklist.criteria.length === 0 && !isBeingWritten(document) ? [] : checkAdvert(document, report, data.acronyms),
  };
}
