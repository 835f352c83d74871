/** How each framework is marked on the page: a line of its own besides the colour. */
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER } from '../utils/reporting/names.ts';

export function MarkingLegend() {
  return (
    <ul className="legend" aria-label="How each framework is marked">
      {FRAMEWORK_ORDER.map((framework) => (
        <li key={framework} className={framework}>
          {FRAMEWORK_NAMES[framework]}
        </li>
      ))}
    </ul>
  );
}
