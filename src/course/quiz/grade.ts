import type { Key, Response } from './key.ts';
import { score, type Score } from './score.ts';

/** How one part of an answer did. `missed`: it belonged to the answer and was not given. */
export type Mark = 'correct' | 'incorrect' | 'missed';

/** A graded answer. */
export interface Grade {
  readonly score: Score;
  /** Marks by the id of a choice, an item, a step, or a scene of the way taken. */
  readonly marks: Readonly<Record<string, Mark>>;
}

/**
 * Grades an answer. Nothing given, or ids that the question does not have, earn nothing.
 *
 * - single choice: all or nothing (QTI 3 `match_correct`).
 * - multiple choice: each right choice adds 1/number of right ones, each wrong choice takes 1/number of wrong ones,
 *   never below 0 (Moodle's multiple-answer rule; QTI `mapResponse` with lower bound 0). Ticking everything earns
 *   1 − 1 = 0, so guessing all cannot pay.
 * - categorise: the share of items in their category (QTI `mapResponse`).
 * - order: the share of steps that stand right before their true successor (Moodle ordering, “relative to the next
 *   item, excluding last”), so one slip does not ruin the rest. A step is marked by what stands before it.
 * - scenario: the score of the outcome reached.
 */
export function grade(key: Key, response: Response | undefined): Grade {
  switch (key.type) {
    case 'single-choice':
    case 'multiple-choice':
      return gradeChoices(key, chosen(response));
    case 'categorise':
      return gradeItems(key.items, response);
    case 'order':
      return gradeSteps(key.steps, chosen(response));
    case 'scenario':
      return gradeWay(key, chosen(response));
  }
}

function chosen(response: Response | undefined): readonly string[] {
  if (typeof response === 'string') return [response];
  return isList(response) ? response : [];
}

const isList = (response: Response | undefined): response is readonly string[] => Array.isArray(response);

function gradeChoices(key: Extract<Key, { choices: unknown }>, response: readonly string[]): Grade {
  const known = new Set(response.filter((id) => key.choices.includes(id)));
  const marks: Record<string, Mark> = {};
  for (const id of key.choices) {
    const correct = key.correctChoices.includes(id);
    if (known.has(id)) marks[id] = correct ? 'correct' : 'incorrect';
    else if (correct) marks[id] = 'missed';
  }
  const right = count(marks, 'correct');
  const wrong = count(marks, 'incorrect');
  if (key.type === 'single-choice') return { score: score(right === 1 && wrong === 0 ? 1 : 0, 1), marks };
  const lures = key.choices.length - key.correctChoices.length;
  return { score: score(Math.max(0, right / key.correctChoices.length - (lures > 0 ? wrong / lures : 0)), 1), marks };
}

const count = (marks: Readonly<Record<string, Mark>>, mark: Mark): number =>
  Object.values(marks).filter((each) => each === mark).length;

function gradeItems(items: Readonly<Record<string, string>>, response: Response | undefined): Grade {
  const placed = new Map(response instanceof Object && !isList(response) ? Object.entries(response) : []);
  const marks: Record<string, Mark> = {};
  for (const [id, category] of Object.entries(items)) {
    const given = placed.get(id);
    marks[id] = given === undefined ? 'missed' : given === category ? 'correct' : 'incorrect';
  }
  return { score: score(count(marks, 'correct') / Object.keys(items).length, 1), marks };
}

function gradeSteps(steps: readonly string[], response: readonly string[]): Grade {
  const marks: Record<string, Mark> = {};
  let pairs = 0;
  steps.forEach((step, index) => {
    const place = response.indexOf(step);
    if (place === -1) {
      marks[step] = 'missed';
      return;
    }
    const before = response[place - 1];
    marks[step] = before === steps[index - 1] ? 'correct' : 'incorrect';
    if (before !== undefined && marks[step] === 'correct') pairs += 1;
  });
  return { score: score(pairs / (steps.length - 1), 1), marks };
}

function gradeWay(key: Extract<Key, { type: 'scenario' }>, response: readonly string[]): Grade {
  const way = followWay(key, response);
  const reached = way.outcome === undefined ? 0 : (key.outcomes[way.outcome] ?? 0);
  const best = Math.max(...Object.values(key.outcomes));
  const marks: Record<string, Mark> = {};
  way.steps.forEach(({ scene, next }) => {
    marks[scene] = bestFrom(key, next) === best ? 'correct' : 'incorrect';
  });
  return { score: score(reached, 1), marks };
}

/** The way that a list of choices takes through a scenario. */
export interface Way {
  readonly steps: readonly { readonly scene: string; readonly choice: string; readonly next: string }[];
  /** The scene that waits for a choice. */
  readonly scene: string | undefined;
  /** The outcome, once reached. */
  readonly outcome: string | undefined;
}

/** Follows choices from the start; stops at the first one that its scene does not have. */
export function followWay(key: Extract<Key, { type: 'scenario' }>, response: readonly string[]): Way {
  const steps: { scene: string; choice: string; next: string }[] = [];
  let scene = key.start;
  for (const choice of response) {
    const choices = Object.hasOwn(key.scenes, scene) ? key.scenes[scene] : undefined;
    const next = choices && Object.hasOwn(choices, choice) ? choices[choice] : undefined;
    if (next === undefined) break;
    steps.push({ scene, choice, next });
    if (Object.hasOwn(key.outcomes, next)) return { steps, scene: undefined, outcome: next };
    scene = next;
  }
  return { steps, scene, outcome: undefined };
}

/** The best score still open from a scene or outcome. */
function bestFrom(key: Extract<Key, { type: 'scenario' }>, id: string): number {
  if (Object.hasOwn(key.outcomes, id)) return key.outcomes[id] ?? 0;
  return Math.max(0, ...Object.values(key.scenes[id] ?? {}).map((next) => bestFrom(key, next)));
}
