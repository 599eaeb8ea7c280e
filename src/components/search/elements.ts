/** Makes an element with some of its properties set and some children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(text: string, pressed: () => void, className = 'button'): HTMLButtonElement {
  const made = element('button', { type: 'button', className, textContent: text });
  made.addEventListener('click', pressed);
  return made;
}
