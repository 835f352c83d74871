/** Leads offsets of a document back to the blocks of the page it was read from. */
import type { Report } from '../../utils/comparison/report.ts';
import type { Match } from '../../utils/matching/match.ts';
import type { PaintedFind, Place } from '../../utils/messaging/page-protocol.ts';
import type { TextDocument } from '../../utils/text/document.ts';

/** The places in blocks that a span of the document covers; more than one where it spans table cells. */
export function placesOf(document: TextDocument, start: number, end: number): Place[] {
  const { blocks } = document;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const places: Place[] = [];
  for (let block = low; block < blocks.length; block++) {
    const { start: from, end: to } = blocks[block] ?? { start: Infinity, end: Infinity };
    if (from >= end) break;
    places.push({ block, start: Math.max(0, start - from), end: Math.min(to, end) - from });
  }
  return places;
}

const matchesOf = (report: Report): Match[] => [
  ...report.skills.flatMap((skill) => skill.match ?? []),
  ...report.extras.flatMap((extra) => extra.match ?? []),
  ...report.beyond,
];

/** Everything a report has to paint. */
export function findsToPaint(document: TextDocument, report: Report): PaintedFind[] {
  let id = 0;
  return matchesOf(report).flatMap((match) =>
    match.evidence.map((evidence): PaintedFind => ({
      id: id++,
      framework: match.framework,
      places: placesOf(document, evidence.start, evidence.end),
    })),
  );
}
