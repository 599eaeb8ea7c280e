/** With the first choice of what to see of a drawing, what shows it is loaded. */
document.addEventListener('change', ({ target }) => {
  const figure = target instanceof HTMLInputElement && target.closest<HTMLElement>('.views')?.closest('figure');
  if (figure) void import('./show-view.ts').then(({ showView }) => showView(figure)).catch(() => undefined);
});
