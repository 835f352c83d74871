/** A note, kept when the reader goes on. */
import { useState } from 'react';

export interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

export function NoteField({ label, note, onNote }: NoteFieldProps) {
  const [draft, setDraft] = useState(note);
  return (
    <label className="labelled note-field">
      {label}
      <textarea
        value={draft}
        maxLength={20_000}
        rows={2}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => draft !== note && onNote(draft)}
      />
    </label>
  );
}
