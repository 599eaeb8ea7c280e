import { shuffle, startOrder } from '../../course/quiz/draw.ts';

/**
 * Puts a question's choices, items or steps into an order that the seed alone decides, and its answers with them.
 * Scenes stay as they are: a story has its order.
 */
export function shuffleQuestion(question: HTMLElement, seed: string): void {
  const own = `${seed} ${question.id}`;
  const steps = question.querySelector('.steps');
  if (steps) {
    const key = (question.dataset['key'] ?? '').split(' ');
    steps.append(...startOrder(key, own).flatMap((id) => steps.querySelector(`[data-part="${id}"]`) ?? []));
    return;
  }
  if (question.dataset['type'] === 'scenario') return;
  const answers = question.querySelector('.answers ol');
  const lines = [...(answers?.children ?? [])];
  const partOf = (line: Element): string => line.getAttribute('data-for') ?? '';
  const parts = shuffle([...new Set(lines.map(partOf))], own);
  answers?.append(...lines.toSorted((a, b) => parts.indexOf(partOf(a)) - parts.indexOf(partOf(b))));
  for (const part of parts) {
    const row = question.querySelector(`.choices [value="${part}"]`)?.closest('label');
    const item = question.querySelector(`.item [name="${part}"]`)?.closest('.item');
    const moved = row ?? item;
    moved?.parentElement?.append(moved);
  }
}
