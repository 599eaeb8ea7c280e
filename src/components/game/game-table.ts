import { make } from '../make.ts';

/** A table with a head; the first cell of each row names it. */
export function gameTable(head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const cell = (text: string, scope?: string): HTMLElement => {
    const made = make(scope ? 'th' : 'td', text);
    if (scope) made.setAttribute('scope', scope);
    return made;
  };
  return make(
    'table',
    make('thead', make('tr', ...head.map((text) => cell(text, 'col')))),
    make(
      'tbody',
      ...rows.map(([name = '', ...values]) => make('tr', cell(name, 'row'), ...values.map((value) => cell(value)))),
    ),
  );
}

/** A number with a true minus. */
export const withMinus = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** A change with its sign. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : withMinus(value));
