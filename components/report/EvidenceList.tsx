/** The quotes that speak of a skill, in their sentences; each leads to its place and can be judged by one key. */
import { useState, type ReactNode } from 'react';
import { findKey } from '../../utils/comparison/judged.ts';
import type { Evidence, Match } from '../../utils/matching/match.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import { readingWords } from '../../utils/reporting/groups.ts';
import { fullNameOf, SECTION_NAMES } from '../../utils/reporting/names.ts';
import { useReportActions } from './actions.ts';
import { JudgeButtons } from './JudgeButtons.tsx';
import { JUDGING_KEYS, keyJudge } from './judging.ts';
import { NoteField } from './NoteField.tsx';
import './quotes.css';

/** More quotes than this are shown only when asked for: a long page can have thousands. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 200;

export interface EvidenceListProps {
  readonly match: Match;
}

/** The sentence, and where in it the quote begins; a sentence that is shown in part may hold the words twice. */
function inSentence({ sentence, sentenceStart, sentenceEnd, start, quote }: Evidence): { text: string; from: number } {
  const isWhole = sentence.length === sentenceEnd - sentenceStart;
  const from = isWhole ? start - sentenceStart : sentence.indexOf(quote);
  return from < 0 ? { text: quote, from: 0 } : { text: sentence, from };
}

function QuoteText({ evidence }: { readonly evidence: Evidence }) {
  const { section, level } = evidence;
  const notes = [SECTION_NAMES[section], readingWords(level)];
  const { text: around, from } = inSentence(evidence);
  return (
    <>
      “{around.slice(0, from)}
      <mark>{evidence.quote}</mark>
      {around.slice(from + evidence.quote.length)}”<small>{notes.filter((note) => note !== '').join(' · ')}</small>
      <small>{evidence.explanation}</small>
    </>
  );
}

function Quote({ match, evidence }: { readonly match: Match; readonly evidence: Evidence }) {
  const { onReveal, onJudge, judgements = {}, notes = {}, onNote } = useReportActions();
  const { quote, start, end } = evidence;
  const key = findKey(match, evidence);
  const judgement = judgements[key] ?? null;
  const judge = (said: FindJudgement | null): void => onJudge?.(key, said, quote);
  const classes = `quote ${match.framework}`;
  const keys = onJudge && JUDGING_KEYS;
  return (
    <li data-find={key}>
      <div role="presentation" onKeyDown={onJudge && keyJudge(judgement, judge)}>
        {onReveal ? (
          <button
            type="button"
            className={classes}
            title="Show on the page"
            aria-keyshortcuts={keys}
            onClick={() => onReveal(start, end, key)}
          >
            <QuoteText evidence={evidence} />
          </button>
        ) : (
          <QuoteAlone name={`“${quote}”, ${fullNameOf(match)}`} className={classes} keys={keys}>
            <QuoteText evidence={evidence} />
          </QuoteAlone>
        )}
        {onJudge && <JudgeButtons quote={quote} judgement={judgement} onJudge={judge} />}
      </div>
      {onNote && judgement && (
        <NoteField label={`Note on “${quote}”`} note={notes[key] ?? ''} onNote={(note) => onNote(key, note)} />
      )}
    </li>
  );
}

interface QuoteAloneProps {
  readonly name: string;
  readonly className: string;
  /** The keys that judge it; undefined where none do. */
  readonly keys: string | undefined;
  readonly children: ReactNode;
}

/** A quote that leads nowhere. Where it is judged by key it takes the keyboard: the keys count there alone (WCAG 2.1.4). */
function QuoteAlone({ name, className, keys, children }: QuoteAloneProps) {
  if (keys === undefined) return <div className={className}>{children}</div>;
  return (
    <div role="group" tabIndex={0} aria-label={name} aria-keyshortcuts={keys} className={className}>
      {children}
    </div>
  );
}

export function EvidenceList({ match }: EvidenceListProps) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const { evidence } = match;
  const hidden = evidence.length - most;
  return (
    <>
      <ul className="quotes">
        {evidence.slice(0, most).map((one) => (
          <Quote key={`${one.start}-${one.end}`} match={match} evidence={one} />
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
