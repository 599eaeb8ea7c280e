import { shuffle } from '../../../core/quiz/draw.ts';
import type { Mark } from '../../../core/quiz/grade.ts';
import { score } from '../../../core/quiz/score.ts';
import { append, asList, checked, inputs } from '../../form.ts';
import type { QuestionType } from '../../question-type.ts';
import { keyOf } from './key.ts';
import { bestFrom, followWay } from './way.ts';

const rowOf = (form: ParentNode, scene: string, choice: string): HTMLElement | null =>
  form.querySelector(`[name="${scene}"][value="${choice}"]`)?.closest('label') ?? null;

/** The score of the outcome reached. A scene is marked by whether the best outcome was still open after it. */
export const scenario: QuestionType = (tokens) => {
  const key = keyOf(tokens);
  const wayOf = (response: Parameters<typeof asList>[0]) => followWay(key, asList(response));
  return {
    key,
    grade(response) {
      const { steps, outcome } = wayOf(response);
      const best = Math.max(...Object.values(key.outcomes));
      const marks: Record<string, Mark> = {};
      for (const { scene, next } of steps) marks[scene] = bestFrom(key, next) === best ? 'correct' : 'incorrect';
      return { score: score(outcome === undefined ? 0 : (key.outcomes[outcome] ?? 0), 1), marks };
    },
    read(form) {
      const all = checked(form);
      if (all.length === 0) return undefined;
      const byScene = new Map(all.map(({ name, value }) => [name, value]));
      const choices: string[] = [];
      for (let { scene } = wayOf([]); scene !== undefined; { scene } = wayOf(choices)) {
        const choice = byScene.get(scene);
        if (choice === undefined) break;
        choices.push(choice);
      }
      return choices;
    },
    write(form, response) {
      const way = wayOf(response).steps;
      for (const input of inputs(form))
        input.checked = way.some(({ scene, choice }) => scene === input.name && choice === input.value);
    },
    // What a choice led to is told on the way; the scenes themselves are not marked.
    part: () => null,
    kept(response, { marks }) {
      const { steps } = wayOf(response);
      const wrong = steps.findIndex(({ scene }) => marks[scene] === 'incorrect');
      return steps.slice(0, Math.max(0, wrong)).map(({ choice }) => choice);
    },
    arrange(question, seed) {
      // A story has its order, the choices in a scene have none.
      for (const [scene, choices] of Object.entries(key.scenes)) {
        const ids = Object.keys(choices);
        const order = seed === undefined ? ids : shuffle(ids, `${seed} ${scene}`);
        append(order.map((id) => rowOf(question, scene, id)));
      }
    },
    steps: {
      end: (response) => wayOf(response).outcome,
      waiting: (response) => wayOf(response).scene,
      told(response) {
        const last = wayOf(response).steps.at(-1);
        return last && `${last.scene}/${last.choice}`;
      },
      settled: (response) => asList(response).slice(0, -1),
      cut(form, input) {
        const scene = input.closest('.scene');
        for (const each of scene ? form.querySelectorAll<HTMLInputElement>('.scene[data-open] input') : [])
          if (scene && !scene.contains(each) && scene.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)
            each.checked = false;
      },
      show(form, response, tell) {
        const way = wayOf(response);
        const open = new Set([...way.steps.map(({ scene }) => scene), way.scene]);
        for (const scene of form.querySelectorAll<HTMLElement>('.scene')) {
          const isOpen = open.has(scene.dataset['scene']);
          scene.toggleAttribute('data-open', isOpen);
          scene.toggleAttribute('data-past', isOpen && scene.dataset['scene'] !== way.scene);
          if (!isOpen) for (const input of scene.querySelectorAll('input')) input.checked = false;
        }
        for (const { scene, choice } of way.steps) {
          const row = rowOf(form, scene, choice);
          if (!row || row.nextElementSibling?.matches('.feedback')) continue;
          const told = document.createElement('p');
          told.className = 'feedback';
          told.textContent = tell(`${scene}/${choice}`);
          row.after(told);
        }
        const outcome = form.querySelector<HTMLElement>('.outcome');
        if (!outcome) return;
        outcome.hidden = way.outcome === undefined;
        outcome.textContent = way.outcome === undefined ? '' : tell(way.outcome);
      },
    },
  };
};
