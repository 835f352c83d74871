/** The quotes that speak of a skill; each leads to its place on the page. */
import { useState } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence } from '../../utils/matching/match.ts';
import { SECTION_NAMES } from '../../utils/reporting/names.ts';
import './quotes.css';

/** More quotes than this are shown only when asked for: a long page can have thousands. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 200;

export interface EvidenceListProps {
  readonly framework: FrameworkId;
  readonly evidence: readonly Evidence[];
  /** Called with UTF-16 offsets, half-open, of the quote in the scanned text; absent where there is no page to show. */
  readonly onReveal?: ((start: number, end: number) => void) | undefined;
}

function QuoteText({ evidence }: { readonly evidence: Evidence }) {
  const { section, level } = evidence;
  const notes = [
    SECTION_NAMES[section],
    level ? `reads ${level.value} ${level.label} from “${level.basis}”` : 'level not stated',
  ];
  return (
    <>
      “<mark>{evidence.quote}</mark>”<small>{notes.filter((note) => note !== '').join(' · ')}</small>
      <small>{evidence.explanation}</small>
    </>
  );
}

export function EvidenceList({ framework, evidence, onReveal }: EvidenceListProps) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const hidden = evidence.length - most;
  return (
    <>
      <ul className="quotes">
        {evidence.slice(0, most).map((one) => (
          <li key={`${one.start}-${one.end}`}>
            {onReveal ? (
              <button
                type="button"
                className={`quote ${framework}`}
                title="Show on the page"
                onClick={() => onReveal(one.start, one.end)}
              >
                <QuoteText evidence={one} />
              </button>
            ) : (
              <div className={`quote ${framework}`}>
                <QuoteText evidence={one} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button more" onClick={() => setMost(most + SHOWN_MORE)}>
          Show {Math.min(SHOWN_MORE, hidden).toLocaleString('en-GB')} more of {evidence.length.toLocaleString('en-GB')}{' '}
          quotes
        </button>
      )}
    </>
  );
}
