import type { Act } from './examples.ts';

/** Does what a reader does, once elements are defined; marks the page with `data-shown` at the end. */
export async function runActs(acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if ('until' in act) await found(act.until);
    else if ('check' in act) (await found(act.check)).click();
    else (await found(act.press)).click();
    await new Promise(requestAnimationFrame);
  }
  document.documentElement.dataset['shown'] = '';
}

/** The first element that fits, once it is there. @throws when it does not come within five seconds */
async function found(selector: string): Promise<HTMLElement> {
  for (const end = performance.now() + 5000; performance.now() < end;) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`An example waits for ${selector}, which does not come.`);
}
