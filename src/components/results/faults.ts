import { copyText } from '../../client/clipboard.ts';
import { lengthBeforeCut } from '../../core/result/link.ts';
import { button, element } from '../search/elements.ts';
import type { Listed, Say } from './result-row.ts';

/** Shows what could not be read, apart from the group: why, how it begins, and what to answer the learner. */
export function showFaults(part: HTMLElement | null, listed: readonly Listed[], say: Say): void {
  const faulty = listed.filter(({ read }) => typeof read === 'string');
  if (!part) return;
  part.hidden = faulty.length === 0;
  part.querySelector('ul')?.replaceChildren(...faulty.map((each) => faultRow(each, say)));
}

function faultRow({ link, read, words }: Listed, say: Say): HTMLLIElement {
  const begins = words.notes.join(' ');
  const whole = read === 'damaged' ? lengthBeforeCut(link) : undefined;
  const row = element(
    'li',
    {},
    element('b', {}, words.cells.join(' ')),
    ` ${begins}, ${say(whole === undefined ? 'length' : 'lengthOf', { length: link.length, whole: whole ?? 0 })}. `,
  );
  row.dataset['link'] = link;
  const told = element('span', { className: 'muted' });
  told.setAttribute('role', 'status');
  const ask = button(say('resend'), () => void copy(told, say));
  const remove = element('button', { type: 'button', className: 'button', textContent: say('remove') });
  remove.dataset['action'] = 'remove';
  remove.ariaLabel = `${say('remove')}: ${begins}`;
  row.append(...(read === 'damaged' ? [ask] : []), ' ', remove, told);
  return row;
}

async function copy(told: HTMLElement, say: Say): Promise<void> {
  const note = say('resendText');
  const copied = await copyText(note);
  told.textContent = copied ? say('copied') : `${say('notCopied')} ${note}`;
}
