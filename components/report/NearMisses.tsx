/** Words that were almost a find: what they almost were, why they are none, and a way to make them one. */
import { useState } from 'react';
import type { NearMiss } from '../../utils/matching/match.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { useReportActions } from './actions.ts';
import { Group } from './Group.tsx';
import { PhraseForm } from './PhraseForm.tsx';

/** More are shown only when asked for. */
const SHOWN_AT_FIRST = 20;

function NearMissRow({ miss }: { readonly miss: NearMiss }) {
  const [adding, setAdding] = useState(false);
  const { onReveal, onTryPhrase, onAddPhrase } = useReportActions();
  const { quote, start, end, confidence, reason, isRefused } = miss;
  return (
    <li className="row">
      <span>
        “{quote}” <small className="quiet">almost {fullNameOf(miss)}</small>
      </span>
      <small className="quiet">
        {isRefused ? `Not counted: ${reason}` : `${confidence.toFixed(2)} sure: ${reason}`}
      </small>
      <span className="judge">
        {onReveal && (
          <button
            type="button"
            className="button small"
            aria-label={`Show on the page: “${quote}”`}
            onClick={() => onReveal(start, end)}
          >
            Show
          </button>
        )}
        {!isRefused && onTryPhrase && onAddPhrase && (
          <button
            type="button"
            className="button small"
            aria-expanded={adding}
            aria-label={`Add this phrase: “${quote}”`}
            onClick={() => setAdding(!adding)}
          >
            Add this phrase …
          </button>
        )}
      </span>
      {adding && onTryPhrase && onAddPhrase && (
        <PhraseForm
          framework={miss.framework}
          skill={miss.skill}
          name={miss.name}
          words={quote}
          onTry={onTryPhrase}
          onAdd={(phrase) => {
            setAdding(false);
            onAddPhrase(phrase);
          }}
        />
      )}
    </li>
  );
}

export function NearMisses({ misses }: { readonly misses: readonly NearMiss[] }) {
  const [all, setAll] = useState(false);
  if (misses.length === 0) return null;
  const shown = all ? misses : misses.slice(0, SHOWN_AT_FIRST);
  return (
    <Group kind="near-misses" title="Almost found" count={String(misses.length)}>
      {shown.map((miss) => (
        <NearMissRow key={`${miss.framework}:${miss.skill}:${miss.start}:${miss.end}`} miss={miss} />
      ))}
      {shown.length < misses.length && (
        <li className="row">
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all {misses.length.toLocaleString('en-GB')}
          </button>
        </li>
      )}
    </Group>
  );
}
