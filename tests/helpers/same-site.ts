import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The files of a built site by their paths with forward slashes. */
export type SiteContent = ReadonlyMap<string, Uint8Array>;

/** What two built sites have in common, and where they differ. */
export interface Comparison {
  /** Files in both, the archive's files among them. */
  readonly compared: number;
  /** One sentence for each file that differs, with the first place; empty for the same site. */
  readonly differences: readonly string[];
}

/**
 * Compares two built sites as readers get them: pages as the tree a browser makes of them, with the policy as a set,
 * the archive file by file, all else byte by byte. The version, the archive's checksum and size, and the hashes in the
 * worker's list follow from the bytes and are masked; so are the bundles in `saved/`, whose files are compared one by one.
 */
export function compareSites(one: SiteContent, other: SiteContent): Comparison {
  const [left, right] = [masked(one), masked(other)];
  const names = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  const differences = names.flatMap((name) => {
    const [a, b] = [left.get(name), right.get(name)];
    if (a === undefined || b === undefined)
      return [`${name}: only in the ${a === undefined ? 'second' : 'first'} site`];
    const difference = a === b ? undefined : (firstDifference(a, b) ?? 'differs');
    return difference === undefined ? [] : [`${name}: ${difference}`];
  });
  return { compared: names.length, differences };
}

/** Reads a built site. @param folder its path */
export function readSite(folder: string): SiteContent {
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.toSorted().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

/** Every file in the form in which it is compared. */
function masked(site: SiteContent): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const home = Buffer.from(site.get('index.html') ?? new Uint8Array()).toString();
  const version = /<!--version ([\w-]+)-->/.exec(home)?.[1];
  const archive = [...site].find(([name]) => name.endsWith('.zip'))?.[1];
  const facts = new Map<string, string>();
  if (version !== undefined) facts.set(version, 'VERSION');
  if (archive) {
    facts.set(createHash('sha256').update(archive).digest('hex'), 'CHECKSUM');
    for (const locale of ['vi', 'en']) facts.set(new Intl.NumberFormat(locale).format(archive.length), 'SIZE');
  }
  const mask = (text: string): string =>
    [...facts].reduce((masking, [fact, name]) => masking.replaceAll(fact, name), text);
  const add = (name: string, content: Uint8Array): void => {
    forms.set(mask(name), formOf(name, content, mask));
  };
  for (const [name, content] of site) {
    if (name.endsWith('.zip')) {
      forms.set(mask(name), 'an archive');
      for (const [file, bytes] of Object.entries(unzipSync(new Uint8Array(content)))) add(`${name}/${file}`, bytes);
    } else if (!name.startsWith('saved/') && !/\.(br|gz)$/.test(name)) add(name, content);
  }
  return forms;
}

function formOf(name: string, content: Uint8Array, mask: (text: string) => string): string {
  const text = Buffer.from(content).toString();
  if (name.endsWith('.html')) return treeOf(mask(text)).join('\n');
  if (name.endsWith('.html.js')) {
    const [start = '', html = '""', end = ''] = /^(.*?,)(".*")(,\w+\))$/s.exec(text)?.slice(1) ?? [];
    const page: unknown = JSON.parse(html);
    return `${start}${treeOf(mask(String(page))).join('\n')}${end}`;
  }
  // Hash and size of each file, and the names of bundles, which are hashes.
  if (name === 'sw.js')
    return mask(text)
      .replaceAll(/[\w-]{16} \d+ /g, 'HASH SIZE ')
      .replaceAll(/saved\/[\w-]{16}/g, 'saved/HASH');
  const isText = /\.(css|js|json|map|conf|svg|txt|webmanifest|xml)$|^_\w+$/.test(name);
  return isText ? mask(text) : createHash('sha256').update(content).digest('hex');
}

/** The lines of a document as a browser reads it: element by element, attributes sorted, the policy as a set. */
function treeOf(html: string): string[] {
  const lines: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, depth: string): void => {
    if ('tagName' in node) {
      const isPolicy = node.attrs.some(({ value }) => value.toLowerCase() === 'content-security-policy');
      const attributes = node.attrs.map(
        ({ name, value }) => `${name}=${isPolicy && name === 'content' ? policyOf(value) : value}`,
      );
      lines.push(`${depth}<${[node.tagName, ...attributes.toSorted()].join(' ')}>`);
    } else if ('value' in node) lines.push(`${depth}“${node.value}”`);
    else if ('data' in node) lines.push(`${depth}comment ${node.data}`);
    else lines.push(`${depth}${node.nodeName}`);
    if ('content' in node) visit(node.content, `${depth} `);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, `${depth} `);
  };
  visit(parse(html), '');
  return lines;
}

function policyOf(policy: string): string {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/).toSorted().join(' '));
  return directives
    .filter((directive) => directive !== '')
    .toSorted()
    .join('; ');
}

function firstDifference(one: string, other: string): string | undefined {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  const [a = 'nothing', b = 'nothing'] = [left[line], right[line]];
  const column = Math.max(0, [...a].findIndex((_, index) => a[index] !== b[index]) - 60);
  return `line ${line + 1}: ${a.slice(column, column + 200)} ≠ ${b.slice(column, column + 200)}`;
}
