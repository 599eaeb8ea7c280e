import { z } from 'zod';

/** What npm's lock tells of each package. */
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** Packages some of whose code or data readers are sent; all others only build or test. */
export const sentToReaders = ['@fontsource-variable/plus-jakarta-sans', 'pagefind', 'ts-fsrs', 'uqr'] as const;

/**
 * Licences that ask for nothing but their own notice, or (MPL, LGPL) for the source of the package itself, which
 * is used here unchanged to build and test and is sent to nobody.
 */
export const accepted: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
]);

/** A package with its licence, an SPDX expression; empty when the lock tells none. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What it is for. */
  readonly use: 'readers' | 'build' | 'tests';
}

/** Every package of a lock, each version once. @param text `package-lock.json` */
export function licensedPackages(text: string): Licensed[] {
  const readers = new Set<string>(sentToReaders);
  const found = new Map<string, Licensed>();
  for (const [path, each] of Object.entries(lock.parse(JSON.parse(text)).packages)) {
    const name = path.replace(/^(.*\/)?node_modules\//, '');
    if (name === '') continue;
    const use = readers.has(name) ? 'readers' : (each.dev ?? each.devOptional) ? 'tests' : 'build';
    const { version = '', license: licence = '' } = each;
    found.set(`${name} ${version} ${use}`, { name, version, licence, use });
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The licences of an SPDX expression. */
export function licencesOf(expression: string): string[] {
  return expression.split(/\s+(?:AND|OR)\s+|[()]/).filter((part) => part !== '');
}

const titles: Readonly<Record<Licensed['use'], string>> = {
  readers: 'Sent to readers',
  build: 'Builds the site',
  tests: 'Tests it',
};

/** The list as a document. */
export function licenceDocument(packages: readonly Licensed[]): string {
  const parts = Object.entries(titles).map(([use, title]) => {
    const own = packages.filter((each) => each.use === use);
    const licences = [...new Set(own.map(({ licence }) => licence))].toSorted();
    const rows = licences.map((licence) => {
      const each = own.filter((one) => one.licence === licence);
      return `**${licence}**: ${each.map(({ name, version }) => `${name} ${version}`).join(', ')}`;
    });
    return `## ${title}\n\n${rows.join('\n\n')}`;
  });
  return `# Licences of what this project uses\n\nWritten by \`npm run licences\` from the lock.\n\n${parts.join('\n\n')}\n`;
}
