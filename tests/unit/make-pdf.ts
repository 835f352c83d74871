/** Writes small PDFs byte by byte, so that a test can make every kind of file a reader may meet. */

/** A text on a page: its place in points from the lower left corner. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface PdfMaking {
  /** A page has its texts, or a picture of its text as a scanner makes it. */
  readonly pages: readonly (readonly PdfText[] | 'picture')[];
  /** `nameless`: the font says nowhere which letters its codes are. */
  readonly font?: 'plain' | 'nameless';
  readonly locked?: boolean;
}

const PICTURE = 'q 400 0 0 400 100 300 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q';

const FONTS = {
  plain: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
  // Codes of two bytes are numbers of shapes; without /ToUnicode nothing tells their letters.
  nameless: [
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Lost /Encoding /Identity-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Lost /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /ABCDEF+Lost /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ],
} as const;

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** The numbers of shapes that a subset of a TrueType font usually has for letters. */
const shapesOf = (text: string): string =>
  `<${[...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('')}>`;

function contentOf(page: PdfMaking['pages'][number], font: keyof typeof FONTS): string {
  if (page === 'picture') return PICTURE;
  return page
    .map(({ x, y, text, size = 11 }) => {
      const shown = font === 'plain' ? `(${escaped(text)})` : shapesOf(text);
      return `BT /F1 ${size} Tf ${x} ${y} Td ${shown} Tj ET`;
    })
    .join('\n');
}

/** The bytes of a PDF. Letters beyond Latin 1 have no place in it. */
export function makePdf({ pages, font = 'plain', locked = false }: PdfMaking): Uint8Array {
  const fonts = FONTS[font];
  const firstPage = 3 + fonts.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...fonts,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page, font);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const nothing = `<${'00'.repeat(32)}>`;
  if (locked) objects.push(`<< /Filter /Standard /V 1 /R 2 /O ${nothing} /U ${nothing} /P -4 >>`);
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const security = locked ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${security} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Lines of one page, from the top, at a left edge. */
export const linesAt = (x: number, top: number, lines: readonly string[], pitch = 14): PdfText[] =>
  lines.map((text, index) => ({ x, y: top - index * pitch, text }));

/** The bytes of a PDF of these objects, numbered from 1, the first its catalogue; without a table of where they stand. */
export const pdfOfObjects = (objects: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap((object, at) => [
      Buffer.from(`${at + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object) : object,
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
