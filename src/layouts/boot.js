// Runs before the first paint: `js` for what only works with script (taken back if a script fails), the reader's
// theme, and the fonts, early enough for the first paint where the line is fast, never in the way of text on a slow one.
((root, { connection, serviceWorker }) => {
  root.classList.add('js');
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && root.classList.remove('js'), true);
  const isServed = serviceWorker?.controller;
  try {
    const theme = localStorage.getItem('{{prefix}}theme');
    if (theme) root.dataset.theme = theme;
  } catch {}
  // Faces made here, not in the style sheet: there they cost every first paint, also where no font can come in time.
  const urls = document.querySelector('meta[name=fonts]').content.match(/\S+/g) ?? [];
  const fonts = (display) => {
    if (display) root.classList.add('own-font');
    urls.forEach((url) => {
      const [, unicodeRange] = url.split('#');
      const face = new FontFace('Plus Jakarta Sans', `url(${url})`, { weight: '200 800', display, unicodeRange });
      // A face that is added causes two more layouts of the whole page: not where it comes for the next page only.
      if (display) document.fonts.add(face);
      face.load().catch(() => {});
    });
  };
  const preload = (href) =>
    Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href });
  // From the service worker the fonts come within some 60 ms: worth that wait, and too late for `optional`.
  if (isServed) return fonts('block');
  // `optional`: text never moves after it is painted. Where the page itself took so long to begin that two fonts ahead
  // of its text would be felt, it reads in the fallback, and the fonts come afterwards, for the next page.
  if (performance.now() > 150) return addEventListener('load', () => connection?.saveData || fonts());
  document.head.append(...urls.map(preload));
  fonts('optional');
})(document.documentElement, navigator);
