/** Where files come in: dropped anywhere on the page, chosen, a folder of them, or as text that is pasted. */
import { useEffect, useRef, useState, type FormEvent } from 'react';

export interface FileDropProps {
  /** Endings the browser offers to choose from, such as `.pdf`. */
  readonly accept: string;
  /** Called while the drop is being handled. */
  readonly onDrop: (data: DataTransfer) => void;
  readonly onChoose: (files: readonly File[]) => void;
  readonly onPaste: (text: string) => void;
}

/** What is dropped beside the box is meant for it too; the browser would leave the page for it. */
function useDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      onDrop(event.dataTransfer);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return isOver;
}

export function FileDrop({ accept, onDrop, onChoose, onPaste }: FileDropProps) {
  const isOver = useDrop(onDrop);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    onChoose([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <section className={isOver ? 'file-drop over' : 'file-drop'} aria-label="Add documents">
      <p>
        <strong>Drop files or folders here.</strong> PDF, Word (DOCX), OpenDocument (ODT), web pages, Markdown and plain
        text.
      </p>
      <div className="file-ways">
        <button type="button" className="button primary" onClick={() => files.current?.click()}>
          Choose files
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          Choose a folder
        </button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept={accept}
          aria-label="Files to read"
          onChange={(event) => take(event.target)}
        />
        <input
          ref={(input) => {
            folder.current = input;
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          hidden
          aria-label="Folder to read"
          onChange={(event) => take(event.target)}
        />
      </div>
      <PasteText onPaste={onPaste} />
      <p className="quiet">
        Files are read on this machine and sent nowhere. They are forgotten when this page is closed; save their reports
        to keep those.
      </p>
    </section>
  );
}

function PasteText({ onPaste }: Pick<FileDropProps, 'onPaste'>) {
  const [text, setText] = useState('');
  const paste = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onPaste(text);
    setText('');
  };
  return (
    <details className="paste">
      <summary>Paste text</summary>
      <form onSubmit={paste}>
        <label className="document-field">
          Text to read
          <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="button">
          Read this text
        </button>
      </form>
    </details>
  );
}
