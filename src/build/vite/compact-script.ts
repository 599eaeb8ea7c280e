import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';

/**
 * A script as it is inlined, and hashed for the policy: the shortest text that does the same.
 * @param file absolute path of a classic script
 * @param prefix of the course's keys in the browser's storage, in place of `{{prefix}}`
 * @throws Error where it cannot be parsed
 */
export function compactScript(file: string, prefix: string): string {
  const source = readFileSync(file, 'utf8').replaceAll('{{prefix}}', prefix);
  const { code, errors } = minifySync(file, source, { module: false });
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  return code;
}

/** Lets a page import a script of ours as text (`?raw`) in its compact form. @param prefix as in {@link compactScript} */
export function compactScripts(prefix: string): Plugin {
  return {
    name: 'compact-scripts',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/layouts\/[\w-]+\.js\?raw$/ },
      handler: (id) => `export default ${JSON.stringify(compactScript(id.replace('?raw', ''), prefix))};`,
    },
  };
}
