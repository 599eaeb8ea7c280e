import type { SearchParts } from './search-view.ts';

/** What browsers give as the key's code while an input method has it; Safari also for the Enter that ends a composition. */
const keyOfInputMethod = 229;

/**
 * Lets the arrow keys walk through the field and its results, and letters lead back to the field.
 * @param openTyped opens the first result of what the field holds; Enter in the field asks for it where no form is sent
 */
export function walkResults({ input, list, filters, signal }: SearchParts, openTyped: () => void): void {
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.isComposing || event.keyCode === keyOfInputMethod) return;
    // A letter typed while a result has the focus goes to the field.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    if (event.key === 'Enter' && document.activeElement === input && filters === undefined) {
      event.preventDefault();
      openTyped();
      return;
    }
    const next = step === 0 ? undefined : stops[stops.findIndex((stop) => stop === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const places: readonly HTMLElement[] = [input, list];
  for (const each of places) each.addEventListener('keydown', walk, { signal });
}
