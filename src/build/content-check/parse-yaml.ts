import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { FileFaults, Located, Path } from './source-file.ts';
import { yamlSlip } from './yaml-slip.ts';

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (node instanceof Object && 'range' in node) return node as Node;
  }
  return undefined;
}

function keyAt(document: Document.Parsed, path: Path): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return isScalar(pair?.key) ? pair.key : undefined;
}

/** Text that ends before a `#`: only the parser that knows places can tell whether it was meant to. */
const noteAfterText = /\S[ \t]+#/;

/** What Astro's loaders will read, by the parser that they use; it is several times as fast, and knows no places. */
function quickly(source: string): { value: unknown } | undefined {
  if (noteAfterText.test(source)) return undefined;
  try {
    return { value: load(source, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

/**
 * Parses a file that Astro reads by itself, as a quiz or front matter: where each value stands is found when it is
 * asked for, which in a sound file nobody does.
 * @param source the text, from its first byte
 * @param firstLine line of the file on which `source` begins, 1-based
 * @returns the data with its places, or `undefined` after a syntax error
 */
export function parseLoadedYaml(source: string, firstLine: number, faults: FileFaults): Located | undefined {
  const quick = quickly(source);
  if (!quick) return parseYaml(source, firstLine, faults);
  let slow: { readonly located: Located | undefined } | undefined;
  const located = (): Located | undefined => (slow ??= { located: parseYaml(source, firstLine, faults) }).located;
  return {
    value: quick.value,
    lineOf: (path) => located()?.lineOf(path) ?? firstLine,
    lineOfKey: (path) => located()?.lineOfKey(path) ?? firstLine,
    textOf: (at) => source.split('\n')[at - firstLine],
  };
}

/**
 * Parses YAML 1.2 and reports its syntax errors.
 * @param source the text, from its first byte
 * @param firstLine line of the file on which `source` begins, 1-based
 * @returns the data with its places, or `undefined` after a syntax error
 */
export function parseYaml(source: string, firstLine: number, faults: FileFaults): Located | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number): number => lines.linePos(offset).line + firstLine - 1;

  const [error] = document.errors;
  if (error) {
    // Those after the first are mostly its consequences.
    const slip = yamlSlip(source, error, lines.linePos(error.pos[0]).line);
    faults.say(slip.line + firstLine - 1, slip.key, slip.values);
    return undefined;
  }
  visit(document, {
    Scalar: (_key, node) => {
      const [, end = 0] = node.range ?? [];
      if (node.type !== 'PLAIN' || !node.comment || !/^[ \t]+#/.test(source.slice(end))) return;
      faults.add(line(end), 'text-after-hash', { comment: node.comment.trim() });
    },
  });

  const lineOfNode = (node: Node | undefined): number => (node?.range ? line(node.range[0]) : firstLine);
  return {
    value: document.toJS(),
    lineOf: (path) => lineOfNode(nodeAt(document, path)),
    lineOfKey: (path) => lineOfNode(keyAt(document, path) ?? nodeAt(document, path)),
    textOf: (at) => source.split('\n')[at - firstLine],
  };
}
