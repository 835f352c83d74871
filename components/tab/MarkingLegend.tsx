/** How each framework is marked on the page, a line of its own besides the colour, and which of them are. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { drawsLines } from '../painted-lines.ts';
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER } from '../../utils/reporting/names.ts';

export interface MarkingLegendProps {
  readonly marked: readonly FrameworkId[];
  readonly onMark: (marked: readonly FrameworkId[]) => void;
}

export function MarkingLegend({ marked, onMark }: MarkingLegendProps) {
  const choose = (framework: FrameworkId, on: boolean): void =>
    onMark(FRAMEWORK_ORDER.filter((one) => (one === framework ? on : marked.includes(one))));
  return (
    <>
      <ul className="legend" aria-label="How each framework is marked">
        {FRAMEWORK_ORDER.map((framework) => (
          <li key={framework}>
            <label>
              <input
                type="checkbox"
                checked={marked.includes(framework)}
                onChange={(event) => choose(framework, event.target.checked)}
              />
              <span className={framework}>{FRAMEWORK_NAMES[framework]}</span>
            </label>
          </li>
        ))}
      </ul>
      {!drawsLines(navigator.userAgent) && (
        <p className="quiet">
          On pages this version of Firefox shows the colours alone; from version 146 it draws the lines too.
        </p>
      )}
    </>
  );
}
