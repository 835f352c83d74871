/** Opens a view of the workspace in a tab of its own. */
import { browser } from 'wxt/browser';

/** `of`: what the view shows, as the workspace's addresses have it. */
export async function openWorkspace(view: string, ...of: readonly string[]): Promise<void> {
  const path = [view, ...of].map(encodeURIComponent).join('/');
  await browser.tabs.create({ url: `${browser.runtime.getURL('/workspace.html')}#/${path}` });
}
