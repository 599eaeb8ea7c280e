import { isQuestionType, decodeQuestion } from '../../quiz/types.ts';
import { slides } from '../../quiz/slides.ts';
import type { Chapter } from './chapter.ts';
import { copiesOf, copyOf, textOf } from './copy.ts';

/**
 * The slides of a question: what is asked, then, hidden until it is revealed, what the page says of the answers; the
 * explanation comes with the last of it. What a learner has answered on this device is not shown.
 * @param quiz title of the quiz
 * @throws on a question of a type that there is not
 */
export function readQuestion(question: HTMLElement, quiz: string): Chapter[] {
  const { id, dataset } = question;
  const type = dataset['type'];
  const behaviour = decodeQuestion(type, dataset['key'] ?? '');
  if (!isQuestionType(type)) return [];
  const legend = question.querySelector('legend');
  const above = `${quiz} · ${textOf(legend?.querySelector('small'))}`;
  const answers = question.querySelector('.answers');
  const made = slides[type]({
    question,
    behaviour,
    how: copiesOf(question.querySelectorAll('fieldset > p.muted')),
    lines: [...(answers?.querySelectorAll<HTMLElement>('li:not([hidden])') ?? [])],
    copy: copyOf,
    text: textOf,
  });
  const prompt = legend?.lastChild?.textContent?.trim() ?? '';
  const lastTold = made.findLast(({ shows }) => shows === 'told');
  return made.map((slide) => {
    const answer = slide.step === undefined ? id : `${id}/${slide.step}`;
    if (slide.shows !== 'told') {
      const asked = { id, above, title: slide.title ?? prompt, blocks: slide.blocks, together: true };
      return slide.shows === 'key' ? { ...asked, answer } : asked;
    }
    const explanation = slide === lastTold ? copiesOf(answers?.querySelectorAll(':scope > p') ?? []) : [];
    return {
      id,
      answer,
      above,
      title: textOf(answers?.querySelector('summary')),
      blocks: [...slide.blocks, ...explanation],
    };
  });
}
