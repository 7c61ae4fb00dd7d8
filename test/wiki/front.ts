/**
 * The TLS front of a test wiki: it answers for every host name that the browser asks for (the browsers are told to
 * bring all of them here), writes the request log, and can be told to fail.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A request as the wiki saw it; times in milliseconds since the front was started. */
export interface LogEntry {
  method: string;
  host: string;
  url: URL;
  /** `Api-User-Agent`, which only an extension's or a gadget's requests carry. */
  apiUserAgent: string | null;
  /** Where it was sent from: `https://…`, `chrome-extension://…`, `moz-extension://…`; null for plain navigation. */
  origin: string | null;
  cookie: string | null;
  started: number;
  /** Infinity while it is being answered. */
  ended: number;
  status: number;
}

/** How the wiki fails: answers in HTTP 200 that are errors, answers cut in the middle, none at all. */
export type Fault =
  | 'offline'
  | 'hang'
  | 'truncated'
  | 'maxlag'
  | 'api-error'
  | { status: number; retryAfter?: number };

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Front {
  port: number;
  log: LogEntry[];
  /** From now on, requests that `matches` picks fail so; `null` ends all faults. `times`: only the next so many. */
  fail(fault: Fault | null, matches?: (url: URL) => boolean, times?: number): void;
  /** Called for every request to this path, which is neither logged nor answered by the wiki. */
  onSignal(path: string, call: (url: URL) => void | Promise<void>): void;
  close(): Promise<void>;
}

const isWikipedia = (host: string) => /^[a-z-]+(\.m)?\.wikipedia\.org$/.test(host);

/** Whether a request asks the wiki's API. */
export const isApi = (url: URL) => url.pathname === '/w/api.php';

/** Whether a request came from an extension: MediaWiki's own scripts name themselves in their API requests. */
export const fromExtension = (entry: LogEntry) =>
  !(entry.apiUserAgent ?? 'MediaWiki-JS').startsWith('MediaWiki-JS') ||
  /^(chrome|moz)-extension:/.test(entry.origin ?? '');

export async function startFront(handler: Handler): Promise<Front> {
  const log: LogEntry[] = [];
  const signals = new Map<string, (url: URL) => void | Promise<void>>();
  let faults: { fault: Fault; matches: (url: URL) => boolean; times: number }[] = [];

  const onRequest: Handler = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'unknown'}`);
    const signal = signals.get(url.pathname);
    if (signal) {
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
      void signal(url);
      return;
    }
    const entry: LogEntry = {
      method: request.method ?? '',
      host,
      url,
      apiUserAgent: (request.headers['api-user-agent'] as string) ?? null,
      origin: request.headers.origin ?? null,
      cookie: request.headers.cookie ?? null,
      started: performance.now(),
      ended: Number.POSITIVE_INFINITY,
      status: 0,
    };
    log.push(entry);
    response.on('close', () => {
      entry.ended = performance.now();
      entry.status = response.statusCode;
    });
    const found = faults.find((f) => f.matches(url));
    if (found && --found.times <= 0) faults = faults.filter((f) => f !== found);
    if (found) failWith(found.fault, response, () => handler(request, response));
    else if (isWikipedia(host)) handler(request, response);
    else response.writeHead(421).end();
  };

  const { private: key, cert } = await generate([{ name: 'commonName', value: '*.wikipedia.org' }], {
    keySize: 2048,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.wikipedia.org' },
          { type: 2, value: '*.m.wikipedia.org' },
        ],
      },
    ],
  });
  const server = createTlsServer({ key, cert }, onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    fail(fault, matches = isApi, times = Number.POSITIVE_INFINITY) {
      if (fault === null) faults = [];
      else faults.push({ fault, matches, times });
    },
    onSignal: (path, call) => void signals.set(path, call),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function failWith(fault: Fault, response: ServerResponse, answer: () => void): void {
  const json = { 'content-type': 'application/json' };
  const error = (code: string, info: string) => JSON.stringify({ error: { code, info }, servedby: 'test' });
  if (fault === 'offline') response.destroy();
  else if (fault === 'hang') return;
  else if (fault === 'maxlag') {
    response
      .writeHead(200, { ...json, 'retry-after': '5' })
      .end(error('maxlag', 'Waiting for a database server'));
  } else if (fault === 'api-error') {
    response.writeHead(200, json).end(error('internal_api_error_test', 'Something went wrong on purpose'));
  } else if (fault === 'truncated') {
    // Half of the text, ended as if that were all.
    const end = response.end.bind(response);
    const chunks: Buffer[] = [];
    response.write = (chunk: unknown) => chunks.push(Buffer.from(chunk as Buffer)) > 0;
    response.end = ((chunk?: unknown) => {
      if (chunk && typeof chunk !== 'function') chunks.push(Buffer.from(chunk as Buffer));
      const whole = Buffer.concat(chunks);
      return end(whole.subarray(0, whole.length / 2));
    }) as typeof response.end;
    answer();
  } else {
    const retry = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    response.writeHead(fault.status, { 'content-type': 'text/plain', ...retry }).end('Too many requests');
  }
}

/** A plain HTTP server on a port of its own, for callers that need to know that a port is free. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
