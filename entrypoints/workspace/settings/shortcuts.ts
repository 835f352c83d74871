/** The extension's shortcuts as the browser has them. */
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../../components/settings/ShortcutSettings.tsx';

/** The browser did not open its page for shortcuts. */
class ShortcutsNotOpenedError extends Error {
  override readonly name = 'ShortcutsNotOpenedError';
}

/** The browsers say nothing of the command that presses the button. */
const BUTTON = '_execute_action';

export async function listShortcuts(): Promise<readonly Shortcut[]> {
  return (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    does: name === BUTTON ? 'Open Framework Lens on this page' : description,
    keys: shortcut,
  }));
}

/** Shortcuts are changed in a page of the browser, so they may be others when the reader comes back. */
export function onReturn(hear: () => void): () => void {
  addEventListener('focus', hear);
  return () => removeEventListener('focus', hear);
}

/** Opens the browser's own page for shortcuts; Chrome and Edge have an address for it, Firefox a call. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  } catch (cause) {
    throw new ShortcutsNotOpenedError(
      'The browser did not open its shortcuts. Look for them among its settings for extensions.',
      { cause },
    );
  }
}
