/** What the headings of an advert announce, and which of them only part the section they stand in. */
import type { Section, SourceBlock } from './document.ts';

/** Headings as adverts write them, most telling first: the first that fits decides. */
const HEADINGS: readonly (readonly [Section, RegExp])[] = [
  [
    'desirable',
    /\b(desirable|desired|preferred|preferable|advantageous|advantage|nice to have|bonus|ideally|added value|would be great|additional (qualifications|skills)|plus points)\b/,
  ],
  [
    'how-to-apply',
    /\b(how to apply|to apply|applying|closing date|interviews?|further information|more information|additional information|equal opportunit(y|ies)|selection process|recruitment process|next steps|contact (information|details|us))\b/,
  ],
  [
    'essential',
    /\b(essential|person specification|person spec|minimum|must have|required|requirements?|qualifications?|criteria|what you need|what you will need|what you ll need|you ll need|what you bring|what you will bring|what you ll bring|you will have|you ll have|you should have|you have|you must|about you|who you are|who we are looking for|who we re looking for|looking for|candidate profile|ideal candidate|successful candidate|key skills|your skills|your experience|skills and experience|skills experience|education and experience|education experience|knowledge and experience|skills and abilities|experience required|technical skills|behaviours|success profiles?|competenc(e|ies|y)|education|attributes)\b/,
  ],
  [
    'benefits',
    /\b(benefits?|what we offer|what we can offer|we offer|on offer|compensation|remuneration|perks|terms and conditions|annual leave|salary and benefits|working pattern|what you ll get|what you will get|in return|our offer)\b/,
  ],
  [
    'duties',
    /\b(dut(y|ies)|responsibilit(y|ies)|responsible|accountabilit(y|ies)|what you will do|what you ll do|what you ll be doing|what you will be doing|you will|you ll|the role|role purpose|role overview|role summary|job purpose|job summary|job description|job overview|job outline|purpose|main purpose|overview of (the )?(role|post|position)|tasks|key result areas?|result areas?|activities|summary|position|the post|the job|about the (role|job|post|position)|day to day|functions|objectives|deliverables|scope|principal|description of duties|a typical day|remit|key areas)\b/,
  ],
  [
    'about-us',
    /\b(about us|about (the|our) (company|university|college|trust|organi[sz]ation|employer|council|charity|firm|hospital|institution|department|agency)|who we are|our (values|story|history|mission|culture|vision|people)|why (work|join)|working (for|at) us|where you ll work|company (information|profile|overview|description))\b/,
  ],
];

/** Words too common to decide a longer heading: "Website" announces how to apply, "Website editor" does not. */
const SHORT_HEADINGS: readonly (readonly [Section, RegExp])[] = [
  [
    'how-to-apply',
    /^(?:(?:the|and|application|applications|apply|contacts?|url|website|equality|diversity|inclusion|disability|safeguarding|disclosure|dbs|vetting|disclaimer|eligibility|statement|policy|checks?|process|form|details?)(?: |$))+$/,
  ],
  ['benefits', /^(?:(?:the|and|salary|pay|hours|pension|package|rewards?|grade|range|details?)(?: |$))+$/],
  [
    'about-us',
    /^(?:about|company|background|history|context|introduction|the (?:organi[sz]ation|university|trust|council|institution|employer|hospital|company|college|library))(?: information| profile)?$/,
  ],
];

/** Headings inside a person specification that do not end it. */
const SUBHEADING =
  /^(and |the )?(knowledge|skills?|abilit(y|ies)|experience|training|education|qualifications?|personal|other|general|attributes|technical|behaviou?rs?|values|aptitudes?|circumstances|criteria|special|professional|communication|planning|leadership|management|interpersonal|work)\b/;

/** "2.1" of "2.1 Evidence services". */
const NUMBER = /^\s{0,9}(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s/;
export const numberOf = (heading: string): string | null => NUMBER.exec(heading)?.[1] ?? null;

/** What job descriptions list behind the duties, which is nobody's task. */
const BESIDE_THE_DUTIES =
  /\b((?:working|key) relationships?|relations|contacts|dimensions|structure|chart|confidentiality|data protection|health and safety|infection|safeguarding|smok\w{1,4}|equality|diversity|values|conditions|effort|policies|policy statement|general|reporting|authority|reports? to|hours|salary)\b/;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A heading is short; a sentence that mentions "requirements" is not one. */
const LONGEST_HEADING = 90;

/** What a heading announces, or null when it does not say. */
export function sectionOfHeading(heading: string): Section | null {
  if (heading.length > LONGEST_HEADING) return null;
  const text = plain(heading);
  for (const [section, pattern] of [...HEADINGS, ...SHORT_HEADINGS]) if (pattern.test(text)) return section;
  return null;
}

/** A heading as it comes in a document, and the one whose section it may stand in. */
interface Standing {
  readonly block: SourceBlock;
  readonly next: SourceBlock | undefined;
  readonly announced: Section | null;
  readonly above: { readonly level: number; readonly number: string | null };
  /** All headings of the document are of one level. */
  readonly isFlat: boolean;
}

/**
 * Whether a heading within the duties parts them: it is numbered below theirs, or it stands over a list in a file whose
 * headings are told by their looks alone, so that all are of one level.
 */
export function partsDuties({ block, next, announced, above, isFlat }: Standing): boolean {
  const text = plain(block.text);
  const number = numberOf(block.text);
  if (above.number !== null && number?.startsWith(`${above.number}.`))
    return announced === null || announced === 'duties' || SUBHEADING.test(text.replace(/^[\d\s]+/, ''));
  // The letters of a PDF tell levels where they have several sizes; a bold line is of the sixth elsewhere.
  const isByLooks = block.headingLevel === 6 || (block.page !== undefined && isFlat);
  return (
    announced === null &&
    isByLooks &&
    block.headingLevel === above.level &&
    next?.kind === 'list-item' &&
    !BESIDE_THE_DUTIES.test(text)
  );
}

/** Whether a heading only parts a person specification. */
export const partsSpecification = (heading: string): boolean => SUBHEADING.test(plain(heading));
