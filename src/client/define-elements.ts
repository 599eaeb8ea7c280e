import { keepPlace } from './keep-place.ts';

/**
 * Defines custom elements, the first at once, each other in a task of its own: on a slow phone all together would hold
 * up a tap. Those that others contain come first. What the reader sees stays where it is.
 * @param elements classes by the name of their tag
 */
export async function defineElements(elements: Readonly<Record<string, CustomElementConstructor>>): Promise<void> {
  for (const [index, [name, element]] of Object.entries(elements).entries()) {
    if (index > 0) await new Promise((next) => setTimeout(next));
    keepPlace(() => customElements.define(name, element));
  }
}
