/** The facts every reader of an advert looks for first: until when, how much, where, how many hours. */
import type { DocumentMetadata, TextDocument } from '../text/document.ts';
import type { Span } from '../text/sentences.ts';
import { placesOf, type AdvertCheck, type AdviceSource } from './advert-check.ts';
import { statedCriteria } from './stated-criteria.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{1,4}(?:,? \\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;

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
  /** Tried one after the other; each with the flag `g`. */
  readonly patterns: readonly RegExp[];
  /** Whether the words before and after a find, in its line, make it something else than the post's own. */
  readonly isOfOthers?: (before: string, after: string) => boolean;
  readonly missing: string;
  /** Without it nobody can decide whether to apply. */
  readonly severity: 'problem' | 'hint';
  readonly sources: readonly AdviceSource[];
}

/** Characters around hours that may say whose they are. */
const NEAR = 60;
/** Hours behind these words, or before those, are those of the people the post leads. */
const LEADS_THEM = /\b(?:manag(?:e|es|ing)|supervis(?:e|es|ing|ion of)|team of|staff of)\b/i;
const THEM = /^s?\s(?:[a-z]+ )?(?:staff|members|assistants|librarians|colleagues|employees|students)\b/i;

const FACTS: readonly Fact[] = [
  {
    id: 'closing-date',
    title: 'Closing date',
    known: ({ closingDate }) => closingDate,
    patterns: [
      new RegExp(
        `\\b(?:clos(?:es|ing)|deadline|appl(?:y|ications?)|received|submitted|until|before|by)\\b[^\\n.]{0,60}?\\b${DATE}|\\buntil (?:filled|the (?:post|position) is filled)\\b|\\bopen until\\b`,
        'gi',
      ),
    ],
    missing: 'No closing date was found. Say until which day applications are taken.',
    severity: 'problem',
    sources: [],
  },
  {
    id: 'pay',
    title: 'Grade or salary',
    known: ({ salary }) => salary,
    patterns: [
      /[£€$]\s?\d|\b\d{2,3}[,.]?\d{3}\s?(?:gbp|pounds|per annum|p\.?a\b)|\bband\s?\d|\bgrade:?\s{0,3}(?:[a-z]{0,3}\s?\d{1,2}|[a-z])\b|\b(?:higher|senior|administrative|executive) (?:executive )?officer\b|\b(?:spine point|pay point|pay scale|salary scale|scp)\b.{0,20}\d|\bper hour\b|\bunpaid\b|\bvoluntary post\b/gi,
    ],
    missing: 'Neither a grade nor a salary was found. State the band or the range of pay.',
    severity: 'problem',
    sources: [PAY_ADVICE],
  },
  {
    id: 'place',
    title: 'Place of work',
    known: ({ place }) => place,
    patterns: [
      /\b(?:(?:location|place of work|duty station)\b(?:\s{0,3}[:|–-]\s{0,3}[^\n|.;]{2,60})?|(?<!-)based (?:at|in|on)(?: [^\n|.;,]{2,50})?)/gi,
      // "The library at Leeds" is a place; "promote the library at inductions" is not.
      /\b(?:(?:[Hh]ospital|[Ll]ibrary|[Oo]ffices?|[Ss]ite|[Bb]ranch|[Ss]chool|[Cc]ollege|[Uu]niversity|[Tt]rust) (?:in|at)|(?:[Uu]niversity|[Cc]ollege|[Cc]ity|[Cc]ounty|[Tt]own) of) (?:the )?\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,4}/gu,
      /\b(?:remote(?:ly)?|hybrid|work(?:ing)? from home|home[- ]?(?:based|working)|campus|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})\b/gi,
      /\b(?:royal|general|district|central|community) (?:hospital|infirmary|library)\b/gi,
    ],
    missing: 'No place of work was found. Say where the post is based and whether part of it can be done at home.',
    severity: 'hint',
    sources: [],
  },
  {
    id: 'hours',
    title: 'Hours',
    known: () => undefined,
    patterns: [
      /\b\d{1,2}(?:[.:]\d{1,2})?\s?(?:hours|hrs|hpw)\b|\b(?:full|part)[- ]?time\b|\bjob[- ]?shar|\b\d{1,2}(?:\.\d{1,2})?\s?(?:wte|fte)\b|\b(?:wte|fte)\b|\bterm[- ]time\b|\bflexible working\b|\bworking pattern\b|\bshifts?\b/gi,
    ],
    isOfOthers: (before, after) => LEADS_THEM.test(before) || THEM.test(after),
    missing: 'No hours were found. Say whether the post is full time or part time, and how many hours a week.',
    severity: 'hint',
    sources: [],
  },
];

/** The first find that speaks of the post. */
function findOf({ text }: TextDocument, { patterns, isOfOthers }: Fact): Span | null {
  for (const pattern of patterns) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.trimEnd().length;
      const before =
        text
          .slice(Math.max(0, index - NEAR), index)
          .split('\n')
          .at(-1) ?? '';
      const after = text.slice(end, end + NEAR).split('\n')[0] ?? '';
      if (!isOfOthers?.(before, after)) return { start: index, end };
    }
  }
  return null;
}

/** A label and what stands in the cell beside it, as one would write them on a line. */
const asLine = (quote: string): string => quote.replace(/(?:\s?:)?\s\|\s/g, ': ');

function factCheck(document: TextDocument, fact: Fact): AdvertCheck {
  const { id, title, sources } = fact;
  const known = fact.known(document.metadata);
  const found = findOf(document, fact);
  if (!known && !found) return { id, title, severity: fact.severity, text: fact.missing, places: [], sources };
  const places = found ? placesOf(document, [found]) : [];
  return {
    id,
    title,
    severity: 'fine',
    text: `Stated: “${known ?? asLine(places[0]?.quote ?? '')}”.`,
    places,
    sources,
  };
}

/** With fewer criteria than this a text is no advert: an intranet page need not name a closing date. */
const FEWEST_CRITERIA = 3;

/** Closing date, pay, place and hours, each with where it stands or what to add; nothing for a text that is no advert. */
export function missingFacts(document: TextDocument): AdvertCheck[] {
  const isAdvert = document.metadata.jobTitle !== undefined || statedCriteria(document).length >= FEWEST_CRITERIA;
  return isAdvert ? FACTS.map((fact) => factCheck(document, fact)) : [];
}
