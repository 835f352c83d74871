/** Takes a phrase into the reader's own lexicon, after showing what it would change here. */
import { useState, type FormEvent } from 'react';
import type { OwnPhrase, PhraseTrial } from '../../utils/messaging/own-phrase.ts';
import { sentenceOf } from '../sentence-of.ts';

export interface PhraseFormProps {
  readonly framework: OwnPhrase['framework'];
  readonly skill: string;
  readonly name: string;
  /** The words to begin with. */
  readonly words: string;
  readonly onTry: (phrase: OwnPhrase) => Promise<PhraseTrial>;
  readonly onAdd: (phrase: OwnPhrase) => void;
}

/** What was tried, and what came of it. */
type Tried = { readonly words: string; readonly trial: PhraseTrial };

const failed = (error: unknown): PhraseTrial => ({
  gained: [],
  problem: sentenceOf(error),
});

export function PhraseForm({ framework, skill, name, words: first, onTry, onAdd }: PhraseFormProps) {
  const [words, setWords] = useState(first.replace(/\s+/g, ' ').trim().slice(0, 120));
  const [tried, setTried] = useState<Tried | null>(null);
  const phrase = { framework, skill, words };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onTry(phrase)
      .catch(failed)
      .then((trial) => setTried({ words, trial }));
  };
  const answer = tried?.words === words ? tried.trial : null;
  return (
    <form className="phrase-form" onSubmit={submit}>
      <label>
        Words that mean {name}
        <input
          value={words}
          maxLength={120}
          required
          minLength={2}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <span className="judge">
        <button type="submit" className="button small">
          Show what it changes here
        </button>
        {answer?.problem === null && (
          <button type="button" className="button small primary" onClick={() => onAdd(phrase)}>
            Add to my phrases
          </button>
        )}
      </span>
      <div role="status">
        {answer?.problem}
        {answer && answer.gained.length > 0 && (
          <>
            <p>{answer.gained.length === 1 ? 'One more find here:' : `${answer.gained.length} more finds here:`}</p>
            <ul>
              {answer.gained.slice(0, 5).map(({ start, sentence }) => (
                <li key={start} className="quiet">
                  “{sentence}”
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  );
}
