import { make } from '../make.ts';

/** Prints papers in place of the page, and takes them away again. */
export async function printPapers(papers: readonly Node[]): Promise<void> {
  if (papers.length === 0) return;
  document.querySelector('.session-papers')?.remove();
  const root = make('div.session-papers', ...papers);
  document.body.append(root);
  document.documentElement.classList.add('printing-papers');
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  addEventListener(
    'afterprint',
    () => {
      root.remove();
      document.documentElement.classList.remove('printing-papers');
    },
    { once: true },
  );
  print();
}
