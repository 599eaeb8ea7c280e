/**
 * Lets the second click of a double one through only where it means something: it may fall on what has just changed
 * under the pointer.
 * @param changing what the first click changes: there the second one never counts
 * @param signal takes the guard away
 */
export function guardPresses(element: HTMLElement, changing: string, signal: AbortSignal): void {
  let pressed: Element | null = null;
  const guard = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest('label, button, summary') : null;
    if (event.detail > 1 && (control !== pressed || control?.matches(changing))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else pressed = control;
  };
  element.addEventListener('click', guard, { signal, capture: true });
}
