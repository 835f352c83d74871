/** Documents × skills: put in order, narrowed to what matters, and taken along as it is seen. */
import { useState } from 'react';
import { arranged, AS_GIVEN, type MatrixArrangement } from '../../utils/comparison/matrix-order.ts';
import type { Matrix, MatrixCell } from '../../utils/comparison/matrix.ts';
import { STATUS_ORDER, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { FRAMEWORK_NAMES, FRAMEWORK_ORDER } from '../../utils/reporting/names.ts';
import { ExportMenu, type ExportFormat } from '../ExportMenu.tsx';
import { HeatMap } from '../review/HeatMap.tsx';

export interface MatrixViewProps {
  readonly matrix: Matrix;
  readonly formats: readonly ExportFormat[];
  readonly hrefOf: (documentId: string) => string;
  readonly onExport: (matrix: Matrix, format: string) => void;
}

const ORDERS: readonly (readonly [MatrixArrangement['order'], string])[] = [
  ['given', 'As they were added'],
  ['coverage', 'By coverage'],
  ['title', 'By title'],
];
const STATUSES: readonly (readonly [MatrixCell['status'], string])[] = STATUS_ORDER.map((one) => [
  one,
  STATUS_TITLES[one],
]);

export function MatrixView({ matrix, formats, hrefOf, onExport }: MatrixViewProps) {
  const [arrangement, setArrangement] = useState(AS_GIVEN);
  const shown = arranged(matrix, arrangement);
  const change = (part: Partial<MatrixArrangement>): void => setArrangement({ ...arrangement, ...part });
  return (
    <section aria-labelledby="matrix" className="matrix">
      <h2 id="matrix" tabIndex={-1}>
        Skills by document
      </h2>
      <div className="document-choices" role="group" aria-label="What the table shows">
        <Choice
          label="Order of documents"
          options={ORDERS}
          chosen={arrangement.order}
          onChoose={(order) => change({ order })}
        />
        <Choice
          label="Framework"
          options={[['all', 'All'], ...FRAMEWORK_ORDER.map((one) => [one, FRAMEWORK_NAMES[one]] as const)]}
          chosen={arrangement.framework}
          onChoose={(framework) => change({ framework })}
        />
        <Choice
          label="Skills that are, in some document"
          options={[['all', 'Anything'], ...STATUSES]}
          chosen={arrangement.status}
          onChoose={(status) => change({ status })}
        />
      </div>
      <ExportMenu of="the table" formats={formats} onExport={(format) => onExport(shown, format)} />
      {shown.rows.length === 0 && <p role="status">No skill is so in any of these documents.</p>}
      <HeatMap matrix={shown} hrefOf={hrefOf} />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <label className="document-field">
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          const option = options.find(([value]) => value === event.target.value);
          if (option) onChoose(option[0]);
        }}
      >
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
