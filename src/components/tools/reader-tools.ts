import { pageAddress } from '../../client/page-address.ts';
import { versionOfPage } from '../../client/page-version.ts';
import { readerToolsWords } from '../../client/words.ts';
import { addCopyButtons } from '../permalink/copy-buttons.ts';
import { watchForPrint } from '../print/watch-for-print.ts';
import { withReported } from '../../core/address/report-address.ts';
import { addThemeChoice } from '../theme/theme-choice.ts';
import { watchTrainerView } from '../trainer/watch-trainer-view.ts';
import { addFootTool } from './foot-tool.ts';

/**
 * Adds what only some readers use: copy buttons, sharing, printing, the theme, slides, the trainer's view. What a tool
 * does is loaded when it is used.
 * @param sign what told that there is a reader, if anything did
 */
export async function addReaderTools(sign?: Event): Promise<void> {
  if (/[?&](trinh-chieu|present)\b/.test(location.search))
    void import('../slides/present.ts').then(({ present }) => present()).catch(() => undefined);
  watchTrainerView();
  watchForPrint(sign);
  const words = await readerToolsWords();
  addCopyButtons(words);
  const papers = document.querySelectorAll('main .artefact');
  if (papers.length > 0)
    void import('../artefact/add-copy-papers.ts')
      .then(({ addCopyPapers }) => addCopyPapers(papers, words))
      .catch(() => undefined);
  const addTool = (name: string, use: () => Promise<void>): void => addFootTool(name, use, words.notLoaded);
  addTool(words.share, () => import('../share/share-dialog.ts').then(({ openShare }) => openShare()));
  addTool(words.print, () => import('../print/print-dialog.ts').then(({ openPrint }) => openPrint()));
  addThemeChoice(words);
  const report = document.querySelector<HTMLAnchorElement>('[data-report]');
  if (report) report.href = withReported(report.href, words.reportAbout, pageAddress(), versionOfPage());
  else addTool(words.report, () => import('../share/report-dialog.ts').then(({ openReport }) => openReport()));
}
