/** Wording that published guidance for UK employers advises against, because it turns people away without need. */
import type { Section, TextDocument } from '../text/document.ts';
import { listedBriefly, placesOf, type AdvertCheck, type AdviceSource } from './advert-check.ts';

const GOV_UK: AdviceSource = {
  name: 'GOV.UK, Employers: preventing discrimination, Recruitment',
  address: 'https://www.gov.uk/employer-preventing-discrimination/recruitment',
};
const EHRC: AdviceSource = {
  name: 'Equality and Human Rights Commission, Advertising: frequently asked questions',
  address: 'http://www.equalityhumanrights.com/sites/default/files/publication_pdf/Advertising%20-%20FAQ.pdf',
};
const TERMINOLOGY: AdviceSource = {
  name: 'Department for Business, Innovation and Skills, Terminology (archived)',
  address:
    'http://webarchive.nationalarchives.gov.uk/+/http:/www.bis.gov.uk/policies/higher-education/access-to-professions/prg/legal-issues/terminology',
};
const NHS_PROVIDERS: AdviceSource = {
  name: 'NHS Providers, Race equality: job descriptions and advertising (after NHS Employers)',
  address: 'https://nhsproviders.org/race-equality-what-works-resource/job-descriptions-and-advertising',
};

interface Narrowing {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly advice: string;
  readonly source: AdviceSource;
  readonly severity: 'problem' | 'hint';
  /** Counts only where it is demanded. */
  readonly onlyEssential?: true;
  /** The post itself gives the reason where this stands anywhere in the text. */
  readonly unless?: RegExp;
}

const NARROWING: readonly Narrowing[] = [
  {
    pattern: /\b(?:recent|new|young) graduates?\b|\bhighly experienced\b/gi,
    advice: 'say which experience or qualification the work needs',
    source: GOV_UK,
    severity: 'hint',
  },
  {
    pattern:
      /\byoung,? (?:and )?(?:dynamic|energetic|enthusiastic|vibrant|ambitious)\b|\byoung (?:team|person (?:wanted|to)|professionals?)\b|\byouthful\b|\bdigital natives?\b|\bmature (?:person|individual|candidate|applicant)\b|\b(?:aged?|under|over) (?:1[89]|[2-6]\d)(?: (?:to|and|-) \d{2})?(?: years)?\b(?! (?:hours|days|staff|people|students|members|sites|libraries|percent|per cent|million|thousand|minutes))/gi,
    advice: 'leave age out of it',
    source: EHRC,
    severity: 'problem',
  },
  {
    pattern:
      /\b(?:energetic|tough|nurturing|dynamic|competitive) (?:person|individual|candidate|applicant|personality|self-starter|team player|nature)\b|\bphysically fit\b/gi,
    advice: 'name the task instead of the temperament',
    source: TERMINOLOGY,
    severity: 'hint',
  },
  {
    pattern:
      /\b(?:handyman|salesman|salesgirl|saleswoman|waitress|barmaid|foreman|craftsman|draughtsman|cameraman|postman|chairman|tea lady|girl friday|manpower|s\/he|he\/she|his\/her|(?:he|she) will (?:be|have|need|report|work|manage|lead))\b/gi,
    advice: 'use a word that is open to everybody, such as “you”',
    source: EHRC,
    severity: 'hint',
  },
  {
    pattern:
      /\b(?:native|mother[- ]tongue)(?: [a-z]{3,12})? speakers?\b|\bnative[- ]level\b|\bmother tongue\b|\b[a-z]{3,12} (?:must be|as) (?:your|a|their) (?:first|native) language\b/gi,
    advice: 'say what has to be spoken or written, and how well',
    source: EHRC,
    severity: 'problem',
  },
  {
    pattern:
      /\b(?:clean |full |valid |current |uk |hold a |holder of a ){0,3}driv(?:ing|er['’]?s?) licen[cs]e\b|\bown (?:car|vehicle)\b|\bcar (?:driver|owner)\b/gi,
    advice: 'ask for it only if driving is the work itself; otherwise say “able to travel between …”',
    source: EHRC,
    severity: 'hint',
    onlyEssential: true,
    unless:
      /\bdrivers?\b(?!['’]?s? licen)|\b(?:drive|driving) (?:the |a |our )?(?:van|minibus|mobile|lorry|vehicle|hgv|truck)/i,
  },
  {
    pattern:
      /\b(?:at least|minimum(?: of)?|over|more than|not less than|no less than)? ?(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|\d{1,2})\+?(?: \(\d{1,2}\))? (?:or more )?years?['’]?(?: (?:of|in))?(?: [a-z-]+){0,4} experience\b/gi,
    advice: 'say what somebody has done, not for how many years',
    source: NHS_PROVIDERS,
    severity: 'hint',
  },
];

const ASKS: ReadonlySet<Section> = new Set(['essential', 'desirable', 'duties', 'other']);

/** Gender-coded and age-coded words, native speakers, driving licences, years of experience; only what a source names. */
export function narrowingWords(document: TextDocument): AdvertCheck {
  const found = NARROWING.flatMap((rule) => {
    if (rule.unless?.test(document.text)) return [];
    return document.blocks
      .filter(({ section }) => (rule.onlyEssential ? section === 'essential' : ASKS.has(section)))
      .flatMap(({ start, end }) =>
        [...document.text.slice(start, end).matchAll(rule.pattern)].map((words) => {
          const lead = words[0].length - words[0].trimStart().length;
          return { rule, start: start + words.index + lead, end: start + words.index + words[0].length };
        }),
      );
  });
  const about = { id: 'narrowing-words', title: 'Wording that narrows the field' } as const;
  if (found.length === 0)
    return {
      ...about,
      severity: 'fine',
      text: 'No wording that UK guidance advises against was found.',
      places: [],
      sources: [GOV_UK, EHRC],
    };
  const rules = NARROWING.filter((rule) => found.some((one) => one.rule === rule));
  const advice = rules.map((rule) => {
    const quotes = found
      .filter((one) => one.rule === rule)
      .map(({ start, end }) => `“${document.text.slice(start, end)}”`);
    return `${listedBriefly([...new Set(quotes)], 3)}: ${rule.advice}`;
  });
  return {
    ...about,
    severity: rules.some(({ severity }) => severity === 'problem') ? 'problem' : 'hint',
    text: `${advice.join('; ')}.`,
    places: placesOf(document, found),
    sources: [...new Set(rules.map(({ source }) => source))],
  };
}
