import { resultRow, rowLabel, type Listed, type Say } from './result-row.ts';

/** What a row shows beside its number, by which it is told whether it has changed. */
const shown = new WeakMap<Element, string>();

/** So many rows have a body of their own: what changes in one body leaves the layout of the others as it is. */
const rowsOfBody = 50;
/** Set where a table has several bodies: each is laid out by itself. */
const several = 'many';
/** What an element of a table is, said where its `display` no longer does. */
const roles: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TR: 'row',
  TH: 'columnheader',
  TD: 'cell',
};
/** So many rows come first; then always as many as there are, since the browser lays out the whole table each time. */
const firstRows = 25;

/** The bodies of the table of people, the first of which the page has from the start. */
const peopleBodies = '[data-part=people]';

/**
 * Brings a table's rows to what a list says, one after the other. A row that says the same as before stays and gets its
 * number, so that taking one out of thousands is little work.
 */
export class RowWriter {
  readonly #table: HTMLTableElement;
  readonly #say: Say;
  readonly #known = new Map<string, HTMLTableRowElement>();
  /** The rows that stand in the table and have not had their turn, in their order. */
  readonly #ahead: Set<HTMLTableRowElement>;
  #waiting: HTMLTableRowElement[] = [];
  #count = 0;

  /** @param links those that have a row: other rows are taken away at once */
  constructor(table: HTMLTableElement, links: ReadonlySet<string>, say: Say) {
    this.#table = table;
    this.#say = say;
    for (const row of table.querySelectorAll<HTMLTableRowElement>(`${peopleBodies} tr`)) {
      const { link = '' } = row.dataset;
      if (links.has(link)) this.#known.set(link, row);
      else row.remove();
    }
    this.#ahead = new Set(this.#known.values());
  }

  /** The next row. */
  put({ link, words }: Listed): void {
    this.#count += 1;
    const key = JSON.stringify(words);
    const known = this.#known.get(link);
    const [next] = this.#ahead;
    if (known) this.#ahead.delete(known);
    if (known && shown.get(known) === key) {
      this.#number(known, words);
      if (known !== next) next?.before(known);
      return;
    }
    const row = resultRow(words, this.#count, this.#say);
    if (this.#isDivided) nameRoles(row);
    row.dataset['link'] = link;
    shown.set(row, key);
    if (known) this.#replace(known, row);
    else if (next) next.before(row);
    else this.#waiting.push(row);
    if (this.#waiting.length >= Math.max(firstRows, this.#count / 2)) this.flush();
  }

  /** A row that has the focus passes it on. */
  #replace(known: HTMLElement, row: HTMLElement): void {
    const hasFocus = known.contains(document.activeElement);
    known.replaceWith(row);
    if (hasFocus) row.querySelector('button')?.focus();
  }

  /** Shows what has not been shown yet. */
  flush(): void {
    let body = [...this.#table.tBodies].at(-1);
    for (const row of this.#waiting.splice(0)) {
      if (!body || body.rows.length >= rowsOfBody) {
        const more = this.#table.tBodies[0]?.cloneNode(false);
        if (!(more instanceof HTMLTableSectionElement)) return;
        this.#table.append(more);
        body = more;
        this.#divide();
      }
      if (this.#isDivided && !row.role) nameRoles(row);
      body.append(row);
    }
  }

  get #isDivided(): boolean {
    return this.#table.classList.contains(several);
  }

  #divide(): void {
    this.#table.tBodies.item(this.#table.tBodies.length - 1)?.setAttribute('role', 'rowgroup');
    if (this.#isDivided) return;
    this.#table.classList.add(several);
    nameRoles(this.#table);
  }

  #number(row: HTMLTableRowElement, words: Listed['words']): void {
    const number = String(this.#count);
    const [choose, cell] = row.cells;
    if (!cell || cell.textContent === number) return;
    cell.textContent = number;
    const [button, box] = [row.querySelector('button'), choose?.querySelector('input')];
    if (button) button.ariaLabel = rowLabel(words, this.#count, this.#say);
    if (box) box.ariaLabel = this.#say('select', { row: this.#count, name: words.title });
  }
}

/** Gives an element of a table and all in it their roles. */
function nameRoles(part: HTMLElement): void {
  for (const each of [part, ...part.querySelectorAll<HTMLElement>('thead, tbody, tr, th, td')])
    each.role = roles[each.tagName] ?? null;
}

/** The links of the rows that are chosen. */
export function chosenRows(page: HTMLElement): string[] {
  const boxes = [...page.querySelectorAll<HTMLInputElement>(`${peopleBodies} input:checked`)];
  return boxes.flatMap((box) => box.closest('tr')?.dataset['link'] ?? []);
}
