/** A document that cannot be read. The message is a sentence for the user, naming the file and what to do. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError';
  constructor(file: string, reason: string) {
    super(`${file} cannot be read: ${reason}`);
  }
}
