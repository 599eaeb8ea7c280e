import type { PlanItem } from '../../core/session/plan.ts';
import { lessonPage } from './lesson-questions.ts';

/** The words of the questions that a plan votes on, as far as their lessons' pages were read. */
export class VotePrompts {
  readonly #prompts = new Map<string, string>();

  of({ of }: PlanItem): string | undefined {
    return this.#prompts.get(of);
  }

  /** Whether its words are still to be read. */
  lacks({ part, of }: PlanItem): boolean {
    return part === 'vote' && !this.#prompts.has(of);
  }

  /** @param page address of the lesson @returns undefined where the page cannot be had, or does not ask it */
  async read({ of }: PlanItem, page: string): Promise<string | undefined> {
    const lesson = await lessonPage(page);
    const prompt = lesson?.questions.find(({ id }) => id === of)?.prompt;
    if (prompt !== undefined) this.#prompts.set(of, prompt);
    return prompt;
  }
}
