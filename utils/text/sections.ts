/**
 * Tells what each part of an advert is for: essential, desirable, duties, about us, benefits,
 * how to apply. Read from headings, from labels at the start of a block ("Essential: …"), from the
 * E/D columns of person-specification tables, and, for paragraphs without any, from their wording.
 */
import type { Section, SourceBlock } from './document.ts';
import { numberOf, partsDuties, partsSpecification, sectionOfHeading } from './section-headings.ts';
import { tableSections } from './table-sections.ts';

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

/** The section of each block, in the blocks' own order. */
export function assignSections(blocks: readonly SourceBlock[]): Section[] {
  const sections: Section[] = [];
  let current: Section = 'other';
  let currentLevel = 9;
  let currentNumber: string | null = null;
  const levels = new Set(blocks.flatMap(({ kind, headingLevel }) => (kind === 'heading' ? [headingLevel] : [])));
  const isFlat = levels.size === 1;
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
      const above = { level: currentLevel, number: currentNumber };
      if (current === 'duties' && partsDuties({ block, next: blocks[index + 1], announced, above, isFlat })) {
        sections.push(current);
        continue;
      }
      const inside = (current === 'essential' || current === 'desirable') && partsSpecification(block.text);
      const general =
        announced === 'essential' &&
        current === 'desirable' &&
        inside &&
        level >= currentLevel &&
        !/essential|minimum|required|must/i.test(block.text);
      if (announced !== null && !general) {
        current = announced;
        currentLevel = level;
        currentNumber = numberOf(block.text);
      } else if (announced === null && !inside && level <= currentLevel) {
        current = 'other';
        currentLevel = level;
        currentNumber = null;
      }
      sections.push(current);
      continue;
    }
    if (announced !== null && announced !== 'about-us') current = announced;
    sections.push(current);
  }
  return sections;
}
