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
    report(['outcomes', index, 'id'], 'duplicate-id', {
      expected: 'mã không trùng giữa cảnh và kết cục',
      found: id,
      fix: 'Đặt mã khác cho kết cục.',
    });
  });
  question.scenes.forEach((scene, index) => {
    checkUnique(idsOf(scene.choices), ['scenes', index, 'choices'], report);
    scene.choices.forEach(({ next }, choice) => {
      if (scenes.has(next) || outcomes.has(next)) return;
      report(['scenes', index, 'choices', choice, 'next'], 'unknown-scene', {
        expected: `mã của một cảnh hoặc kết cục: ${all.join(', ')}`,
        found: next,
        fix: 'Sửa next, hoặc thêm cảnh ấy.',
      });
    });
  });
  if (!scenes.has(question.start)) {
    report(['start'], 'unknown-scene', {
      expected: `mã của một cảnh: ${[...scenes.keys()].join(', ')}`,
      found: question.start,
      fix: 'Sửa start.',
    });
    return;
  }
  if (!question.outcomes.some(({ score }) => score === 1)) {
    report(['outcomes'], 'no-best-outcome', {
      expected: 'một kết cục có score: 1',
      found: question.outcomes.map(({ score }) => score).join(', '),
      fix: 'Cho kết cục tốt nhất score: 1.',
    });
  }
  const { reached, loop } = follow(question.start, scenes);
  if (loop !== undefined) {
    report(['scenes'], 'scenario-loop', {
      expected: 'đi theo lựa chọn nào cũng tới một kết cục',
      found: `quay lại cảnh ${loop}`,
      fix: 'Cho lựa chọn ấy dẫn tới cảnh sau hoặc kết cục.',
    });
  }
  for (const id of all.filter((each) => !reached.has(each))) {
    report([], 'unreachable-scene', {
      expected: 'mọi cảnh và kết cục đều có lối tới',
      found: `không lựa chọn nào dẫn tới ${id}`,
      fix: 'Nối một lựa chọn tới đó bằng next, hoặc xóa nó.',
    });
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
