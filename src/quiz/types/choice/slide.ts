import { choiceList, list, type QuestionSlides } from '../../question-slides.ts';

/** The choices, the same with the right ones marked, and what is said of them. */
export const choices: QuestionSlides = ({ question, behaviour, how, lines, copy, text }) => {
  // What is missing from no answer at all is what would be right.
  const { marks } = behaviour.grade(undefined);
  const own = (behaviour.places ?? []).map((id, place) => ({
    text: text(question.querySelector(`.choices [value="${id}"]`)?.closest('label')),
    line: lines.find(({ dataset }) => dataset['for'] === id) ?? lines[place],
    right: marks[id] === 'missed',
  }));
  const marked = own.map((each) => ({
    text: each.text,
    ...(each.right && { verdict: text(each.line?.querySelector('b')) }),
  }));
  const told = list(
    'ol',
    'slide-choices',
    own.flatMap(({ line }) => (line ? copy(line) : [])),
  );
  return [
    { blocks: [...how, choiceList(own.map((each) => ({ text: each.text })))] },
    { blocks: [...how, choiceList(marked)], shows: 'key' },
    { blocks: [told], shows: 'told' },
  ];
};
