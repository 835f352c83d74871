/** The head of a draft: its name, whether it is kept, and what can be done with it as a whole. */
import { useRef } from 'react';
import './draft.css';

export interface DraftBarProps {
  readonly name: string;
  /** What it is called without a name. */
  readonly title: string;
  readonly longestName: number;
  readonly unsaved: boolean;
  /** Formats it can be had in: ending → what it is called. */
  readonly formats: Readonly<Record<string, string>>;
  readonly onName: (name: string) => void;
  readonly onStart: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onExport: (ending: string) => void;
}

export function DraftBar(props: DraftBarProps) {
  const { name, title, longestName, unsaved, formats, onName, onStart, onOpenFile, onExport } = props;
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="draft-bar">
      <label className="draft-name">
        Name of the draft
        <input
          type="text"
          value={name}
          placeholder={title}
          maxLength={longestName}
          autoComplete="off"
          onChange={(event) => onName(event.target.value)}
        />
      </label>
      <div className="draft-doings">
        <button type="button" className="button" onClick={onStart}>
          New draft
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Open a text file
        </button>
        <input
          ref={file}
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          hidden
          aria-label="Text file to open"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onOpenFile(chosen);
            event.target.value = '';
          }}
        />
        <span className="draft-export" role="group" aria-label="Save as a file">
          <span aria-hidden="true">Save as</span>
          {Object.entries(formats).map(([ending, called]) => (
            <button key={ending} type="button" className="button" onClick={() => onExport(ending)}>
              {called}
            </button>
          ))}
        </span>
      </div>
      <p className="quiet draft-kept">{unsaved ? 'Saving …' : 'Saved on this machine as you write'}</p>
    </div>
  );
}
