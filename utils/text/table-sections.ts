/** The sections of the cells of a table: person specifications have columns, marks and ticks of their own. */
import type { Section, SourceBlock } from './document.ts';

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
export function tableSections(cells: readonly SourceBlock[], current: Section): Section[] {
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
