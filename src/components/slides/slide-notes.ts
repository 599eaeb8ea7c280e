import { copiesOf } from './copy.ts';

/**
 * What a trainer wants to know at a slide: a question's hint and answers, which this page has; else what the
 * trainers' page says of the section.
 * @param id of the slide's section
 * @param notes what the trainers' page says of the lesson, if it could be had
 */
export function notesFor(id: string, notes: Element | null): Element[] {
  if (id.startsWith('q-')) {
    const question = document.getElementById(id);
    const type = question?.dataset['type'] ?? '';
    const parts = copiesOf(question?.querySelectorAll('.hint > p, .answers > ol, .answers > p') ?? []);
    return parts.map((part) => (part.matches('ol') ? asOnSlide(part, type) : part));
  }
  if (!notes) return [];
  const prompts = copiesOf(notes.querySelectorAll(`[data-after="${CSS.escape(id)}"]`)).map((prompt) => {
    const made = document.createElement('p');
    made.append(...prompt.childNodes);
    return made;
  });
  const whole: Readonly<Partial<Record<string, string>>> = { objectives: '.facts', trainer: '[data-note] > *' };
  const selector = whole[id];
  return [...prompts, ...copiesOf(selector === undefined ? [] : notes.querySelectorAll(selector))];
}

/** The answers with the marks that they have on the slide: letters for choices, numbers for an order, else none. */
function asOnSlide(answers: Element, type: string): Element {
  if (type === 'order') return answers;
  const list = document.createElement(type.endsWith('-choice') ? 'ol' : 'ul');
  if (list.matches('ol')) list.className = 'slide-choices';
  list.append(...answers.children);
  return list;
}
