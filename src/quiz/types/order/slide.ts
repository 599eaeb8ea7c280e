import { startOrder } from '../../../core/quiz/draw.ts';
import { entry, list, type QuestionSlides } from '../../question-slides.ts';

/** The steps as the page has them at first, and in their order. */
export const order: QuestionSlides = ({ question, behaviour, how, lines, copy, text }) => {
  const ids = Object.keys(behaviour.grade(undefined).marks);
  const steps = startOrder(ids, question.id.replace(/^q-/, '')).map((step) =>
    entry(text(question.querySelector(`[data-part="${step}"] > span`))),
  );
  return [{ blocks: [...how, list('ul', '', steps)] }, { blocks: [list('ol', '', lines.map(copy))], shows: 'told' }];
};
