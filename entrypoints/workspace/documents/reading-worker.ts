/** Reads files in a web worker: PDF, Word, OpenDocument and text, each on this machine and nowhere else. */
import { UnreadableDocumentError } from '../../../utils/documents/errors.ts';
import { requireSize } from '../../../utils/documents/kind-of-file.ts';
import { readFileBytes } from '../../../utils/documents/read-file.ts';
import type { ReadingReply, ReadingRequest } from './reading-protocol.ts';

/** Milliseconds between two words about how far a file has been read. */
const PROGRESS_PACE = 100;

const say = (reply: ReadingReply): void => {
  // A dedicated worker posts to its page alone: there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(reply);
};

async function bytesOf(name: string, content: Blob): Promise<Uint8Array> {
  // Chromium gives a file that is gone no size: only reading tells it from one that is empty.
  if (content.size > 0) requireSize(name, content.size);
  const bytes = await content.arrayBuffer().catch(() => {
    throw new UnreadableDocumentError(name, 'it is no longer there, was changed meanwhile, or may not be read.');
  });
  requireSize(name, bytes.byteLength);
  return new Uint8Array(bytes);
}

async function read({ id, name, content }: ReadingRequest): Promise<ReadingReply> {
  let told = 0;
  const onProgress = (fraction: number): void => {
    const now = performance.now();
    if (now - told < PROGRESS_PACE) return;
    told = now;
    say({ kind: 'progress', id, fraction });
  };
  try {
    return { kind: 'read', id, reading: await readFileBytes(id, name, await bytesOf(name, content), { onProgress }) };
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { kind: 'failed', id, sentence: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', id, sentence: `${name} cannot be read: something unexpected happened (${reason}).` };
  }
}

// pdf.js hears and says messages of its own here; they name no file.
addEventListener('message', ({ data }: MessageEvent<Partial<ReadingRequest>>) => {
  const { id, name, content } = data;
  if (id !== undefined && name !== undefined && content) void read({ id, name, content }).then(say);
});
