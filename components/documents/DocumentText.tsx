/** A document as clean text: its headings, lists, tables and pages, with the finds marked. */
import { memo, useEffect, useMemo, useRef } from 'react';
import type { DraftMark } from '../../utils/comparison/draft-marks.ts';
import { cleanText } from '../../utils/reporting/clean-text.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import type { Block, TextDocument } from '../../utils/text/document.ts';
import { JUDGING_KEYS } from '../report/judging.ts';
import { bringToView } from './bring-to-view.ts';
import { markedRuns, marksByBlock, type Span } from './marked-runs.ts';
import type { ShownPlace } from './useWalk.ts';

/** What a way of showing a document is told. */
export interface DocumentLooks {
  readonly marks: readonly DraftMark[];
  readonly shown: ShownPlace | null;
  /** What the place that is shown is called, for those who do not see it. */
  readonly shownName: string;
}

export interface DocumentTextProps extends DocumentLooks {
  readonly document: TextDocument;
}

/** Of the find that is shown, as `aria-keyshortcuts` lists them. */
export const WALKING_KEYS = `n p ${JUDGING_KEYS}`;

/** The block a place begins in. */
export const placedBlock = ({ blocks }: TextDocument, { start }: Span): Block | undefined =>
  blocks.find((block) => start >= block.start && start < block.end);

interface Part {
  readonly key: number;
  readonly kind: 'text' | 'list' | 'table';
  /** Where the parts of it stand among the blocks. */
  readonly blocks: readonly number[];
  /** The page that begins with it. */
  readonly page: number | null;
}

/** Neighbouring items make a list, neighbouring cells a table. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: (Part & { blocks: number[] })[] = [];
  let page = 0;
  blocks.forEach(({ kind, page: itsPage = page }, at) => {
    const what = kind === 'list-item' ? 'list' : kind === 'table-cell' ? 'table' : 'text';
    const last = parts.at(-1);
    if (last && last.kind === what && what !== 'text' && itsPage === page) last.blocks.push(at);
    else parts.push({ key: at, kind: what, blocks: [at], page: itsPage === page ? null : itsPage });
    page = itsPage;
  });
  return parts;
}

/** A cell of a table, by its column, and the blocks that stand in it: none in an empty one. */
interface Cell {
  readonly column: number;
  readonly blocks: readonly number[];
}

interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Blocks that know no column are cells of their own. */
function rowsOf(places: readonly number[], blocks: readonly Block[]): Row[] {
  const rows = new Map<number, number[][]>();
  for (const at of places) {
    const { row = -1 - at, column } = blocks[at] ?? {};
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const place = column ?? cells.length;
    while (cells.length <= place) cells.push([]);
    cells[place]?.push(at);
  }
  return [...rows].map(([number, cells]) => ({ number, cells: cells.map((own, column) => ({ column, blocks: own })) }));
}

const isOver = (block: Span, shown: Span | null): boolean =>
  shown !== null && shown.start < block.end && shown.end > block.start;

interface BlockTextProps {
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly DraftMark[];
  readonly shown: ShownPlace | null;
  readonly shownName: string;
}

const BlockText = memo(function BlockText({ text, block, marks, shown, shownName }: BlockTextProps) {
  return markedRuns(block, marks, shown).map(({ start, end, marks: over, isShown }) => {
    const words = cleanText(text.slice(start, end));
    if (over.length === 0 && !isShown) return words;
    const names = [...new Set(over.map(fullNameOf))].join('; ');
    const looks = [over[0] && `found ${over[0].framework}`, isShown && 'shown'].filter(Boolean).join(' ');
    const mark = { 'data-start': start, className: looks, title: names || undefined };
    // The first of what is shown takes the keyboard; it stays the same element whatever is said of it.
    return isShown && start === shown?.start ? (
      <mark key={start} {...mark} role="group" tabIndex={0} aria-label={shownName} aria-keyshortcuts={WALKING_KEYS}>
        {words}
      </mark>
    ) : (
      <mark key={start} {...mark}>
        {words}
      </mark>
    );
  });
});

export function DocumentText({ document, marks, shown, shownName }: DocumentTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { text, blocks } = document;
  const parts = useMemo(() => partsOf(blocks), [blocks]);
  const marked = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  useEffect(() => {
    if (!shown) return undefined;
    const place = (): HTMLElement | null => frame.current?.querySelector<HTMLElement>('.shown') ?? null;
    const focus = (): void => place()?.focus({ preventScroll: true });
    const stop = bringToView(place);
    // At once, so that the next key finds the keyboard there; or after the page around it, which takes the focus to
    // its head when it has just been opened.
    if (shown.turn > 0) focus();
    const opening = shown.turn > 0 ? 0 : requestAnimationFrame(focus);
    return () => {
      stop();
      cancelAnimationFrame(opening);
    };
  }, [shown]);
  const words = (at: number) => {
    const block = blocks[at];
    if (!block) return null;
    const here = isOver(block, shown) ? { shown, shownName } : { shown: null, shownName: '' };
    return <BlockText text={text} block={block} marks={marked[at] ?? []} {...here} />;
  };
  return (
    <div
      ref={frame}
      className="document-text"
      lang="en-GB"
      role="region"
      aria-label="Text of the document"
      aria-keyshortcuts="n p"
      tabIndex={0}
    >
      {parts.map((part) => (
        <div key={part.key} className="document-part">
          {part.page !== null && <p className="page-number">Page {part.page}</p>}
          <PartText part={part} blocks={blocks} words={words} />
        </div>
      ))}
    </div>
  );
}

interface PartTextProps {
  readonly part: Part;
  readonly blocks: readonly Block[];
  readonly words: (at: number) => React.ReactNode;
}

function PartText({ part, blocks, words }: PartTextProps) {
  const [first = 0] = part.blocks;
  if (part.kind === 'list')
    return (
      <ul>
        {part.blocks.map((at) => (
          <li key={at}>{words(at)}</li>
        ))}
      </ul>
    );
  if (part.kind === 'table') {
    return (
      <table>
        <tbody>
          {rowsOf(part.blocks, blocks).map(({ number, cells }) => (
            <tr key={number}>
              {cells.map(({ column, blocks: own }) => (
                <td key={column}>{own.length === 1 ? own.map(words) : own.map((at) => <p key={at}>{words(at)}</p>)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const block = blocks[first];
  if (block?.kind !== 'heading') return <p>{words(first)}</p>;
  // The view has the first heading and the document's title the second.
  const level = Math.min(6, (block.headingLevel ?? 2) + 2);
  return (
    <div role="heading" aria-level={level} className={`heading level-${level}`}>
      {words(first)}
    </div>
  );
}
