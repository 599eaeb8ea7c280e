/**
 * Makes the page ready for paper when a print seems near: a print does not wait for what is loaded then. That is when a
 * key of a shortcut goes down, when the mouse leaves the page for the browser's menu, and when the address asks for it.
 * @param sign the event that came before this was there
 */
export function watchForPrint(sign?: Event): void {
  const listening = new AbortController();
  const { signal } = listening;
  const prepare = (): void => {
    listening.abort();
    void import('./print-foot.ts').then(({ preparePage }) => preparePage()).catch(() => undefined);
  };
  const key = (event: Event): void => {
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey)) prepare();
  };
  addEventListener('keydown', key, { signal });
  document.documentElement.addEventListener('mouseleave', prepare, { signal });
  if (sign) key(sign);
  const [, asked] = /[?&]in=?([a-z-]*)/.exec(location.search) ?? [];
  if (asked !== undefined)
    void import('./print-dialog.ts').then(({ openPrint }) => openPrint(asked)).catch(() => undefined);
}
