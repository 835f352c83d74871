/** Every kind of bad document has a sentence of its own; what can be read of it is. The files are made here. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../utils/documents/errors.ts';
import type { FileReading } from '../../utils/documents/file-reading.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { makeDocx, makeOdt, paragraph, withDeclaredSize, withSharedBytes } from './make-office.ts';
import { linesAt, makePdf } from './make-pdf.ts';

const read = (name: string, bytes: Uint8Array): Promise<FileReading> => readFileBytes('1', name, bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

/** The sentence a file is refused with. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error: unknown = await read(name, bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableDocumentError);
  return error instanceof Error ? error.message : '';
}

const PAGE = linesAt(60, 700, ['Line manage a team of library assistants,', 'and hold the budget.']);

describe('a PDF', () => {
  it('that is locked is refused', async () => {
    expect(await refusal('a.pdf', makePdf({ pages: [PAGE], locked: true }))).toBe(
      'a.pdf cannot be read: it is locked with a password. Save a copy without the password and try again.',
    );
  });

  it('that was scanned is refused, never reported as a text without finds', async () => {
    expect(await refusal('a.pdf', makePdf({ pages: ['picture', 'picture'] }))).toMatch(
      /^a\.pdf cannot be read: its 2 pages hold no text, only pictures .*\(OCR\) first\.$/,
    );
  });

  it('with some scanned pages says which', async () => {
    const { notes } = await read('a.pdf', makePdf({ pages: [PAGE, 'picture', PAGE, 'picture'] }));
    expect(notes).toEqual(['a.pdf has no text on pages 2 and 4; pictures are not read.']);
  });

  it('that was cut off is read as far as it goes, and says so', async () => {
    const whole = makePdf({ pages: Array.from({ length: 12 }, () => PAGE) });
    const { document, notes } = await read('a.pdf', whole.subarray(0, whole.length * 0.6));
    expect(document.text).toContain('Line manage a team');
    expect(document.blocks.length).toBeLessThan(12);
    expect(notes[0]).toBe('a.pdf is cut off at its end; what is left of it was read.');
    expect(await refusal('a.pdf', whole.subarray(0, 40))).toContain('it is a PDF that is damaged or cut off.');
  });

  it('that was cut off anywhere within its end is read whole', async () => {
    const whole = makePdf({ pages: [PAGE, PAGE] });
    const end = new TextDecoder('latin1').decode(whole).lastIndexOf('endobj') + 'endobj'.length;
    for (let length = end; length < whole.length - '%%EOF\n'.length; length += 7) {
      const { document, notes } = await read('a.pdf', whole.subarray(0, length));
      expect(document.blocks.at(-1)?.page).toBe(2);
      expect(notes).toEqual(['a.pdf is cut off at its end; what is left of it was read.']);
    }
  });

  it('that was cut off is not told to be scanned or to have fonts without letters: that may have been cut off', async () => {
    const [scanned, nameless] = [
      makePdf({ pages: ['picture', PAGE] }),
      makePdf({ pages: [PAGE, PAGE], font: 'nameless' }),
    ];
    const cut = (whole: Uint8Array): Uint8Array => whole.subarray(0, whole.length - 100);
    expect((await read('a.pdf', cut(scanned))).notes).toEqual([
      'a.pdf is cut off at its end; what is left of it was read.',
      'a.pdf is damaged; page 1 could not be read.',
    ]);
    expect(await refusal('a.pdf', cut(nameless))).toBe(
      'a.pdf cannot be read: it is a PDF that is damaged or cut off. Get it again, or print it anew.',
    );
  });

  it.each([
    ['its catalogue', false],
    ['the list of pages its catalogue leads to', true],
  ])('that lost %s too is read by the pages that are left', async (_, isFirst) => {
    const said = 'BT /F1 11 Tf 60 700 Td (Line manage a team of library assistants.) Tj ET';
    const page = (at: number): string =>
      `${at} 0 obj\n<< /Length ${said.length} >>\nstream\n${said}\nendstream\nendobj\n${at + 1} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n`;
    const font = '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n';
    const rest =
      '2 0 obj\n<< /Type /Pages /Kids [5 0 R 7 0 R 9 0 R] /Count 3 >>\nendobj\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
    const first = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
    const beginning = isFirst ? first : '';
    const whole = `%PDF-1.7\n${beginning}${font}${page(4)}${page(6)}${page(8)}${rest}`;
    const { document, notes } = await read('a.pdf', bytesOf(whole.slice(0, whole.indexOf('9 0 obj') + 20)));
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2]);
    expect(document.text.split('\n')[0]).toBe('Line manage a team of library assistants.');
    expect(notes[0]).toBe('a.pdf is cut off at its end; what is left of it was read.');
  });

  it('whose fonts do not name their letters is refused', async () => {
    expect(await refusal('a.pdf', makePdf({ pages: [PAGE], font: 'nameless' }))).toContain(
      'its fonts do not say which letters they show',
    );
  });

  it('of 1,000 pages is read to its end, tells how far it is, and stops when asked', async () => {
    const pages = Array.from({ length: 1_000 }, (_, at) =>
      linesAt(60, 700, [`Page ${at + 1} is about the library`, 'and its budget.']),
    );
    const bytes = makePdf({ pages });
    const fractions: number[] = [];
    const { document } = await readFileBytes('1', 'a.pdf', bytes, { onProgress: (one) => fractions.push(one) });
    expect(document.blocks.at(-1)?.page).toBe(1_000);
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
    expect(fractions.length).toBeGreaterThan(999);
    const stop = new AbortController();
    const reading = readFileBytes('1', 'a.pdf', bytes, {
      signal: stop.signal,
      onProgress: (one) => one > 0.1 && stop.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  }, 120_000);

  it('reads capitals that a line ran on into as its end, not as a heading', async () => {
    const lines = [
      'Experience of searching Medline, Embase and',
      'CINAHL',
      'Teaching groups of clinicians and students',
    ];
    const { document } = await read('a.pdf', makePdf({ pages: [linesAt(60, 700, lines)] }));
    expect(document.text.split('\n')[0]).toBe('Experience of searching Medline, Embase and CINAHL');
  });

  it('has its words parted at line ends joined, its columns in order, and no page numbers', async () => {
    const page = (number: number, left: string[], right: string[]) => [
      { x: 60, y: 800, text: 'Northmoor Library Service' },
      ...linesAt(60, 740, left),
      ...linesAt(320, 740, right),
      { x: 280, y: 30, text: `Page ${number} of 2` },
    ];
    const left = [
      'You will lead the develop-',
      'ment of the service and its',
      'evidence-based teaching of',
      'each new group of students,',
    ];
    const right = [
      'and you will hold the budget',
      'for print and for electronic',
      'books, and for the journals',
      'and databases as well.',
    ];
    const { document } = await read('a.pdf', makePdf({ pages: [page(1, left, right), page(2, left, right)] }));
    const once =
      'You will lead the development of the service and its evidence-based teaching of each new group of students, and you will hold the budget for print and for electronic books, and for the journals and databases as well.';
    expect(document.text).toBe(`${once}\n${once}`);
    expect(document.blocks.map(({ page: number }) => number)).toEqual([1, 2]);
  });
});

describe('a table of a PDF that is drawn without lines', () => {
  it('is read row by row, and its marks tell what is essential', async () => {
    const rows = [
      ['Criterion', 'E/D'],
      ['Experience of line managing staff', 'E'],
      ['Experience of managing a budget', 'E'],
      ['Knowledge of copyright law', 'D'],
    ];
    const page = rows.flatMap(([first = '', second = ''], at) => [
      { x: 60, y: 700 - 20 * at, text: first },
      { x: 420, y: 700 - 20 * at, text: second },
    ]);
    const { document } = await read('a.pdf', makePdf({ pages: [page] }));
    expect(document.text).toBe(rows.map((row) => row.join(' | ')).join('\n'));
    expect(document.blocks.map(({ section }) => section).slice(2)).toEqual([
      ...Array<string>(4).fill('essential'),
      ...Array<string>(2).fill('desirable'),
    ]);
  });
});

describe('a Word document', () => {
  const TEXT = paragraph('Line manage a team.');

  it('that is no zip is read as the text it is, or refused', async () => {
    const { document, notes } = await read('a.docx', bytesOf('Line manage a team.'));
    expect(document.text).toBe('Line manage a team.');
    expect(notes).toEqual(['a.docx is text, not a Word document (DOCX); it was read as text.']);
    expect(await refusal('a.docx', bytesOf('\u0000\u0001\u0002manage\u0000'))).toBe(
      'a.docx cannot be read: it is binary data, not text.',
    );
  });

  it('that is cut off is refused', async () => {
    const whole = makeDocx(TEXT);
    expect(await refusal('a.docx', whole.subarray(0, whole.length / 2))).toContain(
      'its zip container is damaged or cut off.',
    );
  });

  it('that is a zip bomb is refused, also when it lies about its size', async () => {
    const zeros = new Uint8Array(4 * 1024 * 1024);
    const bomb = makeDocx(TEXT, { 'word/styles.xml': zeros });
    expect(await refusal('a.docx', bomb)).toContain('as a zip bomb does. Nothing of it was unpacked.');
    expect(await refusal('a.docx', withDeclaredSize(bomb, 'word/styles.xml', 1_000))).toContain('as a zip bomb does');
  });

  it('whose stored parts are larger than they say is refused', async () => {
    const stored = makeDocx(TEXT, { 'word/styles.xml': [strToU8('<w:styles/>'), { level: 0 }] });
    expect(await refusal('a.docx', withDeclaredSize(stored, 'word/styles.xml', 0))).toContain('as a zip bomb does');
  });

  it('whose parts share the same bytes is refused', async () => {
    const two = makeDocx(TEXT, { 'word/styles.xml': '<w:styles/>', 'word/fonts.xml': '<w:fonts/>' });
    expect((await read('a.docx', two)).document.text).not.toBe('');
    const shared = withSharedBytes(two, 'word/fonts.xml', 'word/styles.xml');
    expect(await refusal('a.docx', shared)).toContain('as a zip bomb does');
  });

  it('with external entities is refused, and nothing is fetched', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
    expect(await refusal('a.docx', makeDocx(paragraph('&secret;'), {}, entity))).toContain('it declares entities');
  });

  it('with tracked changes has its insertions and not its deletions', async () => {
    const run = (text: string, kind = 't'): string => `<w:r><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`;
    const body = `<w:p>${run('You will ')}<w:del w:id="1">${run('assist with', 'delText')}</w:del><w:ins w:id="2">${run('lead')}</w:ins>${run(' the budget.')}</w:p>`;
    expect((await read('a.docx', makeDocx(body))).document.text).toBe('You will lead the budget.');
  });

  it('has the text of its text boxes and footnotes, without their marks', async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Hold the budget.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const note = '<w:p><w:r><w:t>Advise on licences</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const { document } = await read('a.docx', makeDocx(TEXT + box + note));
    expect(document.text.split('\n')).toEqual([
      'Line manage a team.',
      'Hold the budget.',
      'Advise on licences',
      'Reports to the board on copyright.',
    ]);
  });

  describe('with text boxes that are drawn', () => {
    const drawing = (content: string): string =>
      `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const vml = (content: string, shape = 'shape'): string =>
      `<w:pict><v:${shape}><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:${shape}></w:pict>`;
    const either = (choice: string, fallback: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
    const linesOf = async (run: string): Promise<string[]> => {
      const { document } = await read('a.docx', makeDocx(`${TEXT}<w:p><w:r>${run}</w:r></w:p>${paragraph('Last.')}`));
      return document.text.split('\n');
    };
    const BOX = paragraph('Hold the budget.');
    const ONCE = ['Line manage a team.', 'Hold the budget.', 'Last.'];

    it.each([
      ['with an older drawing of the same beside it', either(drawing(BOX), `<mc:Fallback>${vml(BOX)}</mc:Fallback>`)],
      ['without one', either(drawing(BOX), '')],
      ['with a picture in its place', either(drawing(BOX), '<mc:Fallback><w:pict/></mc:Fallback>')],
      ['and nothing else', drawing(BOX)],
      [
        'as an oval, with an older one beside it',
        either(drawing(BOX), `<mc:Fallback>${vml(BOX, 'oval')}</mc:Fallback>`),
      ],
      ['as an old oval alone', vml(BOX, 'oval')],
      ['as two old shapes in one', vml(BOX).replace('</w:pict>', '<v:oval/></w:pict>')],
    ])('%s: has their text once', async (_, run) => {
      expect(await linesOf(run)).toEqual(ONCE);
    });

    it('one within another: has the text of both', async () => {
      const inner = `<w:p><w:r>${either(drawing(BOX), '')}</w:r></w:p>`;
      const lines = await linesOf(either(drawing(paragraph('Budgets.') + inner), ''));
      expect(lines.toSorted()).toEqual(['Budgets.', ...ONCE].toSorted());
    });
  });

  it('with a password is refused as locked, and an old one as old', async () => {
    const old = bytesOf(`\u00d0\u00cf\u0011\u00e0${'\u0000'.repeat(2_000)}`);
    expect(await refusal('a.docx', old)).toContain('it is an old Word file (.doc).');
    const locked = bytesOf(`\u00d0\u00cf\u0011\u00e0${[...'EncryptedPackage'].map((one) => `${one}\u0000`).join('')}`);
    expect(await refusal('a.docx', locked)).toContain('it is locked with a password.');
  });
});

describe('an OpenDocument text', () => {
  it('has its headings, lists and notes, and not its deletions and comments', async () => {
    const body =
      '<text:tracked-changes><text:p>Assist.</text:p></text:tracked-changes><text:h text:outline-level="1">Librarian</text:h>' +
      '<text:list><text:list-item><text:p>Hold<text:s text:c="2"/>the budget<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>All of it.</text:p></text:note-body></text:note></text:p></text:list-item></text:list>' +
      '<text:p>Lead<office:annotation><text:p>Really?</text:p></office:annotation> a team.</text:p>';
    const { document } = await read('a.odt', makeOdt(body));
    expect(document.title).toBe('Librarian');
    expect(document.text.split('\n')).toEqual(['Librarian', 'Hold the budget', 'Lead a team.', 'All of it.']);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list-item', 'paragraph', 'paragraph']);
  });

  it('that says it is something else is refused with what it is', async () => {
    const sheet = makeOdt('<text:p>x</text:p>', 'application/vnd.oasis.opendocument.spreadsheet');
    expect(await refusal('a.odt', sheet)).toBe('a.odt cannot be read: it is a spreadsheet, not a text document.');
    expect(await refusal('a.odt', makeOdt('<text:p>x</text:p>', 'text/plain'))).toContain(
      'it does not say that it is an OpenDocument text.',
    );
  });

  it('with external entities is refused', async () => {
    const entity = '<!DOCTYPE office [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
    const odt = makeOdt('<text:p>&secret;</text:p>', undefined, entity);
    expect(await refusal('a.odt', odt)).toContain('it declares entities');
  });
});

describe('a file under a wrong name', () => {
  it.each([
    ['advert.txt', makePdf({ pages: [PAGE] }), 'advert.txt is a PDF, whatever its ending says; it was read as one.'],
    [
      'advert.pdf',
      makeDocx(paragraph('Line manage a team.')),
      'advert.pdf is a Word document (DOCX), whatever its ending says; it was read as one.',
    ],
    [
      'advert.pdf',
      bytesOf('<!doctype html><p>Line manage a team.'),
      'advert.pdf is text, not a PDF; it was read as text.',
    ],
  ])('%s is read by its content, which is told', async (name, bytes, note) => {
    const { document, notes } = await read(name, bytes);
    expect(document.text).toMatch(/^Line manage a team/);
    expect(notes).toEqual([note]);
  });

  it.each([
    [
      'a.docx',
      '{\\rtf1 Line manage a team.}',
      'it is a Rich Text file (RTF). Open it in a word processor, save it as DOCX',
    ],
    ['a.txt', '\u0089PNG\r\n\u001a\n', 'it is a picture, not text.'],
    ['a.pdf', '', 'it is empty.'],
  ])('%s is refused with what it is', async (name, content, reason) => {
    expect(await refusal(name, bytesOf(content))).toContain(`${name} cannot be read: ${reason}`);
  });
});
