/** Several reports side by side: skills × documents, for reviews, batches and heat maps. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Match } from '../matching/match.ts';
import { matchesIn, type Coverage, type GapStatus, type Report, type SkillComparison } from './report.ts';

/** A document of a matrix; its title need not be its report's. */
export interface MatrixDocument {
  readonly id: string;
  readonly title: string;
  readonly report: Report;
}

/** Where a skill stands in one document. `found`: it is there, and the profile asks for no level of it. */
export interface MatrixCell {
  readonly status: GapStatus | 'found';
  /** The level read, on the framework's own scale. */
  readonly level: number | null;
  readonly levelLabel: string | null;
  readonly quotes: number;
}

/** Why a skill is in the matrix: the profile asks for it, asks for it besides skills, or a document just has it. */
export type MatrixRowKind = 'required' | 'extra' | 'beyond';

export interface MatrixRow {
  readonly kind: MatrixRowKind;
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  /** The framework's own section; empty for what is not required. */
  readonly section: string;
  readonly required: number | null;
  readonly requiredLabel: string | null;
  /** One for each document, in the documents' order. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly profile: Report['profile'];
  readonly documents: readonly {
    readonly id: string;
    /** Distinct. */
    readonly title: string;
    readonly source: string;
    readonly coverage: Coverage;
    readonly made: Report['made'];
  }[];
  /** What the profile asks for in its order, then what it asks for besides, then what most documents have beyond it. */
  readonly rows: readonly MatrixRow[];
}

type RowHead = Omit<MatrixRow, 'cells'>;

const keyOf = ({ framework, skill }: { readonly framework: FrameworkId; readonly skill: string }): string =>
  `${framework}:${skill}`;

const plainHead = (kind: MatrixRowKind, framework: FrameworkId, skill: string, name: string): RowHead => ({
  kind,
  framework,
  skill,
  name,
  section: '',
  required: null,
  requiredLabel: null,
});

/** Rows in their order; a skill is listed once, where it is first asked for. */
function rowHeads(reports: readonly Report[]): RowHead[] {
  const heads = new Map<string, RowHead>();
  const add = (head: RowHead): void => {
    if (!heads.has(keyOf(head))) heads.set(keyOf(head), head);
  };
  for (const { framework, skill, name, section, required, requiredLabel } of reports.flatMap(({ skills }) => skills))
    add({ kind: 'required', framework, skill, name, section, required, requiredLabel });
  for (const { skill, name } of reports.flatMap(({ extras }) => extras))
    add(plainHead('extra', 'behaviour', skill, name));
  const beyond = reports.flatMap((report) => report.beyond);
  const having = new Map<string, number>();
  for (const match of beyond) having.set(keyOf(match), (having.get(keyOf(match)) ?? 0) + 1);
  const countOf = (match: Match): number => having.get(keyOf(match)) ?? 0;
  for (const { framework, skill, name } of beyond.toSorted((left, right) => countOf(right) - countOf(left)))
    add(plainHead('beyond', framework, skill, name));
  return [...heads.values()];
}

const cellOf = (asked: SkillComparison | undefined, match: Match | undefined): MatrixCell => ({
  status: asked?.status ?? (match ? 'found' : 'missing'),
  level: match?.level?.value ?? null,
  levelLabel: match?.level?.label ?? null,
  quotes: match?.evidence.length ?? 0,
});

/** A function that gives the cell of a skill in one report. */
function cellsOf(report: Report): (head: RowHead) => MatrixCell {
  const asked = new Map(report.skills.map((skill) => [keyOf(skill), skill]));
  const matches = new Map(matchesIn(report).map((match) => [keyOf(match), match]));
  return (head) => cellOf(asked.get(keyOf(head)), matches.get(keyOf(head)));
}

/** Titles that tell the documents apart: a second "Librarian" is "Librarian (2)". */
function distinctTitles(documents: readonly MatrixDocument[]): string[] {
  const taken = new Set<string>();
  return documents.map(({ title }) => {
    let distinct = title;
    for (let count = 2; taken.has(distinct); count++) distinct = `${title} (${count})`;
    taken.add(distinct);
    return distinct;
  });
}

/** The matrix of documents that were compared with one profile: that of the first is named. */
export function matrixOf(documents: readonly MatrixDocument[]): Matrix {
  const reports = documents.map(({ report }) => report);
  const columns = reports.map(cellsOf);
  const titles = distinctTitles(documents);
  return {
    profile: reports[0]?.profile ?? { id: '', name: '', role: '' },
    documents: documents.map(({ id, title, report }, at) => ({
      id,
      title: titles[at] ?? title,
      source: report.document.source,
      coverage: report.coverage,
      made: report.made,
    })),
    rows: rowHeads(reports).map((head) => ({ ...head, cells: columns.map((cellIn) => cellIn(head)) })),
  };
}
