import { fill } from '../../core/text/fill.ts';
import type { Scheduled } from '../../core/session/plan.ts';
import { itemCode } from '../../core/session/plan.ts';
import type { Ui } from '../../schemas/ui.ts';

/** What the form says of an entry. */
export interface Described {
  /** The lesson with its number. */
  readonly lesson: string;
  readonly title: string;
  readonly href: string;
  /** The short address, absolute. */
  readonly short: string;
}

function button(action: string, text: string, label: string, disabled = false): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', className: 'button', textContent: text, ariaLabel: label, disabled });
  made.dataset['do'] = action;
  return made;
}

/** The rows of an agenda: when, what, where to find it, and buttons to move and remove it. */
export function agendaRows(
  entries: readonly Scheduled[],
  describe: (entry: Scheduled) => Described,
  words: Ui['plannerLater'],
): HTMLLIElement[] {
  return entries.map((entry, index) => {
    const { lesson, title, href, short } = describe(entry);
    const row = document.createElement('li');
    row.dataset['item'] = itemCode(entry);
    const when = document.createElement('b');
    when.textContent = fill(words.when, { from: entry.from, to: entry.to });
    const link = document.createElement('a');
    Object.assign(link, { href, textContent: title });
    const place = document.createElement('small');
    place.textContent = `${lesson} · ${short}`;
    const what = document.createElement('span');
    what.append(link, place);
    const buttons = document.createElement('span');
    buttons.className = 'movers screen-only';
    buttons.append(
      button('up', '↑', fill(words.up, { title }), index === 0),
      button('down', '↓', fill(words.down, { title }), index === entries.length - 1),
      button('remove', '×', fill(words.remove, { title })),
    );
    row.append(when, what, buttons);
    return row;
  });
}
