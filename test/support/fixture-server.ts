import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { extname } from 'node:path';
import { generate } from 'selfsigned';

/** One request, with the URL that the browser believes it asks. */
export interface FixtureRequest {
  url: URL;
  method: string;
  /** The fetch destination ("document", "iframe", "script"); empty where the browser does not say. */
  destination: string;
}

export interface FixtureAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Answers a request, or null where nothing stands at that URL. */
export type FixtureHandler = (request: FixtureRequest) => FixtureAnswer | null | Promise<FixtureAnswer | null>;

export interface FixtureServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves every host on one local port, over HTTPS with a self-signed certificate and over plain HTTP. What the handler
 * does not know is answered at once: a navigation with 204, so that a page which leaves itself stays where it is,
 * anything else with 404.
 */
export async function startFixtureServer(handler: FixtureHandler): Promise<FixtureServer> {
  const answerTo =
    (scheme: string): RequestListener =>
    async (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
      // Browsers name the destination on secure connections alone; elsewhere only navigations ask for HTML.
      const wantsPage = request.headers.accept?.startsWith('text/html') ? 'document' : '';
      const destination = String(request.headers['sec-fetch-dest'] ?? wantsPage);
      try {
        const answer = await handler({ url, method: request.method ?? 'GET', destination });
        const unknown = ['document', 'iframe', 'frame'].includes(destination) ? 204 : 404;
        response.writeHead(answer?.status ?? (answer ? 200 : unknown), answer?.headers);
        response.end(answer?.body);
      } catch (error) {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(String(error));
      }
    };
  const tls = createTlsServer(await certificate(), answerTo('https'));
  const plain = createPlainServer(answerTo('http'));
  const sockets = new Set<Socket>();
  // Browsers send both to the one port that they were told: the first byte says which it is.
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      socket.pause();
      socket.unshift(data);
      (data[0] === TLS_HANDSHAKE ? tls : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve, reject) => front.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

const TLS_HANDSHAKE = 22;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The content type of a file by its ending; bytes where it is unknown. */
export function contentType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Pitcrew fixtures' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key, cert };
}
