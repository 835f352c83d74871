/** The receiving end of a contract: parse first, then answer; errors cross as sentences. */
/** What crosses the wire: a request by name, and its answer or the sentence why there is none. */
export interface Request {
  readonly name: string;
  readonly data: unknown;
}
export type Answer<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly message: string };

/** Who sent a message: a page of the extension, or a content script in a tab. */
export interface Sender {
  readonly url?: string | undefined;
  /** 0 for the page itself. */
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

interface Parser<Data> {
  safeParse(value: unknown): { success: true; data: Data } | { success: false };
}

/** Shown when something failed that nobody foresaw. */
const UNFORESEEN =
  'Something went wrong inside Framework Lens. Read the page again; if it happens again, reload the page.';

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';
}

/**
 * A listener for messages: answers those its contract names and leaves the others alone (undefined).
 * Named errors become their own sentence; anything else a general one, with the cause in the console.
 */
export function serve<Schemas extends Record<string, Parser<unknown>>>(
  schemas: Schemas,
  handle: (name: keyof Schemas & string, data: never, sender: Sender) => Promise<unknown>,
): (message: unknown, sender: Sender) => Promise<Answer<unknown>> | undefined {
  return (message, sender) => {
    if (!isRequest(message) || !Object.hasOwn(schemas, message.name)) return undefined;
    const { name } = message;
    const parsed = schemas[name]?.safeParse(message.data);
    if (!parsed?.success) return Promise.resolve({ ok: false, message: `The request “${name}” was not understood.` });
    return handle(name, parsed.data as never, sender).then(
      (result): Answer<unknown> => ({ ok: true, result }),
      (error: unknown): Answer<unknown> => {
        if (
          error instanceof Error &&
          error.name.endsWith('Error') &&
          error.constructor !== Error &&
          // Says where data is wrong, in words for who wrote the code.
          !error.name.includes('ZodError') &&
          error.name !== 'TypeError'
        )
          return { ok: false, message: error.message };
        console.error(`Framework Lens: ${name} failed`, error);
        return { ok: false, message: UNFORESEEN };
      },
    );
  };
}
