import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../entrypoints/workspace/draft/draft-desk.ts';
import type { DraftStorage } from '../../entrypoints/workspace/draft/draft-keeping.ts';
import type { Draft } from '../../utils/storage/drafts.ts';

/** Storage that refuses while it is full. */
function memory() {
  const kept = new Map<string, Draft>();
  const disk = { kept, isFull: false };
  const storage: DraftStorage = {
    read: async () => ({ drafts: [...kept.values()], unreadable: 0 }),
    keep: async (draft) => {
      if (disk.isFull) throw new Error('there is no room left for it on this machine');
      kept.set(draft.id, draft);
      return draft;
    },
    remove: async (id) => void kept.delete(id),
  };
  return { disk, desk: createDesk(storage) };
}
const texts = (disk: { kept: ReadonlyMap<string, Draft> }): string[] => [...disk.kept.values()].map(({ text }) => text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the desk', () => {
  it('keeps nothing of a draft that nothing was written in', async () => {
    const { desk, disk } = memory();
    await desk.open(undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk.kept.size).toBe(0);
  });

  it('keeps what is written within half a second, also of somebody who never pauses', async () => {
    const { desk, disk } = memory();
    await desk.open(undefined);
    const behind: number[] = [];
    for (let at = 1; at <= 30; at++) {
      desk.write(() => 'x'.repeat(at));
      await vi.advanceTimersByTimeAsync(100);
      behind.push(at - (texts(disk)[0]?.length ?? 0));
    }
    expect(Math.max(...behind)).toBeLessThanOrEqual(5);
  });

  it('loses nothing while the storage is full, says so, and keeps it when there is room again', async () => {
    const { desk, disk } = memory();
    await desk.open(undefined);
    disk.isFull = true;
    desk.write(() => 'Manage the archive.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.state().failure).toContain('not being saved: there is no room left for it on this machine.');
    expect(desk.text()).toBe('Manage the archive.');
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(texts(disk)).toEqual(['Manage the archive.']);
    expect(desk.state().failure).toBeNull();
  });

  it('keeps a draft before it lays another on top, and stays with it when it cannot be kept', async () => {
    const { desk, disk } = memory();
    await desk.open(undefined);
    desk.write(() => 'First.');
    await desk.start({ name: 'Second', text: 'Second.' });
    expect(texts(disk)).toEqual(['First.', 'Second.']);
    disk.isFull = true;
    desk.write(() => 'Second, longer.');
    await expect(desk.start()).rejects.toThrow('“Second” is not saved');
    expect(desk.text()).toBe('Second, longer.');
  });

  it('gives a deleted draft back', async () => {
    const { desk, disk } = memory();
    const id = await desk.start({ name: 'Archive', text: 'Manage the archive.' });
    await desk.remove(id);
    expect(disk.kept.size).toBe(0);
    await desk.restore();
    expect(desk.text()).toBe('Manage the archive.');
    expect(texts(disk)).toEqual(['Manage the archive.']);
  });

  it('says so when a text is longer than a draft may be, until another draft is opened', async () => {
    const { desk, disk } = memory();
    await desk.start({ name: 'Long', text: `${'Manage the archive. '.repeat(50_000)}Lead.` });
    expect(desk.state().notice).toBe(
      'The text is longer than a draft may be: only its first 1,000,000 characters are here.',
    );
    expect(texts(disk)[0]).toHaveLength(1_000_000);
    await desk.start({ name: 'Short', text: 'Manage the archive.' });
    expect(desk.state().notice).toBe('');
  });

  it('forgets every draft when everything is deleted, says so, and stores none of them again', async () => {
    const { desk, disk } = memory();
    await desk.start({ name: 'First', text: 'Manage the archive.' });
    await desk.remove(await desk.start({ name: 'Second', text: 'Lead the library.' }));
    const opening = desk.state().opening;
    desk.write(() => 'Manage the archive and');
    disk.kept.clear();
    await desk.forget(Date.now() + 1);
    expect(desk.state()).toMatchObject({ drafts: [], removed: null, unsaved: false, failure: null });
    expect(desk.state().current).toMatchObject({ name: '', text: '' });
    expect(desk.state().opening).toBeGreaterThan(opening);
    expect(desk.state().notice).toContain('Everything was deleted');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts(disk)).toEqual([]);
    desk.write(() => 'A new one.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts(disk)).toEqual(['A new one.']);
  });

  it('takes away what was on its way to the disk while everything was deleted', async () => {
    const { desk, disk } = memory();
    await desk.start({ name: 'First', text: 'Manage the archive.' });
    const began = Date.now();
    disk.kept.clear();
    desk.write(() => 'Manage the archive and');
    void desk.flush();
    await desk.forget(began);
    expect(texts(disk)).toEqual([]);
    expect(desk.text()).toBe('');
  });

  it('says nothing of a deletion where nothing was', async () => {
    const { desk } = memory();
    await desk.open(undefined);
    await desk.forget(Date.now());
    expect(desk.state().notice).toBe('');
  });
});
