/**
 * Tells what each part of an advert is for: essential, desirable, duties, about us, benefits,
 * how to apply. Read from headings, from labels at the start of a block ("Essential: …"), from the
 * E/D columns of person-specification tables, and, for paragraphs without any, from their wording.
 */
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

/** Wording that gives a paragraph away whatever stands above it. */
const BOILERPLATE: readonly (readonly [Section, RegExp])[] = [
  [
    'other',
    /\b(?:we use cookies|(?:site|page) uses cookies|accept (?:all )?cookies|all rights reserved|(?:is|are) not (?:(?:intended|meant) to be )?(?:an )?exhaustive|not an exhaustive)\b/,
  ],
  [
    'how-to-apply',
    /\b(equal opportunit(y|ies)|equal employment|affirmative action|protected (veterans?|characteristics?|class)|without regard to|regardless of (age|race|gender|sex)|sexual orientation|reasonable (adjustments?|accommodations?)|disability confident|guaranteed interview|under ?represented (groups|backgrounds)|welcome applications|encourage applications|applications (are|will be) (welcomed?|accepted|reviewed)|committed to (equality|safeguarding|promoting equality|diversity|equity|creating a diverse))\b/,
  ],
  [
    'how-to-apply',
    /\b(cover(ing)? letters?|curriculum vitae|(your|submit a|send a|a current) (cv|resum[eé])|letters? of (application|interest|reference|recommendation)|closing date|interviews? (will|are|date)|shortlisted|to apply|apply (online|now|by|via|at|through|for this)|application (form|process|deadline|procedure)|informal (discussion|chat|enquiries)|dbs check|disclosure and barring|background (check|investigation|screening)|right to work|visa|sponsorship licen[cs]e|drug (screening|test)|proof of identity|salary expectations)\b/,
  ],
  [
    'benefits',
    /\b(annual leave|days(?:'|’)? (holiday|leave)|pension scheme|(generous|excellent|competitive|comprehensive|attractive) (benefits?|pension|salary|package|remuneration)|season ticket|cycle to work|tuition (waiver|remission|reimbursement)|health insurance|dental|(medical|life) (insurance|assurance)|401\s?\(?k|paid (vacation|holiday|time off)|free parking|subsidi[sz]ed|staff (discounts?|restaurant)|flexible working|per annum|pro rata|salary (range|is|scale|will|of)|commensurate with|hiring range|bank holidays|employee assistance|relocation)\b/,
  ],
  [
    'about-us',
    /\b((founded|established|incorporated|built|opened) in (the )?\d{4}|since \d{4}|for (almost|over|more than|nearly) \d+ years|is (home to|located|situated|ranked|nestled|one of (the|[a-z]+['’]s)|(a|an|the) (world|leading|top|premier|largest|oldest|public|private|independent|major|global|dynamic|thriving|vibrant|award))|(has|with|serves?|employs?|enrolls?) (over|more than|approximately|around|nearly|about|some) [\d,.]+|world[- ]class|world[- ]renowned|miles (from|of)|our (mission|vision|values|history)|campus is|we (pride ourselves|are proud)|headquartered)\b/,
  ],
];

/** Words that show a paragraph speaks of the post, so that it is not taken for the employer's praise. */
const ABOUT_THE_POST =
  /\b(you|your|will be responsible|post ?holder|successful candidate|incumbent|candidate|(this|the) (role|post|position|job)\b|responsib(le|ilities)|ability to|experience (of|in|with)|reports? to|must|seeks?|seeking|the (librarian|manager|head|director|coordinator|specialist|officer|assistant|analyst|administrator|editor) (will|is|works|reports))\b/;

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

/**
 * The section of one sentence in a block of `section`: pay, benefits, equal opportunities, how to apply, the
 * employer's praise of itself and what every page or job description says are known by their wording wherever
 * they stand.
 */
export function sentenceSection(sentence: string, section: Section): Section {
  const text = sentence.toLowerCase();
  for (const [boilerplate, pattern] of BOILERPLATE) {
    if (!pattern.test(text)) continue;
    if (boilerplate === 'about-us' && ABOUT_THE_POST.test(text)) continue;
    return boilerplate;
  }
  return section;
}

/** `Essential: a degree …` → the section of the label, with nothing else changed. */
function sectionOfLabel(text: string): Section | null {
  const label = /^[\s*_#•-]*([\p{L}][\p{L}\p{N} ,/&'’()-]{2,60}?)\s*[:–—](?:\s|\*|$)/u.exec(text)?.[1];
  if (label === undefined || label.split(/\s+/).length > 6) return null;
  return sectionOfHeading(label);
}

const ESSENTIAL_CELL =
  /^(e(?:\s?\d{1,2})?|ess|essential|m|must|mandatory|required|yes e)( (criteria|requirements?|attributes))?[.:]?$/i;
const DESIRABLE_CELL = /^(d(?:\s?\d{1,2})?|des|desirable|preferred)( (criteria|requirements?|attributes))?[.:]?$/i;

function sectionOfMark(cell: string): Section | null {
  const text = cell.trim();
  if (ESSENTIAL_CELL.test(text)) return 'essential';
  if (DESIRABLE_CELL.test(text)) return 'desirable';
  return null;
}

/** What is set in a column to say that it applies; Word's tick is a letter of a font of symbols. */
const TICK = /^(?:[✓✔√☑☒✗✘x×*•●■\uf0fc\uf0fe\uf050]|yes)$/i;

/** Whether a cell only says that its column applies. */
export const isTick = (cell: string): boolean => TICK.test(cell.trim());

/** Sections of the cells of one table: by the row's E or D mark or tick, by the column's heading, or by the row's first cell. */
function tableSections(cells: readonly SourceBlock[], current: Section): Section[] {
  const columns = new Map<number, Section>();
  const rows = new Map<number, SourceBlock[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row ?? 0) ?? [];
    row.push(cell);
    rows.set(cell.row ?? 0, row);
  }
  const marks = new Map<number, Section>();
  for (const [number, row] of rows) {
    const named = row.map((cell) => (cell.text.length < 40 ? sectionOfMark(cell.text) : null));
    const essential = named.includes('essential');
    const desirable = named.includes('desirable');
    if (essential && desirable && row.length > 1) {
      columns.clear();
      row.forEach((cell, index) => {
        const section = named[index];
        if (section) columns.set(cell.column ?? index, section);
      });
    } else if (essential !== desirable) {
      marks.set(number, essential ? 'essential' : 'desirable');
    } else {
      const ticked = row.find((cell, index) => columns.has(cell.column ?? index) && isTick(cell.text));
      const section = ticked && columns.get(ticked.column ?? row.indexOf(ticked));
      if (section) marks.set(number, section);
    }
  }
  return cells.map((cell) => marks.get(cell.row ?? 0) ?? columns.get(cell.column ?? 0) ?? current);
}

/** The section of each block, in the blocks' own order. */
export function assignSections(blocks: readonly SourceBlock[]): Section[] {
  const sections: Section[] = [];
  let current: Section = 'other';
  let currentLevel = 9;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.kind === 'table-cell') {
      let end = index;
      while (blocks[end]?.kind === 'table-cell') end++;
      sections.push(...tableSections(blocks.slice(index, end), current));
      index = end - 1;
      continue;
    }
    const announced = block.kind === 'heading' ? sectionOfHeading(block.text) : sectionOfLabel(block.text);
    // The first heading is the title of the post or page, whatever words it has.
    if (block.kind === 'heading' && index === 0) {
      sections.push(current);
      continue;
    }
    if (block.kind === 'heading') {
      const level = block.headingLevel ?? 6;
      const inside = (current === 'essential' || current === 'desirable') && SUBHEADING.test(plain(block.text));
      const general =
        announced === 'essential' &&
        current === 'desirable' &&
        inside &&
        !/essential|minimum|required|must/i.test(block.text);
      if (announced !== null && !general) {
        current = announced;
        currentLevel = level;
      } else if (announced === null && !inside && level <= currentLevel) {
        current = 'other';
        currentLevel = level;
      }
      sections.push(current);
      continue;
    }
    if (announced !== null && announced !== 'about-us') current = announced;
    sections.push(current);
  }
  return sections;
}
