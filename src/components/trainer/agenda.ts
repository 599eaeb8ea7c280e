import { longestPart, type Scheduled } from '../../core/session/plan.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';

/** What the form says of an entry. */
export interface Described {
  readonly title: string;
  /** Where it leads; nowhere for what belongs to no lesson. */
  readonly href?: string | undefined;
  /** The lesson with its number and short address; empty for what belongs to none. */
  readonly place: string;
}

function button(action: string, text: string, label: string, disabled = false): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', className: 'button', textContent: text, ariaLabel: label, disabled });
  made.dataset['do'] = action;
  return made;
}

/** The rows of an agenda: when, what, where to find it, how long, and buttons to move and remove it. */
export function agendaRows(
  entries: readonly Scheduled[],
  describe: (entry: Scheduled) => Described,
  words: Ui['planning'],
): HTMLLIElement[] {
  return entries.map((entry, index) => {
    const { title, href, place } = describe(entry);
    const row = document.createElement('li');
    row.dataset['at'] = String(index);
    const when = document.createElement('b');
    when.textContent = fill(words.when, { from: entry.from, to: entry.to });
    const name = document.createElement(href === undefined ? 'span' : 'a');
    name.className = 'agenda-title';
    if (name instanceof HTMLAnchorElement) name.href = href ?? '';
    name.textContent = title;
    const where = document.createElement('small');
    where.textContent = place;
    const what = document.createElement('span');
    what.append(name, ...(place === '' ? [] : [where]));
    const minutes = document.createElement('input');
    Object.assign(minutes, {
      type: 'number',
      name: 'minutes',
      min: '1',
      max: String(longestPart),
      inputMode: 'numeric',
    });
    minutes.value = String(entry.to - entry.from);
    minutes.ariaLabel = fill(words.minutesOf, { title });
    const tools = document.createElement('span');
    tools.className = 'movers screen-only';
    tools.append(
      minutes,
      button('up', '↑', fill(words.up, { title }), index === 0),
      button('down', '↓', fill(words.down, { title }), index === entries.length - 1),
      button('remove', '×', fill(words.remove, { title })),
    );
    row.append(when, what, tools);
    return row;
  });
}
