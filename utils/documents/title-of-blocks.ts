/** What a document is called: a folder of job descriptions is no list of "Job description". */
import type { SourceBlock } from '../text/document.ts';

/** Blocks at the head of a document in which the post is named; further on a CV may name other posts. */
const HEAD_BLOCKS = 15;
/** UTF-16 units. What is longer says more than a name. */
const LONGEST_TITLE = 120;

/** What kind of document it is, not which. */
const KINDS = new Set(
  [
    'job description',
    'person specification',
    'job description and person specification',
    'job description & person specification',
    'role description',
    'role profile',
    'job profile',
    'job advert',
    'job advertisement',
    'vacancy',
    'job pack',
    'candidate pack',
    'candidate information pack',
    'recruitment pack',
    'application form',
    'curriculum vitae',
    'cv',
    'résumé',
    'resume',
  ].flatMap((kind) => [kind, `draft ${kind}`]),
);
const isKind = (heading: string): boolean =>
  KINDS.has(
    heading
      .toLowerCase()
      .replace(/[\s:.–—-]+$/, '')
      .replace(/\s+/g, ' '),
  );

const JOB_TITLE = /^\s{0,9}(?:job|post|role|position)\s{1,9}title\s{0,9}(?:[:–—|-]\s{0,9}(.*)|)$/is;
/** The same as the first cell of a row. */
const JOB_LABEL = /^\s{0,9}(?:job|post|role|position)\s{0,9}:?\s{0,9}$/i;
/** What forms ask next, which a reader may find on the same line. */
const NEXT_LABEL =
  /\s(?:band|grade|salary|pay|department|directorate|division|service|team|location|base|place|hours|contract|employer|reports to|responsible to|accountable to|job reference|reference)\s{0,9}:/i;

/** What stands behind "Job title" at the head of the document, in the same block or the next. */
function jobTitleOf(blocks: readonly SourceBlock[]): string | null {
  for (const [at, { text, row }] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const next = blocks[at + 1];
    const found = JOB_TITLE.exec(text.slice(0, 2 * LONGEST_TITLE));
    if (!found && !(JOB_LABEL.test(text) && row !== undefined && next?.row === row)) continue;
    const said = (found?.[1] ?? '').trim() || (next?.text ?? '');
    const title = (said.split(NEXT_LABEL, 1)[0] ?? '').split('\n', 1)[0]?.trim() ?? '';
    if (title !== '' && title.length <= LONGEST_TITLE) return title;
  }
  return null;
}

/**
 * The post a document names at its head, or else its first heading, unless that tells only what kind of document it is;
 * `otherwise`, such as the name of its file, where there is neither. `isTitle`: which headings may be its title.
 */
export function titleOfBlocks(
  blocks: readonly SourceBlock[],
  otherwise: string,
  isTitle: (heading: SourceBlock) => boolean = () => true,
): string {
  const heading = blocks.find((block) => block.kind === 'heading' && isTitle(block))?.text;
  return jobTitleOf(blocks) ?? (heading === undefined || isKind(heading) ? otherwise : heading);
}
