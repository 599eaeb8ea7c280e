import { entry, list, type QuestionSlides } from '../../question-slides.ts';

/** The things to place, and where each belongs. */
export const categorise: QuestionSlides = ({ question, behaviour, how, lines, copy, text }) => {
  const ids = Object.keys(behaviour.grade(undefined).marks);
  const items = ids.map((id) => entry(text(textOfItem(question, id))));
  const told = ids.flatMap((id) => lines.filter(({ dataset }) => dataset['for'] === id)).map(copy);
  return [{ blocks: [...how, list('ul', '', items)] }, { blocks: [list('ul', '', told)], shows: 'told' }];
};

const textOfItem = (question: HTMLElement, id: string): Element | null | undefined =>
  question.querySelector(`input[name="${id}"]`)?.closest('.item')?.querySelector('p');
