/** What a report says: counts first, then gaps, coverage and levels, and every quote in its sentence. */
import { coverageOf } from '../comparison/compare.ts';
import type { GapStatus, ProfileExtra, Report, SkillComparison } from '../comparison/report.ts';
import type { Evidence, Match } from '../matching/match.ts';
import type { RankedProfile } from '../matching/rank.ts';
import type { ExportOptions, RankedReport } from './export.ts';
import { coverageSentence, groupByStatus, levelSentence, STATUS_ORDER, STATUS_TITLES } from './groups.ts';
import { rejectedContent, remarkOf, type Remark } from './judgement-content.ts';
import { makingContent } from './making-content.ts';
import { FRAMEWORK_NAMES, fullNameOf, SECTION_NAMES } from './names.ts';
import { nearMissContent } from './near-miss-content.ts';
import {
  facts,
  heading,
  lowered,
  paragraph,
  quoteOf,
  table,
  type Cell,
  type Part,
  type ReportDocument,
} from './report-document.ts';

const noRemark: Remark = () => '';

/** "2 quotes". */
export const quoteCount = (count: number): string => `${count} ${count === 1 ? 'quote' : 'quotes'}`;

/** "3 of 5 (60%)", with a bar. */
export const shareCell = (part: number, whole: number): Cell => {
  const share = whole === 0 ? 0 : part / whole;
  return { text: `${part} of ${whole} (${Math.round(share * 100)}%)`, sign: { kind: 'share', share } };
};

function noteOf(match: Match, evidence: Evidence, remark: Remark): string {
  const { section, level } = evidence;
  const read = level ? `level ${level.value} ${level.label}, from “${level.basis}”` : '';
  return [SECTION_NAMES[section], read, remark(match, evidence)].filter(Boolean).join('; ');
}

const quotes = (match: Match | null, remark: Remark): Part[] =>
  match ? match.evidence.map((one) => quoteOf(one, noteOf(match, one, remark))) : [];

/** "Asks 4 Enable, reads 3 Apply." */
const sentenceOf = (skill: SkillComparison): string => `${levelSentence(skill).replace(/^a/, 'A')}.`;

const skillWithQuotes = (skill: SkillComparison, remark: Remark): Part[] => [
  heading(3, fullNameOf(skill)),
  paragraph(sentenceOf(skill)),
  ...quotes(skill.match, remark),
];

/** A level as its framework writes it, "4 Enable"; what stands for none is given. */
export const levelInWords = (value: number | null, label: string | null, none: string): string =>
  value === null ? none : `${value} ${label ?? ''}`.trim();

const missingTable = (skills: readonly SkillComparison[]): Part[] =>
  table(
    'Required skills the text does not speak of',
    ['Skill', 'Section', 'Required level'],
    skills.map((skill) => [fullNameOf(skill), skill.section, levelInWords(skill.required, skill.requiredLabel, 'any')]),
  );

const group = (status: GapStatus, skills: readonly SkillComparison[], remark: Remark): Part[] => [
  heading(2, `${STATUS_TITLES[status]} (${skills.length})`),
  ...(status === 'missing' ? missingTable(skills) : skills.flatMap((skill) => skillWithQuotes(skill, remark))),
];

function sectionTable(skills: readonly SkillComparison[]): Part[] {
  const sections = new Map<string, SkillComparison[]>();
  for (const skill of skills) {
    const name = `${FRAMEWORK_NAMES[skill.framework]}: ${skill.section}`;
    const list = sections.get(name);
    if (list) list.push(skill);
    else sections.set(name, [skill]);
  }
  return table(
    'Required skills found, by section of the framework',
    ['Section', 'Found', 'At level or above'],
    [...sections].map(([name, list]) => {
      const { required, found, atLevel } = coverageOf(list);
      return [name, shareCell(found, required), shareCell(atLevel, required)];
    }),
  );
}

const levelTable = (skills: readonly SkillComparison[]): Part[] =>
  table(
    'Required level against the level read, in the profile’s order',
    ['Skill', 'Levels', 'Status', 'Quotes'],
    skills.map((skill) => {
      const { required, found, scaleSize: size, status, match } = skill;
      return [
        fullNameOf(skill),
        { text: levelSentence(skill), sign: { kind: 'level', size, required, found } },
        { text: STATUS_TITLES[status], sign: { kind: 'status', status } },
        match?.evidence.length ?? 0,
      ];
    }),
  );

const EXTRA_KINDS: Readonly<Record<ProfileExtra['kind'], string>> = {
  behaviour: 'Behavioural skill',
  activity: 'Development activity',
  qualification: 'Qualification',
};

function extrasContent(extras: readonly ProfileExtra[], remark: Remark): Part[] {
  if (extras.length === 0) return [];
  return [
    heading(2, 'Behavioural skills, qualifications and development activities'),
    ...table(
      'What the profile asks for besides skills',
      ['Name', 'Kind', 'In the text'],
      extras.map(({ kind, name, match }) => [
        name,
        EXTRA_KINDS[kind],
        match
          ? { text: `Found, ${quoteCount(match.evidence.length)}`, sign: { kind: 'status', status: 'found' } }
          : 'Not found',
      ]),
    ),
    ...extras.flatMap(({ name, match }) => (match ? [heading(3, name), ...quotes(match, remark)] : [])),
  ];
}

function beyondContent(beyond: readonly Match[], remark: Remark): Part[] {
  if (beyond.length === 0) return [];
  return [
    heading(2, `Beyond the profile (${beyond.length})`),
    ...beyond.flatMap((match) => [
      heading(3, fullNameOf(match)),
      paragraph(match.level ? `Reads level ${match.level.value} ${match.level.label}.` : 'Level not stated.'),
      ...quotes(match, remark),
    ]),
  ];
}

function rankingContent(ranking: readonly RankedProfile[] | null): Part[] {
  if (!ranking) return [];
  return [
    heading(2, 'Role profiles that fit best'),
    ...table(
      'The best first; fit is from 0 to 1',
      ['Role profile', 'Role', 'Id', 'Fit'],
      ranking.map(({ name, role, id, fit }) => [name, role, id, fit.toFixed(2)]),
    ),
  ];
}

function counts({ coverage, skills }: Report): Part {
  const withStatus = STATUS_ORDER.map((status) => ({
    status,
    count: skills.filter((skill) => skill.status === status).length,
  }));
  return {
    kind: 'counts',
    counts: [
      { value: `${coverage.found} of ${coverage.required}`, label: 'required skills found', status: null },
      { value: String(coverage.atLevel), label: 'at level or above', status: 'met' },
      ...withStatus
        .filter(({ status }) => status === 'missing' || status === 'below' || status === 'unstated')
        .map(({ status, count }) => ({ value: String(count), label: STATUS_TITLES[status].toLowerCase(), status })),
    ],
  };
}

/** Everything a report says, its headings from 2. */
export function reportParts(
  { report, ranking, judged }: RankedReport,
  remark: Remark = judged ? remarkOf(judged) : noRemark,
): Part[] {
  const { document, profile, coverage, skills } = report;
  const groups = groupByStatus(report).map(({ status, skills: list }) => ({
    isGap: status === 'missing' || status === 'below' || status === 'unstated',
    parts: group(status, list, remark),
  }));
  const groupsThat = (isGap: boolean): Part[] => groups.flatMap((one) => (one.isGap === isGap ? one.parts : []));
  const { jobTitle, employer, closingDate, place, salary } = document.metadata;
  return [
    paragraph(`Compared with ${profile.name}: ${coverageSentence(coverage)}. ${document.words} words read.`),
    counts(report),
    facts([
      ['Source', document.source],
      ['Job title', jobTitle],
      ['Employer', employer],
      ['Place', place],
      ['Salary', salary],
      ['Closing date', closingDate],
    ]),
    ...groupsThat(true),
    heading(2, 'Coverage'),
    ...sectionTable(skills),
    ...levelTable(skills),
    ...groupsThat(false),
    ...extrasContent(report.extras, remark),
    ...beyondContent(report.beyond, remark),
    ...(judged ? rejectedContent(judged) : []),
    ...nearMissContent(report.nearMisses),
    ...rankingContent(ranking),
  ];
}

/** One report as a document, or several as one. */
export function reportContent(reports: readonly RankedReport[], { date }: ExportOptions): ReportDocument {
  const [first] = reports;
  const making = makingContent(
    reports.map(({ report }) => report.made),
    date,
  );
  const subject = first ? `Compared with ${first.report.profile.name}` : '';
  if (first && reports.length === 1)
    return { title: first.report.document.title, subject, date, parts: [...reportParts(first), ...making] };
  const parts = reports.flatMap((one) => [heading(2, one.report.document.title), ...lowered(reportParts(one))]);
  return { title: `${reports.length} reports`, subject, date, parts: [...parts, ...making] };
}
