import type { Document } from './tree.ts';

/** A page of the site while it is finished. */
export interface Page {
  /** Its file below the site's home, such as `nguon/index.html`. */
  readonly name: string;
  /** Changed in place. */
  readonly tree: Document;
}

/** One change of a page. It touches nothing but the page's tree. @throws PageFault where the page is not as expected */
export type Step = (page: Page) => void;

/** A page that a step cannot handle. */
export class PageFault extends Error {
  /** What the step needs, and what the page has instead. */
  constructor(expected: string, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.name = 'PageFault';
  }
}

/** A step with the name by which the build tells of it. */
export type NamedStep = readonly [name: string, step: Step];

/**
 * Runs steps on a page, in their order.
 * @throws Error that names page, step, what was expected and what was found
 */
export function runSteps(page: Page, steps: readonly NamedStep[]): void {
  for (const [name, step] of steps) {
    try {
      step(page);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${page.name}: ${name}: ${reason}`, { cause: error });
    }
  }
}
