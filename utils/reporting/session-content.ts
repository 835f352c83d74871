/** What a review says: its documents, the heat map, what was decided and noted, and what changed since. */
import { matrixOf, type Matrix } from '../comparison/matrix.ts';
import { recheck, type ChangeKind, type SkillChange } from '../comparison/recheck.ts';
import type { Decision, ReviewedDocument, ReviewSession } from '../comparison/review-session.ts';
import { reviewedReport } from '../comparison/reviewed.ts';
import { findKey } from '../comparison/judged.ts';
import type { Evidence } from '../matching/match.ts';
import { decisionsIn, decisionInWords } from './decisions.ts';
import { dateInWords, type ExportOptions } from './export.ts';
import { coverageSentence } from './groups.ts';
import { makingContent } from './making-content.ts';
import { matrixParts } from './matrix-content.ts';
import { fullNameOf } from './names.ts';
import { levelInWords, reportParts } from './report-content.ts';
import { facts, heading, lowered, paragraph, table, type Part, type ReportDocument } from './report-document.ts';

/** The documents of a review side by side, without what was rejected. */
export const sessionMatrix = ({ documents }: ReviewSession): Matrix =>
  matrixOf(
    documents.map((document) => ({
      id: document.id,
      title: document.report.document.title,
      report: reviewedReport(document),
    })),
  );

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  gained: 'Gained',
  lost: 'Lost',
  risen: 'Higher level',
  fallen: 'Lower level',
  reworded: 'Other words',
};

const quoted = (evidence: readonly Evidence[]): string => evidence.map(({ quote }) => `“${quote}”`).join(' ');

const changeRow = (change: SkillChange): string[] => [
  fullNameOf(change),
  CHANGES[change.kind],
  ...[change.before, change.after].map((level) => levelInWords(level?.value ?? null, level?.label ?? null, '')),
  quoted(change.came),
  quoted(change.went),
];

/** What the last re-check of a document found; nothing where it was read once. */
function recheckParts(document: ReviewedDocument): Part[] {
  const { earlier, decisions, readAt } = document;
  if (!earlier) return [];
  const { before, after, isMadeOtherwise, changes } = recheck(
    reviewedReport({ report: earlier.report, decisions }),
    reviewedReport(document),
  );
  return [
    heading(3, document.report.document.title),
    paragraph(`${dateInWords(new Date(earlier.readAt))}: ${coverageSentence(before)}.`),
    paragraph(`${dateInWords(new Date(readAt))}: ${coverageSentence(after)}.`),
    ...(isMadeOtherwise
      ? [
          paragraph(
            'The two readings were made with another engine, profile or settings: the page may not have changed.',
          ),
        ]
      : []),
    ...(changes.length === 0 ? [paragraph('Nothing was gained or lost.')] : []),
    ...table(
      'What changed between the two readings',
      ['Skill', 'Change', 'Level before', 'Level now', 'Quotes that came', 'Quotes that went'],
      changes.map(changeRow),
    ),
  ];
}

function decisionParts(documents: readonly ReviewedDocument[]): Part[] {
  const rows = documents.flatMap((document) =>
    decisionsIn(document).map(({ name, quote, decision }) => [
      document.report.document.title,
      name,
      quote,
      decisionInWords(decision.verdict),
      decision.note,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, `Decisions (${rows.length})`),
    ...table('What the reviewer decided', ['Document', 'Skill', 'Quote', 'Decision', 'Note'], rows),
  ];
}

const remarkOf = (decision: Decision | undefined): string =>
  decision ? [decisionInWords(decision.verdict), decision.note].filter(Boolean).join(': ') : '';

/** The report of one document as it was decided, its headings from 2. */
const documentParts = (document: ReviewedDocument): Part[] => [
  heading(2, document.report.document.title),
  ...(document.note ? [paragraph(`Note: ${document.note}`)] : []),
  ...lowered(
    reportParts({ report: reviewedReport(document), ranking: null }, (match, evidence) =>
      remarkOf(document.decisions[findKey(match, evidence)]),
    ),
  ),
];

/** A review as a document. Rejected finds are listed with the decisions and nowhere else. */
export function sessionContent(session: ReviewSession, { date }: ExportOptions): ReportDocument {
  const { name, documents, profile, createdAt, changedAt } = session;
  const profileName = documents[0]?.report.profile.name ?? profile;
  const changes = documents.flatMap(recheckParts);
  return {
    title: name,
    subject: `Review of ${documents.length} documents against ${profileName}`,
    date,
    parts: [
      facts([
        ['Profile', profileName],
        ['Documents', String(documents.length)],
        ['Begun', dateInWords(new Date(createdAt))],
        ['Last changed', dateInWords(new Date(changedAt))],
      ]),
      ...matrixParts(sessionMatrix(session)),
      ...(changes.length > 0 ? [heading(2, 'What changed when pages were read again'), ...changes] : []),
      ...decisionParts(documents),
      ...documents.flatMap(documentParts),
      ...makingContent(
        documents.map(({ report }) => report.made),
        date,
      ),
    ],
  };
}
