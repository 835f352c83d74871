/** How pages are read. */

export interface ReadingSettingsProps {
  readonly wholePage: boolean;
  readonly onWholePage: (on: boolean) => void;
}

export function ReadingSettings({ wholePage, onWholePage }: ReadingSettingsProps) {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Reading pages</h2>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={wholePage}
          onChange={(event) => onWholePage(event.target.checked)}
        />
        Read the whole page
      </label>
      <p className="quiet">Also reads menus, banners and footers. Without it the page’s main content is read.</p>
    </section>
  );
}
