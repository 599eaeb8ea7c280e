const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'];
const listening = new AbortController();

/** Copy buttons come with the first sign of a reader: nobody needs them sooner, and the first screen needs the line. */
function start(): void {
  listening.abort();
  void import('./copy-buttons.ts').then(({ addCopyButtons }) => addCopyButtons());
}

for (const sign of signs) addEventListener(sign, start, { signal: listening.signal, passive: true });
