/** What the styles of an OpenDocument text say of its paragraphs: which are titles, which are bold. */
import { parseOdt } from './odt-xml.ts';

/** What the document's styles say of a paragraph or a span. */
export interface OdtStyles {
  /** Levels of the paragraph styles that are titles. */
  readonly titles: ReadonlyMap<string, number>;
  readonly bold: ReadonlySet<string>;
}

const TITLE_LEVELS: Readonly<Record<string, number>> = { Title: 1, Subtitle: 2 };

/** Titles and bold styles, and the styles made from them. */
export function odtStyles(parts: readonly string[]): OdtStyles {
  const titles = new Map(Object.entries(TITLE_LEVELS));
  const bold = new Set(['Strong_20_Emphasis']);
  let style = '';
  for (const xml of parts)
    parseOdt(xml, {
      open: (name, attributes) => {
        if (name === 'style:style') {
          style = attributes['style:name'] ?? '';
          const parent = attributes['style:parent-style-name'] ?? '';
          const level = titles.get(parent);
          if (level !== undefined) titles.set(style, level);
          if (bold.has(parent)) bold.add(style);
        } else if (name === 'style:text-properties' && attributes['fo:font-weight'] === 'bold') bold.add(style);
      },
    });
  return { titles, bold };
}
