/**
 * A paper as plain text that reads well in a chat or a mail: one paragraph a line, lists with dashes or numbers, and of
 * a table each row as lines, since few chats keep columns.
 * @param paper the block, its title and buttons left out by `skip`
 */
export function paperText(paper: Element, skip = '.artefact-title, button, .visually-hidden, .copy-field'): string {
  return [...paper.children]
    .filter((each) => !each.matches(skip))
    .flatMap(blockText)
    .join('\n\n')
    .trim();
}

function blockText(block: Element): string[] {
  if (block instanceof HTMLTableElement) return [tableText(block)];
  if (block.matches('ul, ol')) {
    const items = [...block.children].map(
      (item, index) => `${block.matches('ol') ? `${index + 1}.` : '-'} ${plain(item)}`,
    );
    return [items.join('\n')];
  }
  return block.matches('blockquote, div') ? [...block.children].flatMap(blockText) : [plain(block)];
}

/** Two columns are a name and what is said of it; of more each row is a name with what the other columns say. */
function tableText(table: HTMLTableElement): string {
  const [head = [], ...rows] = [...table.rows].map((row) => [...row.cells].map(plain));
  if (head.length <= 2) return [head, ...rows].map((cells) => cells.filter(Boolean).join(': ')).join('\n');
  return rows
    .map(([name = '', ...cells]) => {
      const said = cells.flatMap((cell, index) => (cell ? `- ${head[index + 1] ?? ''}: ${cell}` : []));
      return [`${head[0] ?? ''} ${name}`.trim(), ...said].join('\n');
    })
    .join('\n\n');
}

/** The text of an element on one line, but for the breaks it was given. */
function plain(element: Element): string {
  const copy = document.importNode(element, true);
  for (const each of copy.querySelectorAll('br')) each.replaceWith('\u0000');
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\u0000 ?/g, '\n')
    .trim();
}
