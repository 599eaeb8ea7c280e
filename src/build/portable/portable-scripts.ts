import { fileURLToPath } from 'node:url';
import { build, minify, type InlineConfig } from 'vite';

const edition = fileURLToPath(new URL('../../client/portable/edition-define.ts', import.meta.url));
const entry = 'virtual:portable';

/** What a script of the site finds in a browser is answered by the edition. */
const adapters = {
  fetch: 'courseEdition.fetch',
  localStorage: 'courseEdition.local',
  sessionStorage: 'courseEdition.session',
  'globalThis.trustedTypes': 'courseEdition.trustedTypes',
};

/**
 * One classic script of all module scripts of a site.
 * @param modules absolute paths of the built modules that pages name
 */
export async function classicScript(modules: readonly string[]): Promise<string> {
  const own = await bundle(`import ${JSON.stringify(edition)};`, {});
  const site = await bundle(modules.map((path) => `import ${JSON.stringify(path)};`).join('\n'), adapters);
  return `${inFunction(own, '')}\n${inFunction(site, 'async ')}\n`;
}

/**
 * A classic script that hands a module's exports to the edition.
 * @param path the module's, below the site's home
 * @param file its absolute path
 */
export async function classicModule(path: string, file: string): Promise<string> {
  const take = `import * as content from ${JSON.stringify(file)}; courseEdition.module(${JSON.stringify(path)}, content);`;
  return inFunction(await bundle(take, adapters), '');
}

function inFunction(code: string, kind: 'async ' | ''): string {
  // What was named when it was built is in the script; what is left is named by its address.
  const loaded = code.replaceAll(/\bimport\(/g, 'courseEdition.load(');
  return `(${kind}()=>{${loaded}})();`;
}

async function bundle(source: string, define: Readonly<Record<string, string>>): Promise<string> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    define: { ...define, 'import.meta.url': '""' },
    plugins: [
      {
        name: 'portable-entry',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library: pages' own help for preloading would be added else.
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
  const result = await build(config);
  const [output] = Array.isArray(result) ? result : [result];
  const chunks = output && 'output' in output ? output.output : [];
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length !== 1) throw new Error('The portable script is not one file');
  const { code, errors } = await minify('portable.js', chunk.code, { module: true, compress: true, mangle: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  if (/\bimport\.meta\b|\bexport\s*\{/.test(code)) throw new Error('The portable script is not classic');
  return code;
}
