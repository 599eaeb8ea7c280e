import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';

/** From this many columns on a phone shows a table's rows one below the other. */
const columnsOfPhone = 4;

/**
 * Names each cell of a wide table by its column (`data-th`), so that on a phone its rows may stand one below the other.
 */
export function mdxTables(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'mdx-tables',
    element: {
      filter: ['table'],
      visit(table, context) {
        const [head, ...rows] = elements(table, 'tr');
        const names = head ? elements(head, 'th').map((cell) => context.textContent(cell)) : [];
        if (names.length < columnsOfPhone) return;
        for (const row of rows) {
          elements(row, 'td').forEach((cell, column) => context.setProperty(cell, 'data-th', names[column] ?? ''));
        }
      },
    },
  });
}

type Element = Extract<HastNode, { type: 'element' }>;

/** The elements of a name below another, in order. */
function elements(node: HastNode, tagName: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === tagName ? [child] : elements(child, tagName),
  );
}
