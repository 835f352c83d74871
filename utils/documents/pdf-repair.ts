/** PDFs that a broken download has cut off: their end, which says where the rest is, made anew. */

/** The last bytes of a whole PDF hold its end mark. */
const END_MARK = '%%EOF';
const END_SIZE = 2_048;

const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether the end of the file is missing. */
export const isCutOff = (bytes: Uint8Array): boolean => !textOf(bytes.subarray(-END_SIZE)).includes(END_MARK);

const CATALOGUE = /(\d{1,10}) (\d{1,5}) obj\s{0,9}<<[^>]{0,400}\/Type\s?\/Catalog\b/;

/** The file with an end that names its catalogue, or null when the catalogue is lost too. */
export function withNewEnd(bytes: Uint8Array): Uint8Array | null {
  const [, number, generation] = CATALOGUE.exec(textOf(bytes)) ?? [];
  if (number === undefined) return null;
  const end = new TextEncoder().encode(
    `\nendstream\nendobj\ntrailer\n<< /Root ${number} ${generation} R >>\nstartxref\n0\n${END_MARK}\n`,
  );
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}
