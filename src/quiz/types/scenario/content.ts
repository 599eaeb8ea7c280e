import { fill } from '../../../core/text/fill.ts';
import type { QuestionOf } from '../../../schemas/quiz.ts';
import { letter } from '../../letter.ts';
import type { QuestionContent } from '../../question-content.ts';
import { scenario as behaviour } from './behaviour.ts';
import { checkScenario } from './rules.ts';
import { scenesInOrder } from './scenes.ts';

/** Scenes in which a choice leads to the next, up to an outcome. */
export const scenario: QuestionContent<QuestionOf<'scenario'>> = {
  tokens,
  lines: (question, { say, ui }) => [
    ...scenesInOrder(question).flatMap(({ id, choices }, scene) =>
      choices.map((choice, index) => ({
        part: `${id}/${choice.id}`,
        bold: fill(ui.quiz.sceneChoice, { scene: scene + 1, letter: letter(index) }),
        text: say(choice.feedback),
      })),
    ),
    ...question.outcomes.map(({ id, text, score }) => ({
      part: id,
      bold: fill(ui.quiz.outcome, { percent: Math.round(score * 100) }),
      text: say(text),
    })),
  ],
  button: 'act',
  check: checkScenario,
  choiceSets: (question) =>
    question.scenes.map(({ id, choices }, index) => ({
      path: ['scenes', index, 'choices'],
      choices: choices.map((choice) => ({
        id: choice.id,
        text: choice.text,
        right: keepsBest(question, id, choice.id),
      })),
    })),
};

function tokens(question: QuestionOf<'scenario'>): [string, string][] {
  const scenes = scenesInOrder(question).flatMap((scene) =>
    scene.choices.map(({ id, next }): [string, string] => [`${scene.id}/${id}`, next]),
  );
  return [...scenes, ...question.outcomes.map(({ id, score }): [string, string] => [id, String(score)])];
}

/** Whether the best outcome is still open after a choice, for a learner who has reached its scene. */
function keepsBest(question: QuestionOf<'scenario'>, scene: string, choice: string): boolean {
  const from = behaviour(tokens({ ...question, start: scene }));
  return from.grade([choice]).marks[scene] === 'correct';
}
