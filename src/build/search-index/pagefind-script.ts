import { minify } from 'vite';

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
