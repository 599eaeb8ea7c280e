// Runs before the first paint: the reader's theme, and `js` for what only works with script. Taken back if a script fails.
((root) => {
  root.classList.add('js');
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && root.classList.remove('js'), true);
  try {
    const theme = localStorage.getItem('theme');
    if (theme) root.dataset.theme = theme;
  } catch {}
})(document.documentElement);
