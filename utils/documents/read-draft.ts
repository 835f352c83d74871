/** A draft as it stands → Document. Offsets of the document are offsets of the draft's own text. */
import { documentOverText, type DocumentFacts } from '../text/build-document.ts';
import type { SourceBlock, TextDocument } from '../text/document.ts';
import { plainBlocks } from '../text/plain-blocks.ts';

/** A heading as Markdown writes it; everything else is read as plain text, so that no offset is lost. */
const HEADING = /^(#{1,6})[ \t]+(?=\S)/;

/** Draft text has `\n` for line ends. The first heading of the first level is the title, where there is one. */
export function readDraft(facts: DocumentFacts, text: string): TextDocument {
  const blocks: SourceBlock[] = [];
  let row = 1;
  let plainFrom = 0;
  const readPlain = (to: number): void => {
    const read = plainBlocks(text.slice(plainFrom, to), plainFrom, row);
    row += read.length + 1;
    blocks.push(...read);
  };
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const [mark, signs = ''] = HEADING.exec(line) ?? [];
    if (mark !== undefined) {
      readPlain(lineStart);
      const start = lineStart + mark.length;
      blocks.push({ kind: 'heading', text: line.slice(mark.length).trimEnd(), start, headingLevel: signs.length });
      plainFrom = lineStart + line.length;
    }
    lineStart += line.length + 1;
  }
  readPlain(text.length);
  const title = blocks.find((block) => block.headingLevel === 1)?.text;
  return documentOverText({ ...facts, title: title ?? facts.title }, text, blocks);
}
