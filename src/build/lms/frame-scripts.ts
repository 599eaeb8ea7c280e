import { fileURLToPath } from 'node:url';
import { build, minify } from 'vite';
import { deferredLayers, splitLayers } from '../css/layers.ts';
import { constantsOf } from '../vite/course-constants.ts';
import type { Standard } from '../../core/lms/platform.ts';

/** A script as one classic file, and the styles that it names. */
export interface FrameScript {
  readonly script: string;
  readonly styles: string;
}

const entry = (name: string): string =>
  fileURLToPath(new URL(`../../components/lms/${name}-define.ts`, import.meta.url));

/** The script of a frame page: it finds the platform and speaks with it. @param root absolute path of the project */
export const frameScript = (root: string, standard: Standard): Promise<FrameScript> => bundle(root, entry(standard));

/** The script of the course in a package: its state and its report. @param root absolute path of the project */
export const courseScript = (root: string): Promise<FrameScript> => bundle(root, entry('course'));

const empty = '\0empty';

/** Classic: opened by double click a package has no server to give it modules. */
async function bundle(root: string, path: string): Promise<FrameScript> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: constantsOf(root),
    plugins: [
      {
        // What a question loads for its form: there is no form in the frame page.
        name: 'without-forms',
        enforce: 'pre',
        resolveId: (_id, importer, { kind }) => (importer && kind === 'dynamic-import' ? empty : undefined),
        load: (id) => (id === empty ? 'export {};' : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path, formats: ['iife'], name: 'frame', cssFileName: 'frame' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const made = output && 'output' in output ? output.output : [];
  const chunk = made.find((each) => each.type === 'chunk');
  const styles = made.find((each) => each.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk') throw new Error(`${path}: expected one script, found none`);
  const { code, errors } = await minify('frame.js', chunk.code, { module: false, compress: true, mangle: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  // Of the tokens those of the first paint: the frame page has no others.
  const css = styles?.type === 'asset' ? String(styles.source) : '';
  return { script: code, styles: splitLayers(css, new Set(deferredLayers)).critical };
}
