/**
 * Text boxes of Word as mammoth reads them. Word writes a box twice, as a drawing and as the older VML; mammoth reads
 * the VML alone, and of that the common shapes. Where somebody else wrote the drawing only, or the box is an oval, its
 * text is put where mammoth looks for it.
 */
import { Parser } from 'htmlparser2';

type Kind = 'mc:AlternateContent' | 'mc:Choice' | 'mc:Fallback' | 'w:drawing' | 'w:pict' | 'w:txbxContent';
const KINDS: ReadonlySet<string> = new Set<Kind>([
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'w:drawing',
  'w:pict',
  'w:txbxContent',
]);

/** An element that has to do with text boxes, by its place in the XML. */
interface Box {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly within: Box[];
}

/** Boxes within boxes, as far as anybody draws them; what lies deeper stays as it is. */
const DEEPEST = 32;

function boxesIn(xml: string): Box {
  const root: Box = { name: '', start: 0, end: xml.length, within: [] };
  const open = [root];
  let deeper = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (!KINDS.has(name)) return;
        if (open.length > DEEPEST) return void deeper++;
        const box: Box = { name, start: parser.startIndex, end: parser.endIndex + 1, within: [] };
        open.at(-1)?.within.push(box);
        open.push(box);
      },
      onclosetag: (name) => {
        if (!KINDS.has(name)) return;
        if (deeper > 0) return void deeper--;
        const box = open.pop();
        if (box) box.end = parser.endIndex + 1;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return root;
}

const holdsText = (box: Box | undefined): boolean =>
  box !== undefined && (box.name === 'w:txbxContent' || box.within.some(holdsText));

/** The text boxes of a drawing, none of them within another. */
const textBoxesOf = (box: Box): Box[] => (box.name === 'w:txbxContent' ? [box] : box.within.flatMap(textBoxesOf));

function rewritten(xml: string, box: Box): string {
  const child = (name: Kind): Box | undefined => box.within.find((one) => one.name === name);
  if (box.name === 'mc:AlternateContent' && !holdsText(child('mc:Fallback'))) {
    const choice = box.within.find((one) => one.name === 'mc:Choice' && holdsText(one));
    return choice ? choice.within.map((one) => rewritten(xml, one)).join('') : xml.slice(box.start, box.end);
  }
  if ((box.name === 'w:drawing' || box.name === 'w:pict') && holdsText(box))
    return `<w:pict>${textBoxesOf(box)
      .map((one) => rewritten(xml, one))
      .join('')}</w:pict>`;
  let text = '';
  let at = box.start;
  // What Word wrote twice is read from the fallback, and its other half is left as it is.
  for (const one of box.within.filter(({ name }) => name !== 'mc:Choice')) {
    text += xml.slice(at, one.start) + rewritten(xml, one);
    at = one.end;
  }
  return text + xml.slice(at, box.end);
}

/** The XML of a part with every text box where mammoth reads it, once; unchanged where it has none. */
export const withTextBoxes = (xml: string): string =>
  xml.includes('w:txbxContent') ? rewritten(xml, boxesIn(xml)) : xml;
