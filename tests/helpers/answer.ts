import type { Locator } from 'playwright-core';

/** Brings a question on: questions are shown one at a time, once their script is asked for. */
export async function openQuestion(question: Locator): Promise<void> {
  await question.evaluate(async (each) => {
    // As a reader who scrolls down to them.
    dispatchEvent(new Event('scroll'));
    await customElements.whenDefined('quiz-set');
    if (each.getClientRects().length > 0) return;
    const pill = document.querySelector<HTMLElement>(`.pills a[href="#${each.id}"]`);
    if (pill) pill.click();
    else location.hash = each.id;
  });
  await question.waitFor();
}

/** The one button of a question. */
export const buttonOf = (question: Locator): Locator => question.locator('.actions .primary');

/** Answers a question of any type and checks it: rightly by its own key, or wrongly. */
export async function answerQuestion(question: Locator, right: boolean): Promise<void> {
  await openQuestion(question);
  const key = ((await question.getAttribute('data-key')) ?? '').split(' ').map((token) => token.split('='));
  const type = await question.getAttribute('data-type');
  const submit = buttonOf(question);
  if (type === 'single-choice' || type === 'multiple-choice') {
    for (const [id] of key.filter(([, each]) => (each !== undefined) === right).slice(0, right ? 9 : 1))
      await question.locator(`.choices input[value="${id}"]`).check();
  } else if (type === 'categorise') {
    for (const [id, circle = ''] of key) {
      const other = circle === 'sale' ? 'marketing' : 'sale';
      await question.locator(`input[name="${id}"][value="${right ? circle : other}"]`).check();
    }
  } else if (type === 'order') {
    const steps = key.map(([id]) => id ?? '');
    for (const [place, id] of (right ? steps : steps.toReversed()).entries()) {
      const row = question.locator(`[data-part="${id}"]`);
      const at = await row.evaluate((each) => [...(each.parentElement?.children ?? [])].indexOf(each));
      for (let from = at; from > place; from -= 1) await row.locator('[data-move="-1"]').click();
    }
  } else {
    const ways = key.filter(([name = '']) => name.includes('/'));
    const scores = new Map(
      key.filter(([name = '']) => !name.includes('/')).map(([name, score]) => [name, Number(score)]),
    );
    const best = (id = ''): number =>
      scores.get(id) ?? Math.max(...ways.filter(([name]) => name?.startsWith(`${id}/`)).map(([, next]) => best(next)));
    let scene = ways[0]?.[0]?.split('/')[0] ?? '';
    while (!scores.has(scene)) {
      const choices = ways.filter(([name]) => name?.startsWith(`${scene}/`));
      const [way = '', next = ''] =
        choices.toSorted(([, a], [, b]) => (right ? best(b) - best(a) : best(a) - best(b)))[0] ?? [];
      await question.locator(`input[name="${scene}"][value="${way.split('/')[1]}"]`).check();
      await submit.click();
      scene = next;
    }
  }
  if (type !== 'scenario') await submit.click();
  await question.and(question.page().locator('[data-state=right], [data-state=wrong]')).waitFor();
}
