import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { securityHeaders } from './hosting/headers.ts';

/** A running static server. */
export interface Serving {
  /** Address of the site's home, under its base. */
  readonly url: string;
  readonly server: Server;
}

/**
 * Serves a built site as a static host does: folders by their index.html, everything else by the 404 page.
 * @param folder absolute path of the built site
 * @param base `/` or `/hoc/`
 * @param port 0 takes any free one
 */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  const prefix = base.replace(/\/$/, '');
  const headers = [...securityHeaders("'self'"), ['Cache-Control', 'no-cache'] as const];
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => headers.forEach(([name, value]) => response.setHeader(name, value)),
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(`${prefix}/`)) {
      response.writeHead(path === prefix ? 302 : 404, path === prefix ? { Location: `${prefix}/` } : {}).end();
      return;
    }
    request.url = path.slice(prefix.length);
    files(request, response, () => {
      // The address as asked for, with a page that helps: what static hosts do with 404.html.
      request.url = '/404.html';
      response.statusCode = 404;
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (_status: number, ...rest: never[]) => writeHead(404, ...rest);
      files(request, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = address !== null && typeof address === 'object' ? address.port : port;
  return { url: `http://localhost:${actual}${prefix}/`, server };
}
