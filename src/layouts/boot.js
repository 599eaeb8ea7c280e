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
  // `4g` begins at 270 ms and 0.7 Mbit/s, where two fonts ahead of the text are still felt.
  if (connection && (connection.saveData || connection.rtt > 100 || connection.downlink < 5)) return;
  for (const href of document.querySelector('meta[name=fonts]').content.split(' '))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
})(document.documentElement);
