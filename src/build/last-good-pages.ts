import type { IncomingMessage, ServerResponse } from 'node:http';

type Next = (error?: unknown) => void;

/** What the preview does with the pages that it serves. */
export interface Preview {
  /** Whether the content has faults, once a check that is running has ended. */
  readonly isFaulty: () => Promise<boolean>;
  /** Address of the script that shows the banner. */
  readonly script: string;
}

const isPage = ({ method, headers, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html') && !/^\/[@_]|\.\w+(?:\?|$)/.test(url);

/**
 * Serves the last good state of each page while the content is faulty, and puts the banner's script into every page. A
 * page that was never good is empty under its banner.
 * @returns a step of the server, before the one that makes pages
 */
export function lastGoodPages({ isFaulty, script }: Preview) {
  const pages = new Map<string, string>();
  // What comes behind the end of a page's body is read as its last part.
  const withScript = (html: string): string => `${html}<script type="module" src="${script}"></script>`;
  const send = (response: ServerResponse, html: string): void => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(withScript(html));
  };
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    if (!isPage(request)) return next();
    const url = request.url ?? '/';
    void isFaulty().then((faulty) => {
      if (faulty) return send(response, pages.get(url) ?? '<!doctype html><title>…</title><body></body>');
      keep(response, (html) => {
        pages.set(url, html);
        return withScript(html);
      });
      return next();
    }, next);
  };
}

/** Holds an answer back, with its headers, until it is whole. @param change what becomes of a good page */
function keep(response: ServerResponse, change: (html: string) => string): void {
  const chunks: Buffer[] = [];
  const { end, write, writeHead, flushHeaders } = response;
  const add = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = (status: number, ...more: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headersIn(more.at(-1))) response.setHeader(name, value);
    return response;
  };
  response.flushHeaders = () => undefined;
  response.write = (chunk: unknown) => {
    add(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    add(chunk);
    const body = Buffer.concat(chunks);
    const isGood = response.statusCode === 200 && String(response.getHeader('Content-Type')).includes('text/html');
    response.removeHeader('Content-Length');
    Object.assign(response, { end, write, writeHead, flushHeaders });
    return response.end(isGood ? change(body.toString()) : body);
  };
}

/** The headers that `writeHead` was given, as an object or as a flat list of names and values. */
function headersIn(given: unknown): [string, string | string[]][] {
  const values = (value: unknown): string | string[] => (Array.isArray(value) ? value.map(String) : String(value));
  if (Array.isArray(given))
    return given.flatMap((name: unknown, at): [string, string | string[]][] =>
      at % 2 === 0 ? [[String(name), values(given[at + 1])]] : [],
    );
  return given instanceof Object ? Object.entries(given).map(([name, value]) => [name, values(value)]) : [];
}
