/** Plain text → Document. Offsets of the document are offsets of the file's own text. */
import { documentOverText, type DocumentFacts } from '../text/build-document.ts';
import type { TextDocument } from '../text/document.ts';
import { plainBlocks } from '../text/plain-blocks.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

export function readPlainText(facts: DocumentFacts, text: string): TextDocument {
  const blocks = plainBlocks(text);
  // What looks like a heading there is a guess.
  return documentOverText({ ...facts, title: titleOfBlocks(blocks, facts.title, () => false) }, text, blocks);
}
