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
  // A preload is of no use to a page whose requests the service worker answers.
  if (serviceWorker?.controller || (connection && (connection.effectiveType !== '4g' || connection.saveData))) return;
  for (const href of document.querySelector('meta[name=fonts]').content.split(' '))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
})(document.documentElement);
