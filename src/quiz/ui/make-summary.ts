import type { Ui } from '../../schemas/ui.ts';
import { element } from '../../components/search/elements.ts';

/**
 * Puts a summary at the end of a lesson's quiz, still to be filled: a row for each objective at the head of the lesson
 * (`#objectives li`, with `data-objective` and `data-section`), which leads to the section that teaches it.
 */
export function makeSummary(quiz: Element, words: Ui['quizScript']): HTMLElement {
  const total = element('p', { role: 'status' });
  total.dataset['total'] = '';
  const objectives = element('ul', { role: 'list' }, ...rows(words));
  const again = element('button', { type: 'button', className: 'button' }, words.retryWrong);
  again.dataset['action'] = 'retry-wrong';
  // No id: on another device, or in another language, it is not there.
  const title = element('h3', {}, words.summary);
  const panel = element(
    'section',
    { className: 'quiz-summary screen-only', tabIndex: -1 },
    title,
    total,
    objectives,
    again,
  );
  panel.ariaLabel = words.summary;
  quiz.append(panel);
  return panel;
}

function rows(words: Ui['quizScript']): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#objectives li')].map(({ dataset, firstChild }) => {
    const score = element('b');
    score.dataset['score'] = '';
    const text = element('span', {}, firstChild?.textContent ?? '');
    const link = element('a', { href: `#${dataset['section'] ?? ''}` }, words.reread);
    const row = element('li', {}, score, text, link);
    row.dataset['objective'] = dataset['objective'] ?? '';
    return row;
  });
}
