/**
 * `node tests/documents/make-fixtures.ts`: makes tests/fixtures/documents anew from the sample texts, with
 * LibreOffice. `npm test` reads what lies there and needs no LibreOffice.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { flatOdt } from './flat-odt.ts';
import { convert, ensureLibreOffice } from './libreoffice.ts';
import { htmlOf, sources } from './sources.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/documents');
/** Has a person specification as a table. */
const WITH_TABLE = 'evaluation-nhs-clinical-outreach-librarian';
/** Long enough for two pages in two columns. */
const WITH_COLUMNS = 'sample-head-of-knowledge-services';

if (!ensureLibreOffice()) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'framework-lens-fixtures-'));
for (const { name, markdown, document } of sources()) {
  if (name === WITH_TABLE) {
    writeFileSync(join(folder, 'person-specification.html'), htmlOf(markdown));
    const odt = convert([join(folder, 'person-specification.html')], 'odt', folder);
    for (const path of [...odt, ...convert(odt, 'docx', folder), ...convert(odt, 'pdf', folder)])
      copyFileSync(path, join(FIXTURES, basename(path)));
  }
  if (name === WITH_COLUMNS) {
    const layout = { columns: 2, pageBreaks: false, header: 'Eastmere Partnership, budget and copyright' };
    writeFileSync(join(folder, 'two-columns.fodt'), flatOdt(document, layout));
    for (const path of convert([join(folder, 'two-columns.fodt')], 'pdf', folder))
      copyFileSync(path, join(FIXTURES, basename(path)));
  }
}
rmSync(folder, { recursive: true });
