/** Scans whose text was recognised: the page is a picture, and its words lie invisible over it. */
import { it, expect } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { pdfOfObjects } from '../unit/make-pdf.ts';
import { madeFiles } from './document-files.ts';
import { expectWords, pressAt } from './keyboard.ts';

/** 16 × 16 pixels of rgb(200, 30, 30), made by OpenJPEG. */
const RED_JPEG_2000 =
  '/0//UQAvAAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEBAAQEAAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAABWAAH/k8fUIhFQVK/fHLK8AAAAAGEhL/9/gN+BgBQAXK/0nLA8AAAAAGEhL9rEQAAAwkJftpkAAAGEhL9tMgAAAwkJftpkAAAGEhL/f//Z';
/** Eight rows of eight pixels as a fax (ITU-T T.6): each row is like the white one before it, then the end of the block. */
const FAX_ROWS = Buffer.from([0xff, 0x00, 0x10, 0x01]);

const stream = (facts: string, content: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${facts} /Length ${content.length} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);

/** A page of two pictures, above and below the middle, with a line of invisible text. */
function scannedPage(): Uint8Array {
  const content =
    'q 595 0 0 421 0 421 cm /Photo Do Q q 595 0 0 421 0 0 cm /Fax Do Q BT 3 Tr /F1 12 Tf 60 700 Td (Manage the library budget and negotiate with suppliers.) Tj ET';
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Photo 6 0 R /Fax 7 0 R >> >> >>',
    stream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(
      '/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /JPXDecode',
      Buffer.from(RED_JPEG_2000, 'base64'),
    ),
    // White of a fax, turned about: black.
    stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
      FAX_ROWS,
    ),
  ]);
}

inBothBrowsers('scanned pages', {}, (ground) => {
  it('are shown as the scanner took them, JPEG 2000 and fax, with the finds of their text painted over', async () => {
    const made = madeFiles({ 'scan.pdf': scannedPage() });
    const tab = await ground.browser.openOwn('workspace.html#/documents');
    await tab.front();
    await expectWords(tab, 'Drop files or folders here');
    await tab.upload('[aria-label="Files to read"]', made.paths);
    await expectWords(tab, '1 file was read.');
    await pressAt(tab, '.file-list a', 'scan.pdf');
    const colourAt = (share: number): Promise<readonly number[]> =>
      tab.evaluate((share) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.pdf-page canvas');
        if (!canvas) return [];
        const pixel = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height * Number(share), 1, 1);
        return Array.from(pixel.data.subarray(0, 3));
      }, share);
    await expect.poll(() => colourAt(0.25), { timeout: 20_000 }).toEqual([200, 30, 30]);
    await expect.poll(() => colourAt(0.75), { timeout: 20_000 }).toEqual([0, 0, 0]);
    expect(await tab.evaluate(() => document.querySelectorAll('.painted.klim').length)).toBeGreaterThan(0);
    await tab.close();
    made.remove();
  });
});
