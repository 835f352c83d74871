/** The end of every document: what it was made with, and when. */
import type { ReportMaking } from '../comparison/report.ts';
import { CAUTION, dateInWords, frameworksInWords, settingsInWords } from './export.ts';
import { facts, heading, paragraph, type Part } from './report-document.ts';

/** The ways of making, each once, in their order. */
export const distinctMakings = (makings: readonly ReportMaking[]): ReportMaking[] => [
  ...new Map(makings.map((made) => [JSON.stringify(made), made])).values(),
];

/** Engine, frameworks and settings of all reports in the document, each way of making them once. */
export const makingContent = (makings: readonly ReportMaking[], date: Date): Part[] => [
  heading(2, 'How this was made'),
  facts([
    ['Exported', dateInWords(date)],
    ...distinctMakings(makings).flatMap((made) => [
      ['Framework Lens engine', made.engine] as const,
      ['Frameworks', frameworksInWords(made)] as const,
      ['Settings', settingsInWords(made)] as const,
    ]),
  ]),
  paragraph(CAUTION),
];
