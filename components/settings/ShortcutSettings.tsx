/** Which keys do what, and the way to where the browser lets them be changed. */

export interface Shortcut {
  readonly name: string;
  readonly does: string;
  /** Such as `Alt+Shift+L`; empty where none is set, as when another extension has it. */
  readonly keys: string;
}

export interface ShortcutSettingsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

export function ShortcutSettings({ shortcuts, onChange }: ShortcutSettingsProps) {
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">Shortcuts</h2>
      <dl className="shortcuts">
        {shortcuts.map(({ name, does, keys }) => (
          <div key={name}>
            <dt>{does}</dt>
            <dd>{keys === '' ? <span className="quiet">No keys are set</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">The browser keeps the shortcuts of all extensions in one place, and changes them there.</p>
      <button type="button" className="button" onClick={onChange}>
        Change shortcuts
      </button>
    </section>
  );
}
