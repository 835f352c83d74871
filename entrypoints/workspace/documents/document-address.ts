/** Where what was said of a document's finds is kept: under its words, because files of one name may be two documents. */

/**
 * An address no page has, made of a document's text alone. The same file has it again when it is dropped again,
 * whatever it is called by then; white space makes no difference.
 */
export async function addressOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replace(/\s+/g, ' ').trim());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `document:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
