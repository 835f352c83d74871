/** A note, kept while it is written and when the reader goes on. */
import { useEffect, useRef, useState } from 'react';

export interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** A pause in writing after which the note is kept. In milliseconds. */
const PAUSE = 500;

export function NoteField({ label, note, onNote }: NoteFieldProps) {
  const [draft, setDraft] = useState(note);
  const kept = useRef(note);
  const keep = useRef(onNote);
  useEffect(() => {
    keep.current = onNote;
  }, [onNote]);
  useEffect(() => {
    const write = (): void => {
      if (draft === kept.current) return;
      kept.current = draft;
      keep.current(draft);
    };
    const timer = setTimeout(write, PAUSE);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [draft]);
  return (
    <label className="labelled note-field">
      {label}
      <textarea
        value={draft}
        maxLength={20_000}
        rows={2}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft === kept.current) return;
          kept.current = draft;
          onNote(draft);
        }}
      />
    </label>
  );
}
