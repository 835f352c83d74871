import { describe, expect, it, vi } from 'vitest';
import { isUnderWay } from '../../entrypoints/workspace/documents/desk-file.ts';
import { createReadingDesk, MOST_FILES, type ReadingDesk } from '../../entrypoints/workspace/documents/reading-desk.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { reportOf } from './sample-reports.ts';

/** Reads for real, unless the name says otherwise: a file called `slow` is read until it is stopped. */
const deskOf = (profile = () => 'kls-manager'): ReadingDesk =>
  createReadingDesk({
    read: async (id, name, content, { signal, onProgress }) => {
      if (name === 'slow.txt')
        await new Promise((_, reject) => {
          onProgress?.(0.5);
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      return readFileBytes(id, name, new Uint8Array(await content.arrayBuffer()));
    },
    compare: async ({ text, source }) => reportOf(text, profile(), source),
  });
const file = (name: string, text = 'Manage the library budget.') => ({ name, content: new Blob([text]) });
const kinds = (desk: ReadingDesk): string[] => desk.state().files.map(({ stage }) => stage.kind);
const quiet = (desk: ReadingDesk): Promise<void> =>
  vi.waitFor(() => expect(desk.state().files.some(isUnderWay)).toBe(false));

describe('the desk of files', () => {
  it('reads them all, and one that fails stops no other', async () => {
    const desk = deskOf();
    desk.add([file('one.txt'), file('empty.txt', ''), file('blank.txt', '  \n'), file('two.md')]);
    await quiet(desk);
    expect(kinds(desk)).toEqual(['read', 'failed', 'failed', 'read']);
    const sentences = desk.state().files.map(({ stage }) => (stage.kind === 'failed' ? stage.sentence : ''));
    expect(sentences).toEqual(['', 'empty.txt cannot be read: it is empty.', 'blank.txt has no text in it.', '']);
  });

  it('says of a file that has gone that it is not there', async () => {
    const desk = deskOf();
    desk.add([{ name: 'gone.pdf', content: null }]);
    await quiet(desk);
    expect(desk.state().files[0]?.stage).toEqual({
      kind: 'failed',
      sentence: 'gone.pdf cannot be read: it is no longer there, or may not be read.',
    });
  });

  it('shows a name on one line and in one direction', () => {
    const desk = deskOf();
    desk.add([file('<b>advert</b>\n\u202efdp.txt'), file('\u202e')]);
    expect(desk.state().files.map(({ name }) => name)).toEqual(['<b>advert</b> fdp.txt', 'A file without a name']);
  });

  it('stops one, goes on with the next, and tries again when asked', async () => {
    const desk = deskOf();
    desk.add([file('slow.txt'), file('next.txt')]);
    await vi.waitFor(() => expect(desk.state().files[0]?.stage).toEqual({ kind: 'reading', fraction: 0.5 }));
    const id = desk.state().files[0]?.id ?? '';
    desk.stop(id);
    await quiet(desk);
    expect(kinds(desk)).toEqual(['stopped', 'read']);
    desk.tryAgain(id);
    await vi.waitFor(() => expect(kinds(desk)[0]).toBe('reading'));
    desk.stopAll();
    await quiet(desk);
    expect(kinds(desk)).toEqual(['stopped', 'read']);
  });

  it('forgets a file that is removed while it is read', async () => {
    const desk = deskOf();
    desk.add([file('slow.txt'), file('next.txt')]);
    await vi.waitFor(() => expect(kinds(desk)[0]).toBe('reading'));
    desk.remove(desk.state().files[0]?.id ?? '');
    await quiet(desk);
    expect(desk.state().files.map(({ name }) => name)).toEqual(['next.txt']);
    desk.removeAll();
    expect(desk.state().files).toEqual([]);
  });

  it('forgets all files when everything is deleted, also one that is read just then, and says so', async () => {
    const desk = deskOf();
    desk.add([file('one.txt'), file('slow.txt')]);
    await vi.waitFor(() => expect(kinds(desk)).toEqual(['read', 'reading']));
    desk.forget();
    expect(desk.state()).toEqual({
      files: [],
      leftOut: 'Everything was deleted, so the files that were open here were forgotten too.',
    });
    desk.removeAll();
    desk.forget();
    expect(desk.state().leftOut, 'nothing was open').toBe('');
  });

  it('compares all anew with another profile', async () => {
    let profile = 'kls-manager';
    const desk = deskOf(() => profile);
    desk.add([file('one.txt'), file('two.txt')]);
    await quiet(desk);
    profile = 'gdd-business-architect';
    await desk.compareAll();
    const names = desk.state().files.map(({ stage }) => (stage.kind === 'read' ? stage.report.profile.name : ''));
    expect(names).toEqual(['Business architect', 'Business architect']);
  });

  it('compares what is being compared anew too, when another profile is chosen meanwhile', async () => {
    let profile = 'kls-manager';
    const asked: string[] = [];
    const waiting: (() => void)[] = [];
    const desk = createReadingDesk({
      read: async (id, name, content) => readFileBytes(id, name, new Uint8Array(await content.arrayBuffer())),
      compare: async ({ text, source }) => {
        const asOf = profile;
        asked.push(asOf);
        await new Promise<void>((go) => waiting.push(go));
        return reportOf(text, asOf, source);
      },
    });
    desk.add([file('one.txt')]);
    await vi.waitFor(() => expect(asked).toEqual(['kls-manager']));
    profile = 'gdd-business-architect';
    await desk.compareAll();
    waiting[0]?.();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    waiting[1]?.();
    await quiet(desk);
    expect(desk.state().files[0]?.stage).toMatchObject({ report: { profile: { name: 'Business architect' } } });
  });

  it('gives two files of one name addresses of their own, and one file the same when it comes again', async () => {
    const desk = deskOf();
    desk.add([file('advert.txt'), file('advert.txt', 'Teach critical appraisal.'), file('copy.txt')]);
    await quiet(desk);
    const [one, other, copy] = desk
      .state()
      .files.map(({ stage }) => (stage.kind === 'read' ? stage.address : 'not read'));
    expect(one).toBe(copy);
    expect(one).not.toBe(other);
  });

  it('takes no more files than there is room for, and says so', () => {
    const desk = deskOf();
    desk.add(Array.from({ length: MOST_FILES + 3 }, (_, at) => file(`${at}.txt`, '')));
    expect(desk.state().files).toHaveLength(MOST_FILES);
    expect(desk.state().leftOut).toBe('Of these 503 files 500 were taken: there is room for 500.');
  });
});
