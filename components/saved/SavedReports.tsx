/** The reports the reader has saved: found by name, renamed, deleted and got back, two compared. */
import Fuse from 'fuse.js';
import { useMemo, useState } from 'react';
import { dateWords } from './dates.ts';
import { RenamableLink } from './RenamableLink.tsx';
import './saved.css';

/** A saved report as the list shows it. */
export interface SavedReportRow {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly source: string;
  readonly profile: string;
  readonly found: number;
  readonly required: number;
}

export interface SavedReportsProps {
  readonly reports: readonly SavedReportRow[];
  readonly hrefOf: (id: string) => string;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (report: SavedReportRow) => void;
  readonly onCompare: (one: string, other: string) => void;
}

/** Names are typed from memory: a third of the letters may be wrong. */
const SLACK = 0.35;

function useFound(reports: readonly SavedReportRow[], text: string): readonly SavedReportRow[] {
  const fuse = useMemo(
    () => new Fuse(reports, { keys: ['name', 'source', 'profile'], threshold: SLACK, ignoreLocation: true }),
    [reports],
  );
  return text.trim() === '' ? reports : fuse.search(text).map(({ item }) => item);
}

export function SavedReports({ reports, hrefOf, onRename, onDelete, onCompare }: SavedReportsProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = useFound(reports, text);
  if (reports.length === 0)
    return (
      <div className="notice">
        <h2>No report is saved yet</h2>
        <p>
          Read a page with the button of Framework Lens and choose “Save”: its report is kept here, on this machine.
        </p>
      </div>
    );
  const choose = (id: string, on: boolean): void =>
    setChosen(on ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id));
  const [one, other] = chosen;
  return (
    <>
      <div className="list-tools">
        <label>
          Find a report
          <input type="search" maxLength={80} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button
          type="button"
          className="button"
          disabled={one === undefined || other === undefined}
          onClick={() => one !== undefined && other !== undefined && onCompare(one, other)}
        >
          Compare the two chosen
        </button>
      </div>
      <p role="status" className="quiet">
        {shown.length === reports.length ? `${reports.length} saved` : `${shown.length} of ${reports.length} saved`}
      </p>
      <ul className="kept-list">
        {shown.map((report) => (
          <SavedReportItem
            key={report.id}
            report={report}
            href={hrefOf(report.id)}
            chosen={chosen.includes(report.id)}
            onChoose={(on) => choose(report.id, on)}
            onRename={(name) => onRename(report.id, name)}
            onDelete={() => onDelete(report)}
          />
        ))}
      </ul>
    </>
  );
}

interface SavedReportItemProps {
  readonly report: SavedReportRow;
  readonly href: string;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

function SavedReportItem({ report, href, chosen, onChoose, onRename, onDelete }: SavedReportItemProps) {
  const { name, savedAt, source, profile, found, required } = report;
  return (
    <li data-row={report.id}>
      <input
        type="checkbox"
        aria-label={`Choose “${name}” to compare`}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="kept-main">
        <RenamableLink name={name} href={href} onRename={onRename} />
        <p className="quiet">
          {found} of {required} required, against {profile} · saved {dateWords(savedAt)}
        </p>
        <p className="quiet kept-source">{source}</p>
      </div>
      <button type="button" className="button small" aria-label={`Delete “${name}”`} onClick={onDelete}>
        Delete
      </button>
    </li>
  );
}
