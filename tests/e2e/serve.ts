/** Serves pages on the loopback address, as a site would. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Has another page stand at a path from now on. */
  change(path: string, answer: Answer): void;
  close(): void;
}

/** A page, with headers of its own where HTML without any will not do. */
export type Answer = string | { readonly body: string; readonly headers: Readonly<Record<string, string>> };
export type Answers = Readonly<Record<string, Answer>>;

/** `pages`: path → page. Anything else is "not found". */
export function serve(first: Answers): Promise<Site> {
  const pages: Record<string, Answer> = { ...first };
  const server = createServer((request, response) => {
    const answer = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    const { body, headers } =
      typeof answer === 'object' ? answer : { body: answer, headers: { 'content-type': 'text/html; charset=utf-8' } };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body ?? 'not found');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        change: (path, answer) => void (pages[path] = answer),
        close: () => server.close(),
      }),
    );
  });
}
