/** The smallest piece of a text that is not cut, with what stands around it, the outermost first. */
export interface Unit {
  readonly leaf: Element;
  readonly around: readonly Element[];
  /** The example or figure that it is part of, from 1; 0: running text. */
  readonly island: number;
}

/** Units that were put together again: the elements to show, and for each unit its own. */
export interface Composed {
  readonly elements: readonly Element[];
  readonly leaves: readonly Element[];
}

/** Cuts blocks where they may be cut: between the items of lists and the paragraphs of an example. */
export function unitsOf(blocks: readonly Element[]): Unit[] {
  let islands = 0;
  return blocks.flatMap((block) => {
    const island = block.matches('.story, .desks, .artefact, img, figure, table, p:has(> img)') ? (islands += 1) : 0;
    const unit: Unit = { leaf: block, around: [], island };
    return block.matches('ul, ol, .story, .artefact') ? finer(unit) : [unit];
  });
}

/** The units that one is made of, if it can be cut: a table between its rows. */
export function finer({ leaf, around, island }: Unit): Unit[] {
  if (leaf instanceof HTMLTableElement) {
    return [...leaf.tBodies].flatMap((body) =>
      [...body.rows].map((row) => ({ leaf: row, around: [...around, leaf, body], island })),
    );
  }
  if (!leaf.matches('ul, ol, div, section, blockquote')) return [];
  return [...leaf.children].map((child) => ({ leaf: child, around: [...around, leaf], island }));
}

/** Puts units together again, each run of them within one copy of what stands around it. */
export function compose(units: readonly Unit[]): Composed {
  const elements: Element[] = [];
  let open: { readonly source: Element; readonly copy: Element }[] = [];
  const put = (element: Element): void => {
    const parent = open.at(-1);
    if (parent) parent.copy.append(element);
    else elements.push(element);
  };
  const leaves = units.map(({ leaf, around }) => {
    const other = around.findIndex((source, depth) => open[depth]?.source !== source);
    open = open.slice(0, other < 0 ? around.length : other);
    for (const source of around.slice(open.length)) {
      const copy = document.importNode(source, false);
      if (copy instanceof HTMLOListElement) copy.start = 1 + [...source.children].indexOf(leaf);
      // Each part of a table has its head again.
      if (source instanceof HTMLTableElement && source.tHead) copy.append(document.importNode(source.tHead, true));
      put(copy);
      open.push({ source, copy });
    }
    const copy = document.importNode(leaf, true);
    put(copy);
    return copy;
  });
  return { elements, leaves };
}
