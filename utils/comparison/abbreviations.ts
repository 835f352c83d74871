/** Abbreviations that the advert nowhere spells out. */
import type { TextDocument } from '../text/document.ts';
import { sentencesOf } from '../text/sentences.ts';
import {
  counted,
  isOwnText,
  listedBriefly,
  placesOf,
  type AdvertCheck,
  type AdvertPlace,
  type AdviceSource,
} from './advert-check.ts';

/** Abbreviations a reader of any advert knows, names that are only ever written so, and CILIP, the field's own body. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  `NHS UK US USA EU CV CVS IT ICT HR PDF ID TV PC AM PM OK GP GPS BBC DVD CD USB PIN VAT PO Q&A A&E FAQ FAQS GCSE GCSES NVQ
  HNC HND BTEC MBA PHD BA BSC MA MSC AI URL HTML CSS XML SQL SMS GDPR DBS LGBT LGBTQ BAME GOV SEO COVID BST GMT PA RSS
  MEDLINE CINAHL EMBASE JSTOR AMED PSYCINFO PUBMED SPSS PRINCE2 NASA UNESCO BUPA RAF LINKEDIN WORD EXCEL ISBN DIY NO TO AND
  OR THE NOT OF IN AN AS IF WE YOU ALL NEW MUST WILL FULL PART TIME LLP PLC LTD ISO NB MS STEM ORCID ALMA COUNTER MARC EBSCO
  OCLC OVID SAS UML JAVA CILIP APPLY NOTE`.split(/\s+/),
);
const ABBREVIATION = /(?<![\p{L}\p{N}/_@.&-])([A-Z][A-Z&]{1,6}[0-9]?)s?(?![\p{L}\p{N}_@&]|\.[a-z])/gu;
/** Names of products that end in letters nobody spells out. */
const IN_A_NAME: ReadonlyMap<string, RegExp> = new Map([['BI', /\bPower\s$/i]]);
const ROMAN = /^[IVX]+$/;

/** What a text says in full: read once, asked for each abbreviation. */
interface FullWords {
  /** Those that stand in brackets behind their words, or in front of them. */
  readonly bracketed: ReadonlySet<string>;
  /** First letters of the words in small letters, with and without the little words; a dot ends a sentence. */
  readonly initials: readonly string[];
  readonly words: ReadonlySet<string>;
}

const LITTLE_WORD = /^(?:and|of|for|the|in|to|on|a|an|with)$/;

function fullWordsOf(text: string): FullWords {
  const behind = [...text.matchAll(/\p{L}\s{1,3}\(([A-Z][A-Z&]{1,6}[0-9]?)s?\)/gu)];
  const before = [...text.matchAll(/(?<![\p{L}\p{N}])([A-Z][A-Z&]{1,6}[0-9]?)s?\s{1,3}\(\p{L}{1,30}\s\p{L}/gu)];
  const words = text.match(/[\p{L}\p{N}’']+|[.;:!?()\n]/gu) ?? [];
  const initial = (word: string): string =>
    /^\p{L}.*\p{Ll}|^\p{Ll}$/u.test(word) ? word.charAt(0).toUpperCase() : '.';
  return {
    bracketed: new Set([...behind, ...before].map(([, written]) => written ?? '')),
    initials: [
      words.map((word) => initial(word)).join(''),
      words.flatMap((word) => (LITTLE_WORD.test(word) ? [] : initial(word))).join(''),
    ],
    words: new Set(words),
  };
}

/** Two letters meet by chance in every text. */
const FEWEST_INITIALS = 3;

function isSpeltOut({ bracketed, initials }: FullWords, written: string): boolean {
  if (bracketed.has(written)) return true;
  const letters = written.replace(/[^A-Z]/g, '');
  return letters.length >= FEWEST_INITIALS && initials.some((run) => run.includes(letters));
}

/** Headings and labels are set in capitals for their looks: not one of their words is in small letters. */
const isShouted = (text: string): boolean => !/\p{Ll}{2}/u.test(text);

/** "APPLY NOW", or a word that the text also writes small: capitals for emphasis. */
function isEmphasis(
  words: ReadonlySet<string>,
  sentence: string,
  { written, at }: { written: string; at: number },
): boolean {
  const before = /\S+\s*$/.exec(sentence.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^\s*\S+/.exec(sentence.slice(at + written.length, at + written.length + 30))?.[0] ?? '';
  return /\b[A-Z]{4,}\b/.test(`${before} ${after}`) || (written.length >= 4 && words.has(written.toLowerCase()));
}

/** The first place of each abbreviation, in the text's order. */
function firstPlaces(document: TextDocument, { words }: FullWords): Map<string, AdvertPlace> {
  const places = new Map<string, AdvertPlace>();
  for (const block of document.blocks.filter(isOwnText)) {
    for (const span of sentencesOf(document.text, block.start, block.end)) {
      const sentence = document.text.slice(span.start, span.end);
      if (isShouted(sentence)) continue;
      for (const found of sentence.matchAll(ABBREVIATION)) {
        const [quote, written = quote] = found;
        if (places.has(written) || WELL_KNOWN.has(written) || ROMAN.test(written)) continue;
        if (IN_A_NAME.get(written)?.test(sentence.slice(0, found.index))) continue;
        if (isEmphasis(words, sentence, { written, at: found.index })) continue;
        const start = span.start + found.index;
        places.set(written, { start, end: start + quote.length, quote });
      }
    }
  }
  return places;
}

/** Readers of one advert meet a few they have to guess; many make a wall. */
const MANY_ABBREVIATIONS = 8;
const ABBREVIATION_ADVICE: AdviceSource = {
  name: 'GOV.UK, A to Z style guide (abbreviations and acronyms)',
  address: 'https://www.gov.uk/guidance/style-guide/a-to-z',
};

/** Abbreviations never spelt out. `meanings` holds what known ones stand for, so that the advice can say it. */
export function abbreviations(document: TextDocument, meanings: Readonly<Record<string, string>>): AdvertCheck {
  const full = fullWordsOf(document.text);
  const unexplained = [...firstPlaces(document, full)].filter(([written]) => !isSpeltOut(full, written));
  const names = unexplained.map(([written]) =>
    Object.hasOwn(meanings, written) ? `${written} (${meanings[written]}?)` : written,
  );
  const about = { id: 'abbreviations', title: 'Abbreviations', sources: [ABBREVIATION_ADVICE] } as const;
  if (names.length === 0)
    return { ...about, severity: 'fine', text: 'Every abbreviation is well known or spelt out.', places: [] };
  return {
    ...about,
    severity: names.length > MANY_ABBREVIATIONS ? 'problem' : 'hint',
    text: `${counted(names.length, 'abbreviation is', 'abbreviations are')} nowhere spelt out: ${listedBriefly(names, 6)}. Write ${names.length === 1 ? 'it' : 'each'} in full where it comes first.`,
    places: placesOf(
      document,
      unexplained.map(([, place]) => place),
    ),
  };
}
