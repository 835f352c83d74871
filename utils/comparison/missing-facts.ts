/** The facts every reader of an advert looks for first: until when, how much, where, how many hours. */
import type { DocumentMetadata, TextDocument } from '../text/document.ts';
import { placesOf, type AdvertCheck, type AdviceSource } from './advert-check.ts';
import { statedCriteria } from './stated-criteria.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;

/** The advice that pay belongs in the advert: of the "effective actions" of the government's guide for employers. */
const PAY_ADVICE: AdviceSource = {
  name: 'GOV.UK, How to improve gender equality in the workplace: actions for employers (2025)',
  address:
    'https://www.gov.uk/government/publications/how-to-improve-gender-equality-in-the-workplace-actions-for-employers',
};

interface Fact {
  readonly id: AdvertCheck['id'];
  readonly title: string;
  readonly known: (metadata: DocumentMetadata) => string | undefined;
  readonly pattern: RegExp;
  readonly missing: string;
  /** Without it nobody can decide whether to apply. */
  readonly severity: 'problem' | 'hint';
  readonly sources: readonly AdviceSource[];
}

const FACTS: readonly Fact[] = [
  {
    id: 'closing-date',
    title: 'Closing date',
    known: ({ closingDate }) => closingDate,
    pattern: new RegExp(
      `\\b(?:clos(?:es|ing)|deadline|appl(?:y|ications?)|received|submitted|until|before|by)\\b[^\\n.]{0,60}?\\b${DATE}|\\buntil (?:filled|the (?:post|position) is filled)\\b|\\bopen until\\b`,
      'i',
    ),
    missing: 'No closing date was found. Say until which day applications are taken.',
    severity: 'problem',
    sources: [],
  },
  {
    id: 'pay',
    title: 'Grade or salary',
    known: ({ salary }) => salary,
    pattern:
      /[£€$]\s?\d|\b\d{2,3}[,.]?\d{3}\s?(?:gbp|pounds|per annum|p\.?a\b)|\bband\s?\d|\bgrade:?\s{0,3}(?:[a-z]{0,3}\s?\d{1,2}|[a-z])\b|\b(?:higher|senior|administrative|executive) (?:executive )?officer\b|\b(?:spine point|pay point|pay scale|salary scale|scp)\b.{0,20}\d|\bper hour\b|\bunpaid\b|\bvoluntary post\b/i,
    missing: 'Neither a grade nor a salary was found. State the band or the range of pay.',
    severity: 'problem',
    sources: [PAY_ADVICE],
  },
  {
    id: 'place',
    title: 'Place of work',
    known: ({ place }) => place,
    pattern:
      /\b(?:location|place of work|duty station|based (?:at|in|on)|remote(?:ly)?|hybrid|work(?:ing)? from home|home[- ]?(?:based|working)|campus|(?:hospital|library|office|site|branch|school|college|university|trust|council|city|county|town) (?:in|at|of)|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})\b|\b(?:royal|general|district|central|community) (?:hospital|infirmary|library)\b/i,
    missing: 'No place of work was found. Say where the post is based and whether part of it can be done at home.',
    severity: 'hint',
    sources: [],
  },
  {
    id: 'hours',
    title: 'Hours',
    known: () => undefined,
    pattern:
      /\b\d{1,2}(?:[.:]\d{1,2})?\s?(?:hours|hrs|hpw)\b|\b(?:full|part)[- ]?time\b|\bjob[- ]?shar|\b(?:wte|fte)\b|\bterm[- ]time\b|\bflexible working\b|\bworking pattern\b|\bshifts?\b/i,
    missing: 'No hours were found. Say whether the post is full time or part time, and how many hours a week.',
    severity: 'hint',
    sources: [],
  },
];

function factCheck(document: TextDocument, fact: Fact): AdvertCheck {
  const { id, title, sources } = fact;
  const known = fact.known(document.metadata);
  const found = fact.pattern.exec(document.text);
  if (!known && !found) return { id, title, severity: fact.severity, text: fact.missing, places: [], sources };
  const places = found ? placesOf(document, [{ start: found.index, end: found.index + found[0].length }]) : [];
  return { id, title, severity: 'fine', text: `Stated: “${known ?? places[0]?.quote ?? ''}”.`, places, sources };
}

/** With fewer criteria than this a text is no advert: an intranet page need not name a closing date. */
const FEWEST_CRITERIA = 3;

/** Closing date, pay, place and hours, each with where it stands or what to add; nothing for a text that is no advert. */
export function missingFacts(document: TextDocument): AdvertCheck[] {
  const isAdvert = document.metadata.jobTitle !== undefined || statedCriteria(document).length >= FEWEST_CRITERIA;
  return isAdvert ? FACTS.map((fact) => factCheck(document, fact)) : [];
}
