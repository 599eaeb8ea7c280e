import { choiceList, list, type QuestionSlide, type QuestionSlides } from '../../question-slides.ts';

/** Scene by scene: what is asked, then what each choice leads to; the outcomes at the end. */
export const scenario: QuestionSlides = ({ question, lines, copy, text }) => {
  const scenes = [...question.querySelectorAll<HTMLElement>('.scene')];
  const outcomes = lines.filter(({ dataset }) => !dataset['for']?.includes('/'));
  return scenes.flatMap((scene, step): QuestionSlide[] => {
    const own = lines.filter(({ dataset }) => dataset['for']?.startsWith(`${scene.dataset['scene'] ?? ''}/`));
    // The lines stand in the order of the file, the choices as a learner has them.
    const choices = own.map(({ dataset }) => ({
      text: text(scene.querySelector(`[value="${dataset['for']?.split('/')[1]}"]`)?.closest('label')),
    }));
    const told = [list('ul', '', own.map(copy))];
    if (step === scenes.length - 1) told.push(list('ul', '', outcomes.map(copy)));
    const paragraph = document.createElement('p');
    paragraph.textContent = [...(scene.querySelector('p')?.childNodes ?? [])]
      .map((each) => each.textContent?.trim())
      .join(' ');
    return [
      step === 0
        ? { blocks: [paragraph, choiceList(choices)], step }
        : { title: paragraph.textContent, blocks: [choiceList(choices)], step },
      { blocks: told, shows: 'told', step },
    ];
  });
};
