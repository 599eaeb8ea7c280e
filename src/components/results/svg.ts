/** An element of a drawing with its attributes. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** So many are shown as dots; of more the number alone is. */
const mostDots = 40;

/**
 * One dot a person: filled for the first of them, open for the others. It says nothing that does not stand beside it as
 * text.
 */
export function peopleDots(filled: number, all: number): HTMLElement {
  const dots = document.createElement('span');
  dots.className = 'people-dots';
  dots.setAttribute('aria-hidden', 'true');
  if (all > mostDots) return dots;
  for (let place = 0; place < all; place += 1) {
    const dot = document.createElement('i');
    if (place < filled) dot.className = 'full';
    dots.append(dot);
  }
  return dots;
}
