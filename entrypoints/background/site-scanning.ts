/** Sites that are always scanned: the small script that says a page has come is registered for them alone. */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { patternOf, readAlwaysScanned, setAlwaysScanned } from '../../utils/storage/always-scan.ts';

const ARRIVAL = 'page-arrived';

async function permittedOrigins(): Promise<string[]> {
  const origins = await readAlwaysScanned();
  const permitted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [patternOf(origin)] })),
  );
  return origins.filter((_, index) => permitted[index]);
}

/** Whether the page at an address is to be scanned by itself: wished for, and permitted by the browser. */
export async function isAlwaysScanned(url: string): Promise<boolean> {
  return URL.canParse(url) && (await permittedOrigins()).includes(new URL(url).origin);
}

/** Registers the script for the sites that are wished for and permitted, and for no other. */
export const registerSites = (): Promise<void> => inTurn('sites', register);

async function register(): Promise<void> {
  const matches = [...new Set((await permittedOrigins()).map(patternOf))];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ARRIVAL] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ARRIVAL] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ARRIVAL, matches, js: ['/arrive.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Sites in the order they were chosen, with whether the browser permits them now. */
export async function alwaysScannedSites(): Promise<readonly { origin: string; permitted: boolean }[]> {
  const permitted = await permittedOrigins();
  return (await readAlwaysScanned()).map((origin) => ({ origin, permitted: permitted.includes(origin) }));
}

/** Remembers the wish. When it is taken back, the browser's permission is given back too. */
export async function alwaysScan(origin: string, on: boolean): Promise<void> {
  await setAlwaysScanned(origin, on);
  const pattern = patternOf(origin);
  const others = (await readAlwaysScanned()).map(patternOf);
  // Refused for sites the build itself may read, as the one for tests does.
  if (!on && !others.includes(pattern)) await browser.permissions.remove({ origins: [pattern] }).catch(() => undefined);
  await registerSites();
}
