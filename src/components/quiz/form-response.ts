import { followWay } from '../../course/quiz/grade.ts';
import type { Key, Response } from '../../course/quiz/key.ts';

/** The inputs of the answer, without those that ask how sure one is. */
const inputs = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input:not([name=confidence])'),
];

/** What the form holds now; `undefined` when nothing has been chosen yet. */
export function readResponse(form: HTMLFormElement, key: Key): Response | undefined {
  if (key.type === 'order') return rows(form).map(({ dataset }) => dataset['part'] ?? '');
  const checked = inputs(form).filter((input) => input.checked);
  if (checked.length === 0) return undefined;
  switch (key.type) {
    case 'single-choice':
      return checked[0]?.value;
    case 'multiple-choice':
      return checked.map(({ value }) => value);
    case 'categorise':
      return Object.fromEntries(checked.map(({ name, value }) => [name, value]));
    case 'scenario': {
      const byScene = new Map(checked.map(({ name, value }) => [name, value]));
      const choices: string[] = [];
      for (let { scene } = followWay(key, []); scene !== undefined; { scene } = followWay(key, choices)) {
        const choice = byScene.get(scene);
        if (choice === undefined) break;
        choices.push(choice);
      }
      return choices;
    }
  }
}

/** Puts a stored answer into the form; parts that the question no longer has are left out. */
export function writeResponse(form: HTMLFormElement, key: Key, response: Response): void {
  if (key.type === 'order') {
    const list = form.querySelector('.steps');
    const order = Array.isArray(response) ? response : [];
    const place = (row: HTMLElement): number => order.indexOf(row.dataset['part'] ?? '');
    list?.append(...rows(form).toSorted((a, b) => place(a) - place(b)));
    return;
  }
  const way = key.type === 'scenario' ? followWay(key, asList(response)).steps : [];
  for (const input of inputs(form)) {
    input.checked =
      key.type === 'scenario'
        ? way.some(({ scene, choice }) => scene === input.name && choice === input.value)
        : key.type === 'categorise'
          ? response instanceof Object && !Array.isArray(response) && Reflect.get(response, input.name) === input.value
          : asList(response).includes(input.value);
  }
  form.dispatchEvent(new Event('written'));
}

const asList = (response: Response): readonly string[] =>
  typeof response === 'string' ? [response] : Array.isArray(response) ? response : [];

/** The rows of an ordering question, as they stand. */
export function rows(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.steps > li')];
}
