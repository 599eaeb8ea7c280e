// Runs before the first paint: `js` for what only works with script (taken back if a script fails), the reader's
// theme, and the fonts, early enough for the first paint where the line is fast, never in the way of text on a slow one.
((root) => {
  root.classList.add('js');
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && root.classList.remove('js'), true);
  try {
    const theme = localStorage.getItem('theme');
    if (theme) root.dataset.theme = theme;
  } catch {}
  const { connection, serviceWorker } = navigator;
  // From the service worker the fonts come at once: worth a moment's wait, see fonts.css.
  if (serviceWorker?.controller) return root.classList.add('saved');
  // The page itself took so long to begin that two fonts ahead of its text would be felt.
  if (performance.now() > 150 || connection?.saveData) return;
  for (const href of document.querySelector('meta[name=fonts]').content.split(' '))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
})(document.documentElement);
