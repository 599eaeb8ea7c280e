import { button } from './search/elements.ts';

/** An element with what stands in it. @param of its name and classes: `p.muted` */
export function make<K extends keyof HTMLElementTagNameMap>(
  of: K | `${K}.${string}`,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const [name = 'p', ...classes] = of.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  element.append(...content);
  return element;
}

/** A button that does something. */
export function makeButton(text: string, press: () => void, primary = false): HTMLButtonElement {
  return button(text, press, primary ? 'button primary' : 'button');
}
