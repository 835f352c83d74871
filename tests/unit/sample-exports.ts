/** A review, a matrix and a checklist to export, made of real reports. */
import type { Checklist } from '../../utils/comparison/checklist.ts';
import { applicationFit } from '../../utils/comparison/fit.ts';
import { findKey } from '../../utils/comparison/judged.ts';
import { matrixOf } from '../../utils/comparison/matrix.ts';
import { matchesIn, type Report } from '../../utils/comparison/report.ts';
import type { Decision, ReviewSession } from '../../utils/comparison/review-session.ts';
import type { ExportedFit } from '../../utils/reporting/fit-content.ts';
import type { AnsweredChecklist } from '../../utils/reporting/checklist-content.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { ADVERT, CHANGED_ADVERT, HOSTILE, hostileReport, reportOf } from './sample-reports.ts';

export const DATE = new Date('2026-11-24T22:56:00Z');

const NOTES: Readonly<Record<Decision['verdict'], string>> = {
  confirmed: '',
  rejected: '=Not of this post',
  review: 'Ask the <b>panel</b>',
};

/** Every find of a report, decided in turn: confirmed, rejected, to be looked at. */
export function decisionsFor(report: Report): Record<string, Decision> {
  const keys = matchesIn(report).flatMap((match) => match.evidence.map((one) => findKey(match, one)));
  const verdicts = ['confirmed', 'rejected', 'review'] as const;
  return Object.fromEntries(
    [...new Set(keys)].map((key, at) => {
      const verdict = verdicts[at % verdicts.length] ?? 'review';
      return [key, { verdict, note: NOTES[verdict] }];
    }),
  );
}

const [before, after, hostile] = [reportOf(ADVERT), reportOf(CHANGED_ADVERT), hostileReport()];

export const SESSION: ReviewSession = {
  schema: 1,
  id: 's1',
  name: 'Review of =Library posts',
  profile: 'kls-manager',
  createdAt: Date.parse('2026-11-01T09:00:00Z'),
  changedAt: Date.parse('2026-11-20T09:00:00Z'),
  documents: [
    {
      id: 'a',
      readAt: Date.parse('2026-11-20T09:00:00Z'),
      report: after,
      decisions: {
        [findKey({ framework: 'klim', skill: '12.7' }, { quote: 'Line manage' })]: {
          verdict: 'rejected',
          note: 'An old sentence',
        },
      },
      note: 'Read again after the panel met',
      earlier: { readAt: Date.parse('2026-11-01T09:00:00Z'), report: before },
      sketch: null,
    },
    { id: 'b', readAt: 0, report: before, decisions: decisionsFor(before), note: '', earlier: null, sketch: null },
    {
      id: 'c',
      readAt: 0,
      report: hostile,
      decisions: decisionsFor(hostile),
      note: HOSTILE[3],
      earlier: null,
      sketch: null,
    },
  ],
};

export const MATRIX = matrixOf(
  [before, after, hostile].map((report, at) => ({ id: String(at), title: report.document.title, report })),
);

const checklist: Checklist = {
  title: 'Library Services Manager',
  source: 'https://jobs.example/1',
  criteria: [
    {
      number: 1,
      text: 'Experience of managing people',
      start: 0,
      end: 29,
      demand: 'essential',
      skills: [
        {
          framework: 'klim',
          skill: '12.7',
          name: 'People management',
          level: { value: 4, label: 'Enable', confidence: 0.9, basis: 'managing' },
        },
      ],
    },
    { number: 2, text: HOSTILE[3], start: 30, end: 60, demand: 'essential', skills: [] },
    {
      number: 3,
      text: HOSTILE[1],
      start: 61,
      end: 90,
      demand: 'desirable',
      skills: [{ framework: 'gdd', skill: 'x', name: HOSTILE[0], level: null }],
    },
  ],
};

export const CHECKLIST: AnsweredChecklist = {
  checklist,
  answers: { 1: { ticked: true, note: 'Led six people for four years' }, 3: { ticked: false, note: HOSTILE[5] } },
  made: before.made,
};

const cvText = `${HOSTILE[3]}. Managed people for four years. ${HOSTILE[1]}`;
const cv = buildDocument({ id: 'cv', title: 'CV', source: 'cv.txt' }, [{ kind: 'paragraph', text: cvText }]);

export const FIT: ExportedFit = {
  advert: checklist.title,
  cv: HOSTILE[0],
  fit: applicationFit(checklist, { document: cv, matches: [], nearMisses: [] }),
  made: [before.made],
};
