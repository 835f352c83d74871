/** Narrows the report by a word, spelt rightly or not, and by framework. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER } from '../../utils/reporting/names.ts';
import type { ReportFilter } from './filter.ts';

export interface FiltersProps {
  /** The frameworks the report speaks of. */
  readonly frameworks: ReadonlySet<FrameworkId>;
  readonly filter: ReportFilter;
  readonly onChange: (filter: ReportFilter) => void;
}

export function Filters({ frameworks, filter, onChange }: FiltersProps) {
  return (
    <div className="filters" role="search" aria-label="Filter the skills">
      <label>
        Find a skill
        <input
          type="search"
          maxLength={60}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </label>
      <label>
        Framework
        <select
          value={filter.framework}
          onChange={(event) => {
            const framework = FRAMEWORK_ORDER.find((one) => one === event.target.value) ?? 'all';
            onChange({ ...filter, framework });
          }}
        >
          <option value="all">All</option>
          {FRAMEWORK_ORDER.filter((framework) => frameworks.has(framework)).map((framework) => (
            <option key={framework} value={framework}>
              {FRAMEWORK_NAMES[framework]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
