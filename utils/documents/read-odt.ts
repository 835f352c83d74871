/** ODT → Document: its parts are checked and opened here, and its text is read as blocks. */
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import { UnreadableDocumentError } from './errors.ts';
import type { FileReading } from './file-reading.ts';
import { OdtCollector } from './odt-blocks.ts';
import { odtStyles } from './odt-styles.ts';
import { parseOdt } from './odt-xml.ts';
import { readPlainLooks } from './plain-looks.ts';
import { openZip, xmlOf } from './zip-parts.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

const MIME_TYPE = 'application/vnd.oasis.opendocument.text';
/** Other documents of the same family, in the user's words. */
const OTHER_TYPES: readonly (readonly [string, string])[] = [
  ['spreadsheet', 'a spreadsheet'],
  ['presentation', 'a presentation'],
  ['graphics', 'a drawing'],
  ['text-master', 'a master document'],
];

/** Throws when the zip says that it is something else than a text document. */
function requireOdt(name: string, type: string): void {
  if (type === MIME_TYPE || type === `${MIME_TYPE}-template`) return;
  const other = OTHER_TYPES.find(([kind]) => type.endsWith(`opendocument.${kind}`))?.[1];
  throw new UnreadableDocumentError(
    name,
    other === undefined
      ? 'it does not say that it is an OpenDocument text. Open it in LibreOffice, save it as ODT and try again.'
      : `it is ${other}, not a text document.`,
  );
}

/** Reads an OpenDocument text. Throws `UnreadableDocumentError` with a sentence for the user. */
export function readOdt(facts: DocumentFacts, bytes: Uint8Array): FileReading {
  const name = facts.source;
  const zip = openZip(name, bytes, (part) =>
    /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(part),
  );
  const part = (path: string): string | null => {
    const content = zip.read(path);
    return content && xmlOf(name, content);
  };
  requireOdt(name, part('mimetype')?.trim() ?? '');
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('manifest:encryption-data'))
    throw new UnreadableDocumentError(name, 'it is locked with a password. Save a copy without one and try again.');
  const content = part('content.xml');
  if (content === null)
    throw new UnreadableDocumentError(
      name,
      'it is not whole: its text is missing. Open it in LibreOffice and save it anew.',
    );
  const collector = new OdtCollector(odtStyles([part('styles.xml') ?? '', content]));
  parseOdt(content, collector);
  const blocks = readPlainLooks(collector.all());
  const title = titleOfBlocks(blocks, facts.title);
  return { document: buildDocument({ ...facts, title }, blocks), notes: [] };
}
