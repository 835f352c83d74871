/** Markdown → Document, through the lexer of `marked`; no HTML is ever produced. */
import { lexer, type Token, type Tokens } from 'marked';
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import type { SourceBlock, TextDocument } from '../text/document.ts';
import { plainBlocks } from '../text/plain-blocks.ts';
import { readPlainText } from './read-plain-text.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

/** Deeper nesting than any document has is read as text. */
const DEEPEST = 40;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const decodeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ');

function inlineText(tokens: readonly Token[] | undefined, depth = 0): string {
  if (tokens === undefined || depth > DEEPEST) return '';
  let text = '';
  for (const token of tokens) {
    if (token.type === 'br') text += '\n';
    else if (token.type === 'html') text += /^<br/i.test(token.raw) ? '\n' : ' ';
    else if ('tokens' in token && token.tokens) text += inlineText(token.tokens, depth + 1);
    else if ('text' in token && typeof token.text === 'string') text += decodeEntities(token.text);
  }
  return text;
}

interface Reading {
  readonly blocks: SourceBlock[];
  row: number;
}

/** Paragraphs may hold lost bullets, rows of broken tables and labels on their own lines: read them line by line. */
function pushLines(reading: Reading, text: string, kind: 'paragraph' | 'list-item'): void {
  const blocks = plainBlocks(text, 0, reading.row);
  reading.row += blocks.length + 1;
  for (const { start: _, ...block } of blocks) {
    reading.blocks.push(block.kind === 'paragraph' ? { ...block, kind } : block);
  }
}

function pushTable(reading: Reading, table: Tokens.Table): void {
  for (const row of [table.header, ...table.rows]) {
    row.forEach((cell, column) => {
      const text = inlineText(cell.tokens).trim();
      if (text !== '') reading.blocks.push({ kind: 'table-cell', text, row: reading.row, column });
    });
    reading.row++;
  }
}

function read(reading: Reading, tokens: readonly Token[], kind: 'paragraph' | 'list-item', depth: number): void {
  if (depth > DEEPEST) return;
  for (const token of tokens) {
    switch (token.type) {
      case 'heading':
        reading.blocks.push({
          kind: 'heading',
          text: inlineText(token.tokens).trim(),
          headingLevel: (token as Tokens.Heading).depth,
        });
        break;
      case 'table':
        pushTable(reading, token as Tokens.Table);
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) read(reading, item.tokens, 'list-item', depth + 1);
        break;
      case 'blockquote':
        read(reading, (token as Tokens.Blockquote).tokens, kind, depth + 1);
        break;
      case 'paragraph':
      case 'text':
        pushLines(reading, inlineText((token as Tokens.Paragraph).tokens ?? [token]), kind);
        break;
      case 'code':
        // Adverts pasted with an indent of four spaces are not code.
        pushLines(reading, (token as Tokens.Code).text, kind);
        break;
      case 'html':
        pushLines(reading, token.raw.replace(/<[^<>]{0,2000}>/g, ' '), kind);
        break;
      default:
        break;
    }
  }
}

/** The tokens of a text, or null when it is nested deeper than the lexer's stack reaches. */
function tokensOf(text: string): readonly Token[] | null {
  try {
    return lexer(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Markdown that no person can have written is read as plain text. */
export function readMarkdown(facts: DocumentFacts, text: string): TextDocument {
  const tokens = tokensOf(text);
  if (tokens === null) return readPlainText(facts, text);
  const reading: Reading = { blocks: [], row: 1 };
  read(reading, tokens, 'paragraph', 0);
  const blocks = reading.blocks.filter((block) => block.text.trim() !== '');
  const title = titleOfBlocks(blocks, facts.title, ({ headingLevel }) => headingLevel === 1);
  return buildDocument({ ...facts, title }, blocks);
}
