/** Plain text → Document. Offsets of the document are offsets of the file's own text. */
import { documentOverText, type DocumentFacts } from '../text/build-document.ts';
import type { TextDocument } from '../text/document.ts';
import { plainBlocks } from '../text/plain-blocks.ts';

export function readPlainText(facts: DocumentFacts, text: string): TextDocument {
  return documentOverText(facts, text, plainBlocks(text));
}
