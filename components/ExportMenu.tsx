/** Chooses a format and exports: the file is made on this machine and goes where downloads go. */
import { useId, useState } from 'react';

/** The formats a thing can be exported in, by the name the command line has for them. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
}

export interface ExportMenuProps {
  /** What is exported, as in "Export the report". */
  readonly of: string;
  readonly formats: readonly ExportFormat[];
  readonly onExport: (format: string) => void;
}

export function ExportMenu({ of, formats, onExport }: ExportMenuProps) {
  const id = useId();
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  return (
    <div className="export">
      <label htmlFor={id}>Export {of} as</label>
      <select id={id} value={format} onChange={(event) => setFormat(event.target.value)}>
        {formats.map(({ id: value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={() => onExport(format)}>
        Export
      </button>
      <button type="button" className="button" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}
