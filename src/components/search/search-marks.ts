import { markEvent, takeMarkedWords } from '../../client/marked-words.ts';

/** Marks the words of the search that opened this page. Nothing more is loaded when there are none. */
async function mark(): Promise<void> {
  const marked = takeMarkedWords();
  if (!marked) return;
  await import('./mark-words.ts').then(({ markWords }) => markWords(marked)).catch(() => undefined);
}

const markNow = (): void => void mark();
document.addEventListener(markEvent, markNow);
addEventListener('pageshow', markNow);
