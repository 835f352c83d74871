/** A proxy that lets nothing through and remembers who asked for what: a browser behind it has no other way out. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** What was asked for, in order: addresses, and `host:port` where the request itself would be encrypted. */
  readonly asked: readonly string[];
  close(): void;
}

export function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        asked,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}
