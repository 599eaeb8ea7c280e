import type { QuestionOf } from '../../../schemas/quiz.ts';
import { idsOf, type Report } from '../../question-content.ts';
import { checkUnique } from '../../rules.ts';

/** Every choice leads to a scene or an outcome, every way ends, everything is reached, the best is possible. */
export function checkScenario(question: QuestionOf<'scenario'>, report: Report): void {
  const scenes = new Map(question.scenes.map((scene) => [scene.id, scene]));
  const outcomes = new Set(idsOf(question.outcomes));
  const all = [...idsOf(question.scenes), ...idsOf(question.outcomes)];
  checkUnique(idsOf(question.scenes), ['scenes'], report);
  checkUnique(idsOf(question.outcomes), ['outcomes'], report);
  question.outcomes.forEach(({ id }, index) => {
    if (!scenes.has(id)) return;
    report(['outcomes', index, 'id'], 'duplicate-id.outcome', { id });
  });
  question.scenes.forEach((scene, index) => {
    checkUnique(idsOf(scene.choices), ['scenes', index, 'choices'], report);
    scene.choices.forEach(({ next }, choice) => {
      if (scenes.has(next) || outcomes.has(next)) return;
      report(['scenes', index, 'choices', choice, 'next'], 'unknown-scene', { all: all.join(', '), next });
    });
  });
  if (!scenes.has(question.start)) {
    report(['start'], 'unknown-scene.start', { scenes: [...scenes.keys()].join(', '), start: question.start });
    return;
  }
  if (!question.outcomes.some(({ score }) => score === 1)) {
    report(['outcomes'], 'no-best-outcome', { outcomes: question.outcomes.map(({ score }) => score).join(', ') });
  }
  const { reached, loop } = follow(question.start, scenes);
  if (loop !== undefined) {
    report(['scenes'], 'scenario-loop', { loop });
  }
  for (const id of all.filter((each) => !reached.has(each))) {
    report([], 'unreachable-scene', { id });
  }
}

function follow(
  start: string,
  scenes: ReadonlyMap<string, { choices: readonly { next: string }[] }>,
): { reached: Set<string>; loop: string | undefined } {
  const reached = new Set<string>();
  let loop: string | undefined;
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      loop ??= id;
      return;
    }
    if (reached.has(id)) return;
    reached.add(id);
    for (const { next } of scenes.get(id)?.choices ?? []) visit(next, [...trail, id]);
  };
  visit(start, []);
  return { reached, loop };
}
