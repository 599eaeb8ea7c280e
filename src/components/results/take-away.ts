/**
 * Takes the lines of results off the page.
 * @param page the element that lists them
 * @param gone their links
 * @param pressed the button, in the line or beside the list
 * @returns the button that gets the focus: that of the line which then stands where the first of them was
 */
export function takeAway(page: HTMLElement, gone: ReadonlySet<string>, pressed: HTMLElement): HTMLElement | null {
  const list = pressed.closest('[data-part=faults]') ?? page.querySelector('.results-people');
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-link]') ?? [])];
  const own = pressed.closest<HTMLElement>('[data-link]');
  const away = new Set(own ? [own] : lines.filter(({ dataset }) => gone.has(dataset['link'] ?? '')));
  const stays = (line: HTMLElement): boolean => !away.has(line);
  const at = lines.findIndex((line) => away.has(line));
  const next = lines.slice(at).find(stays) ?? lines.findLast(stays);
  for (const line of away) line.remove();
  return next?.querySelector<HTMLElement>('[data-action=remove]') ?? page.querySelector('textarea');
}
