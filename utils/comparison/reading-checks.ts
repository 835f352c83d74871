/** Can the advert be read: how long is its list of essentials, and how long are its sentences? */
import type { TextDocument } from '../text/document.ts';
import { sentencesOf } from '../text/sentences.ts';
import { counted, isOwnText, placesOf, type AdvertCheck, type AdviceSource } from './advert-check.ts';
import { statedCriteria } from './stated-criteria.ts';

/**
 * No public body we know of sets a greatest number of essential criteria. The University of York asks its managers
 * for lists of "around ten" points; two more are still around ten.
 */
const MOST_ESSENTIAL = 12;
const LIST_ADVICE: AdviceSource = {
  name: 'University of York, Job description (lists of duties: “around ten bullet points”)',
  address: 'https://www.york.ac.uk/admin/hr/recruitment/preparation/job-description/',
};

/** A list of essential criteria longer than people read. */
export function essentialList(document: TextDocument): AdvertCheck {
  const essential = statedCriteria(document).filter(({ demand }) => demand === 'essential');
  const about = { id: 'essential-list', title: 'Number of essential criteria', sources: [LIST_ADVICE] } as const;
  const count = counted(essential.length, 'essential criterion', 'essential criteria');
  if (essential.length === 0)
    return { ...about, severity: 'fine', text: 'The advert does not list essential criteria.', places: [] };
  if (essential.length <= MOST_ESSENTIAL)
    return { ...about, severity: 'fine', text: `${count}: few enough to be read and answered.`, places: [] };
  return {
    ...about,
    severity: 'hint',
    text: `${count}: more than people read, and each one turns somebody away. Around ten is enough; join those that belong together and make the others desirable.`,
    places: placesOf(document, essential.slice(MOST_ESSENTIAL)),
  };
}

/** GOV.UK looks for a way to split a sentence from 25 words on; far beyond that nobody follows it. */
const LONG_SENTENCE = 45;
const SENTENCE_ADVICE: AdviceSource = {
  name: 'GOV.UK, Writing for GOV.UK (sentences of more than 25 words)',
  address: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
};

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’/&-]*/gu)?.length ?? 0;

/** Sentences that have to be read twice. */
export function longSentences(document: TextDocument): AdvertCheck {
  const sentences = document.blocks
    .filter(isOwnText)
    .flatMap(({ start, end }) => sentencesOf(document.text, start, end))
    .map((span) => ({ ...span, words: wordsIn(document.text.slice(span.start, span.end)) }));
  const long = sentences.filter(({ words }) => words > LONG_SENTENCE);
  const about = { id: 'long-sentences', title: 'Long sentences', sources: [SENTENCE_ADVICE] } as const;
  const longest = Math.max(0, ...sentences.map(({ words }) => words));
  if (long.length === 0)
    return { ...about, severity: 'fine', text: `The longest sentence has ${counted(longest, 'word')}.`, places: [] };
  return {
    ...about,
    severity: 'hint',
    text: `${counted(long.length, 'sentence has', 'sentences have')} more than ${LONG_SENTENCE} words, the longest ${longest}. Split ${long.length === 1 ? 'it' : 'them'}: from 25 words on a sentence is hard to follow.`,
    places: placesOf(document, long),
  };
}
