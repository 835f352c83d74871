import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { likeness, sketchOf } from '../../utils/text/likeness.ts';

const SAMPLES = 'tests/evaluation/documents';
const texts = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => readFileSync(`${SAMPLES}/${name}`, 'utf8'));

describe('how like two texts are', () => {
  it('is all for one text, whatever its layout, capitals and stops', () => {
    const [text = ''] = texts;
    const other = text.toUpperCase().replace(/\s+/g, '\n').replaceAll('.', ' ·');
    expect(likeness(sketchOf(text), sketchOf(other))).toBe(1);
  });

  it('is much for a text with every tenth line left out, and next to nothing for another', () => {
    for (const [at, text] of texts.entries()) {
      const edited = text.split('\n').filter((_, line) => line % 10 !== 0);
      expect(likeness(sketchOf(text), sketchOf(edited.join('\n'))), `text ${at}`).toBeGreaterThan(0.5);
      for (const other of texts.slice(at + 1)) expect(likeness(sketchOf(text), sketchOf(other))).toBeLessThan(0.1);
    }
  });

  it('is known of a few words and of none', () => {
    expect(likeness(sketchOf('Librarian'), sketchOf('librarian!'))).toBe(1);
    expect(likeness(sketchOf('Librarian'), sketchOf('Archivist'))).toBe(0);
    expect(likeness(sketchOf(''), sketchOf('Librarian'))).toBe(0);
  });

  it('is told from a sketch that is small for a text of any length', () => {
    const words = Array.from({ length: 50_000 }, (_, at) => `word${at}`).join(' ');
    expect(sketchOf(words)).toHaveLength(128);
  });
});
