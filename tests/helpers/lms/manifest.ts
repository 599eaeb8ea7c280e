import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from '../project.ts';

const schemas = {
  scorm12: { folder: 'scorm12', uses: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'] },
  scorm2004: {
    folder: 'scorm2004-4th',
    uses: ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'imsss_v1p0.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd'],
  },
} as const;

/** What a schema says is wrong with a manifest. */
export async function schemaFaults(kind: keyof typeof schemas, manifest: string): Promise<string[]> {
  const { folder, uses } = schemas[kind];
  const path = join(root, 'tests/fixtures/lms/xsd', folder);
  const preload = readdirSync(path).map((fileName) => ({ fileName, contents: readFileSync(join(path, fileName)) }));
  const imports = uses.map((file) => {
    const [, namespace = ''] = /targetNamespace\s*=\s*"([^"]+)"/.exec(readFileSync(join(path, file), 'utf8')) ?? [];
    return `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`;
  });
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: schema }],
    preload,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

/** What the schema that is written by hand after the cmi5 specification says is wrong with `cmi5.xml`. */
export async function structureFaults(structure: string): Promise<string[]> {
  const contents = readFileSync(join(root, 'tests/fixtures/lms/xsd/cmi5-by-hand.xsd'), 'utf8');
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'cmi5.xml', contents: structure }],
    schema: [{ fileName: 'cmi5.xsd', contents }],
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

/**
 * What a platform would stumble over in a package though its manifest fits the schema: files that are not listed or not
 * there, names that some platform refuses, ids that lead nowhere.
 */
export function packageFaults(manifestName: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const names = [...files.keys()];
  const manifest = Buffer.from(files.get(manifestName) ?? new Uint8Array()).toString();
  const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map(([, value = '']) => value);
  const listed = all(/<file href="([^"]+)"/g);
  const launched = all(/<resource [^>]*href="([^"]+)"/g);
  const ids = new Set(all(/\sidentifier="([^"]+)"/g));
  const ascii = /^[\w./-]+$/;
  return [
    ...names.filter((name) => name !== manifestName && !listed.includes(name)).map((name) => `not listed: ${name}`),
    ...[...listed, ...launched].filter((name) => !files.has(name)).map((name) => `not there: ${name}`),
    ...listed.filter((name, at) => listed.indexOf(name) !== at).map((name) => `listed twice: ${name}`),
    ...names.filter((name) => !ascii.test(name) || name.startsWith('/')).map((name) => `name: ${name}`),
    ...all(/\sidentifierref="([^"]+)"/g)
      .filter((id) => !ids.has(id))
      .map((id) => `leads nowhere: ${id}`),
    ...all(/\sdefault="([^"]+)"/g)
      .filter((id) => !ids.has(id))
      .map((id) => `leads nowhere: ${id}`),
    ...(manifestName === 'imsmanifest.xml' && launched.length !== 1 ? ['not one page to launch'] : []),
  ];
}
