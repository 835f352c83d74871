/** A text file as the beginning of a draft. */
import { decodeText } from '../../../utils/documents/decode.ts';
import { UnreadableDocumentError } from '../../../utils/documents/errors.ts';
import { kindOfFile } from '../../../utils/documents/kind-of-file.ts';
import { LONGEST_DRAFT, LONGEST_DRAFT_NAME } from '../../../utils/storage/drafts.ts';

const ENDINGS = /\.(?:txt|text|md|markdown)$/i;
/** Bytes; UTF-8 takes at most three for each UTF-16 unit. */
const LARGEST = LONGEST_DRAFT * 3;

/** Throws `UnreadableDocumentError` with a sentence for the user. */
export async function readDraftFile(file: File): Promise<{ readonly name: string; readonly text: string }> {
  if (!ENDINGS.test(file.name))
    throw new UnreadableDocumentError(
      file.name,
      'a draft is opened from a file ending in .txt or .md. Paste its text instead.',
    );
  const tooLong = new UnreadableDocumentError(
    file.name,
    `a draft may be ${LONGEST_DRAFT.toLocaleString('en-GB')} characters long, and it is longer.`,
  );
  if (file.size > LARGEST) throw tooLong;
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new UnreadableDocumentError(file.name, 'it is no longer there, or it may not be read.');
    }),
  );
  const found = kindOfFile(bytes);
  if (found.kind === 'other') throw new UnreadableDocumentError(file.name, found.reason);
  if (found.kind !== 'text')
    throw new UnreadableDocumentError(
      file.name,
      `it is ${found.kind === 'pdf' ? 'a PDF' : 'a zip file, as Word files are'}, not text. Paste its text instead.`,
    );
  const text = decodeText(file.name, bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.length > LONGEST_DRAFT) throw tooLong;
  return { name: file.name.replace(ENDINGS, '').slice(0, LONGEST_DRAFT_NAME), text };
}
