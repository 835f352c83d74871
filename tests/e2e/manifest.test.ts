import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const BUILDS = { Chrome: '.output/chrome-mv3', Firefox: '.output/firefox-mv3' };

describe.each(Object.entries(BUILDS))('the extension as it is shipped for %s', (name, folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;

  it('asks for no more than it needs, and for no page by itself', () => {
    const sidePanel = name === 'Chrome' ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus', ...sidePanel]);
    for (const key of ['host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources'])
      expect(manifest[key], key).toBeUndefined();
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  it('gives keys to light a page up and to walk its finds, which the browser lets the reader change', () => {
    expect(Object.keys(manifest['commands'] as object)).toEqual([
      '_execute_action',
      'scan-page',
      'next-find',
      'previous-find',
    ]);
  });

  it('shows the report beside the page in the way of the browser', () => {
    expect(manifest['sidebar_action'] !== undefined, 'sidebar').toBe(name === 'Firefox');
    expect(manifest['side_panel'] !== undefined, 'side panel').toBe(name === 'Chrome');
  });

  it('puts no more than 15 KB into a page that is read', () => {
    expect(statSync(`${folder}/scan.js`).isFile()).toBe(true);
    expect(gzipSync(readFileSync(`${folder}/scan.js`), { level: 9 }).length).toBeLessThan(15 * 1024);
  });
});

describe('the extension as it is shipped for Firefox', () => {
  it('says that it collects no data', () => {
    const manifest = readFileSync('.output/firefox-mv3/manifest.json', 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });
});
