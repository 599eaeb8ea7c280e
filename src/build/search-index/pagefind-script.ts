import { minify } from 'vite';

/** The endings that Pagefind gives the parts of an index, and its WebAssembly. */
export const ownEnding = /\.(?:pf_(?:meta|index|filter|fragment)|pagefind)$/;
/**
 * The ending of the parts of an index: application/octet-stream in the lists of types of IIS, Apache, nginx and Caddy.
 * IIS answers 404 for an ending that its list lacks. `src/client/pagefind.ts` asks for it.
 */
export const binaryEnding = '.bin';

/** The end of Pagefind's script. */
const exported = /export\{[\w$,]+\};?\s*$/;

/**
 * Pagefind's script with its engine alone: its worker and the functions for searches without an instance go.
 * @throws when a new version of Pagefind has no such engine
 */
export async function pagefindScript(source: string): Promise<string> {
  if (!exported.test(source) || !/\bPagefindInstance=class\b/.test(source))
    throw new Error('pagefind.js: expected a class PagefindInstance and a list of exports at its end, found none');
  const { code, errors } = await minify('pagefind.js', source.replace(exported, 'export{PagefindInstance};'), {
    module: true,
    compress: { dropConsole: false },
    mangle: true,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
