import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { clearStorage, onEverythingDeleted } from '../../utils/storage/delete-everything.ts';
import { changeSettings } from '../../utils/storage/settings.ts';

describe('deleting everything', () => {
  it('is heard of once by every page, with when it began, and leaves no trace', async () => {
    const heard: number[] = [];
    const end = onEverythingDeleted((began) => heard.push(began));
    await changeSettings({ wholePage: true });
    await clearStorage(1_790_000_000_000);
    end();
    expect(heard).toEqual([1_790_000_000_000]);
    expect(await browser.storage.local.get()).toEqual({});
  });
});
