/** Where an advert states what it asks for: list items, rows and cells of its tables, sentences of its prose. */
import type { Block, Section, TextDocument } from '../text/document.ts';
import { sentenceSection } from '../text/sections.ts';
import { isTick } from '../text/table-sections.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';

/** A criterion by its place: UTF-16 offsets, half-open, into the document's text. */
export interface StatedCriterion extends Span {
  readonly demand: 'essential' | 'desirable' | 'duty';
}

const DEMAND_OF: Readonly<Partial<Record<Section, StatedCriterion['demand']>>> = {
  essential: 'essential',
  desirable: 'desirable',
  duties: 'duty',
};

const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text) && !/:\s*$/.test(text);

/** "Essential: a degree", "1.2 To support": the label and the number are no part of the criterion. */
const BEFORE =
  /^(?:(?:essential|desirable|required|preferred)(?: criteria| requirements?)?\s*[:–—-]|(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)])(?=\s)|[:;,–—-])\s*/iu;
/** "(E)", "(D)" at the end of an item say which list it belongs to, whatever its heading says. */
const MARK = /\s*[([](?:(e)|(d)|essential|desirable)[)\]]\s*[.;,]?$/i;
/** "E1", "D2." before an item say so too. "D3" is a library of charts as well, unless a mark follows it. */
const CODE = /^(?:[ED]\d{1,2}[.:)]|E\d{1,2}(?=\s)|D(?:[124-9]|\d\d)(?=\s))\s*/;
/** Every advert's last duty; nobody can answer it. */
const ANY_OTHER =
  /^(?:any other|such other|(?:to )?(?:carry out|undertake|performs?) (?:any )?other|other) (?:[a-z-]+ ){0,2}duties\b/i;

/** A label that groups criteria: "Experience", "Skills and abilities". */
const LABEL =
  /^(?:(?:and|or|other|general|personal|knowledge|skills?|abilit(?:y|ies)|aptitudes?|experience|education|training|qualifications?|attributes|qualities|values|behaviours?|circumstances|requirements?|criteria|competenc(?:e|es|y|ies))(?:[\s/,&+:.-]{1,5}|$))+$/i;

const asksNothing = (said: string): boolean =>
  !saysSomething(said) || ANY_OTHER.test(said) || LABEL.test(said) || sentenceSection(said, 'essential') === 'other';

function criterion(text: string, section: StatedCriterion['demand'], { start, end }: Span): StatedCriterion[] {
  const raw = text.slice(start, end);
  const code = CODE.exec(raw);
  const before = code ?? BEFORE.exec(raw);
  const mark = MARK.exec(raw);
  const from = start + (before?.[0].length ?? 0);
  const to = mark ? start + mark.index : end - (/[;,\s]*$/.exec(raw)?.[0].length ?? 0);
  if (asksNothing(text.slice(from, to))) return [];
  const said = (mark ?? code)?.[0];
  const demand = said === undefined || section === 'duty' ? section : /d/i.test(said) ? 'desirable' : 'essential';
  return [{ demand, start: from, end: to }];
}

/** A line that goes on in the next one: it ends in a comma or in a word that needs another. */
const GOES_ON = /(?:,|\b(?:and|or|of|in|on|for|to|with|the|a|an|by|from|at|as))$/i;

/** The lines of a list item or cell, where each stands for itself as the points of a list do; else the whole. */
function pointsOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push({ start: from + indent, end: from + line.trimEnd().length });
    from += line.length + 1;
  }
  const stands = (line: Span, index: number): boolean => {
    const words = text.slice(line.start, line.end);
    return /^[\p{Lu}\d•*–-]/u.test(words) && (index === lines.length - 1 || !GOES_ON.test(words));
  };
  return lines.every(stands) ? lines : [{ start, end }];
}

const criteriaIn = (text: string, demand: StatedCriterion['demand'], span: Span): StatedCriterion[] =>
  pointsOf(text, span).flatMap((point) => criterion(text, demand, point));

/** What stands at the head of a column: what is asked, or how it is looked at. */
const COLUMN_HEAD =
  /^(?:essential|desirable|e|d|no|number|ref|reference|criteria|criterion|requirements?|attributes?|factors?|how assessed|assessed by|assessment|method)\b[^.]{0,30}\.?$/i;
/** A cell that says how a criterion is assessed, or only marks it: "E", "A/I", "Application form and interview". */
const ASSESSMENT =
  /^(?:[a-z](?:\s*[/,&+]\s*[a-z])*|essential|desirable|ess|des|(?:(?:application|form|cv|interview|test|task|exercise|presentation|certificates?|references?|assessment|supporting|statement|and|or|at|via|[/,&+\s])+))\.?$/i;

/** What the head of a job description tells of the post; its cells ask for nothing. */
const FACT =
  /^(?:(?:job|post|role|position)? ?title|job|post|section|(?:pay )?(?:band|grade)|salary|department|directorate|division|team|service|base|location|site|hours?(?: of work)?|contract(?: type)?|(?:reports?|reporting|responsible|accountable) to|(?:line )?manager|employer|(?:job|post) (?:reference|number|ref|no\.?)|date(?: \w{1,12}){0,3}|closing date|dbs.{0,20})\s*:?$/i;

/** The cells of each row; those of one row follow each other. */
function rowsOf(cells: readonly Block[]): Block[][] {
  const rows: Block[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row && row[0]?.row === cell.row) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Tables with an essential and a desirable column hold several criteria to a cell; other rows state one each. */
function fromTable(text: string, cells: readonly Block[]): StatedCriterion[] {
  const textOf = (cell: Block): string => text.slice(cell.start, cell.end).trim();
  const columns = new Set<number>();
  const stated: StatedCriterion[] = [];
  for (const row of rowsOf(cells)) {
    const [label] = row;
    if (label && FACT.test(textOf(label))) continue;
    const heads = row.filter((cell) => COLUMN_HEAD.test(textOf(cell)));
    if (heads.length >= 2 || (heads.length > 0 && heads.length === row.length)) {
      columns.clear();
      for (const cell of heads) if (/^(?:e|d)(?:ss|es|\b)/i.test(textOf(cell))) columns.add(cell.column ?? 0);
      continue;
    }
    const open = row.filter((cell) => !ASSESSMENT.test(textOf(cell)) && !isTick(textOf(cell)));
    const marked = row.some(
      (cell) =>
        /^(?:e|d|ess|des|essential|desirable)\.?$/i.test(textOf(cell)) ||
        (columns.has(cell.column ?? 0) && isTick(textOf(cell))),
    );
    const inColumns = open.filter((cell) => columns.has(cell.column ?? 0));
    if (!marked && columns.size >= 2) {
      for (const cell of inColumns) stated.push(...fromCell(text, cell));
    } else {
      const [longest] = open.toSorted((left, right) => right.end - right.start - (left.end - left.start));
      const demand = longest && DEMAND_OF[longest.section];
      const listed = open.filter(({ column }) => column === longest?.column);
      if (demand) for (const cell of listed) stated.push(...criteriaIn(text, demand, cell));
    }
  }
  return stated;
}

function fromCell(text: string, cell: Block): StatedCriterion[] {
  const demand = DEMAND_OF[cell.section];
  return demand ? sentencesOf(text, cell.start, cell.end).flatMap((span) => criterion(text, demand, span)) : [];
}

/** Questions to the reader and what the employer says of itself ask for nothing. */
const ASKS_NOTHING = /\?$|^(?:we|our|us|this is|it is|it's|the (?:trust|council|university|college|department)\b)/i;

/** What the post does without. */
const DENIES =
  /^(?:not (?:needed|required|essential)\b|(?:this|the) (?:post|role|job|postholder|post holder) (?:has no|does not|will not)\b)/i;

/** Sentences of a paragraph that state a criterion. */
function fromProse(text: string, block: Block, demand: StatedCriterion['demand']): StatedCriterion[] {
  return sentencesOf(text, block.start, block.end).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    if (sentenceSection(sentence, block.section) !== block.section) return [];
    if (DENIES.test(sentence)) return [];
    if (demand === 'duty' && ASKS_NOTHING.test(sentence)) return [];
    return /\S\s+\S/.test(sentence) ? criterion(text, demand, span) : [];
  });
}

/** Every criterion of the essential, desirable and duties sections, in the document's order. */
export function statedCriteria({ text, blocks }: TextDocument): StatedCriterion[] {
  // Where the duties are listed, the prose about them is the overview of the post.
  const dutiesListed = blocks.some(
    ({ kind, section }) => section === 'duties' && (kind === 'list-item' || kind === 'table-cell'),
  );
  const stated: StatedCriterion[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const demand = DEMAND_OF[block.section];
    if (block.kind === 'table-cell') {
      let end = at;
      while (blocks[end]?.kind === 'table-cell') end++;
      stated.push(...fromTable(text, blocks.slice(at, end)));
      at = end - 1;
    } else if (!demand || block.kind === 'heading') {
      continue;
    } else if (block.kind === 'list-item') {
      stated.push(...criteriaIn(text, demand, block));
    } else if (demand !== 'duty' || !dutiesListed) {
      stated.push(...fromProse(text, block, demand));
    }
  }
  return stated;
}
