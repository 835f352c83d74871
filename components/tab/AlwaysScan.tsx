/** Has a site read and marked whenever it opens. The browser asks for its permission, for this site alone. */
export interface AlwaysScanProps {
  /** Such as `https://www.jobs.nhs.uk`. */
  readonly origin: string;
  readonly always: boolean;
  readonly onAlwaysScan: (origin: string, on: boolean) => void;
}

export function AlwaysScan({ origin, always, onAlwaysScan }: AlwaysScanProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={always}
        onChange={(event) => onAlwaysScan(origin, event.target.checked)}
      />
      Always scan {new URL(origin).host}
    </label>
  );
}
