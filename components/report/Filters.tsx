/** Narrows the report by a word, spelt rightly or not, by framework, standing, section, and what the advert calls essential. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { STATUS_ORDER, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER } from '../../utils/reporting/names.ts';
import type { ReportFilter } from './filter.ts';

export interface FiltersProps {
  /** The frameworks the report speaks of. */
  readonly frameworks: ReadonlySet<FrameworkId>;
  /** The sections of the frameworks the profile asks something of. */
  readonly sections: readonly string[];
  readonly filter: ReportFilter;
  readonly onChange: (filter: ReportFilter) => void;
}

export function Filters({ frameworks, sections, filter, onChange }: FiltersProps) {
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
      <Choice
        label="Framework"
        all="All"
        options={FRAMEWORK_ORDER.filter((one) => frameworks.has(one)).map((one) => [one, FRAMEWORK_NAMES[one]])}
        chosen={filter.framework}
        onChoose={(framework) => onChange({ ...filter, framework: framework ?? 'all' })}
      />
      <details className="more-filters">
        <summary>More filters</summary>
        <div className="filters">
          <Choice
            label="Standing"
            all="All"
            options={STATUS_ORDER.map((one) => [one, STATUS_TITLES[one]])}
            chosen={filter.status}
            onChoose={(status) => onChange({ ...filter, status: status ?? 'all' })}
          />
          <Choice
            label="In the advert"
            all="Anywhere"
            options={[
              ['essential', 'Essential'],
              ['desirable', 'Desirable'],
            ]}
            chosen={filter.demand}
            onChoose={(demand) => onChange({ ...filter, demand: demand ?? 'all' })}
          />
          <Choice
            label="Section of the framework"
            all="All"
            options={sections.map((one) => [one, one])}
            chosen={filter.section}
            onChoose={(section) => onChange({ ...filter, section: section ?? '' })}
          />
        </div>
      </details>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What choosing none is called. */
  readonly all: string;
  readonly options: readonly (readonly [value: Value, title: string])[];
  readonly chosen: string;
  /** Undefined: none is chosen. */
  readonly onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, all, options, chosen, onChoose }: ChoiceProps<Value>) {
  const known = options.some(([value]) => value === chosen);
  return (
    <label>
      {label}
      <select
        value={known ? chosen : ''}
        onChange={(event) => onChoose(options.find(([value]) => value === event.target.value)?.[0])}
      >
        <option value="">{all}</option>
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
