import { readerToolsWords } from '../../browser/words.ts';
import { addCopyButtons } from '../permalink/copy-buttons.ts';
import { watchTrainerView } from '../trainer/watch-trainer-view.ts';
import { addFootTool } from './foot-tool.ts';

/** Adds what only some readers use: copy buttons, sharing, the trainer's view. What a tool does is loaded when it is used. */
export async function addReaderTools(): Promise<void> {
  watchTrainerView();
  const words = await readerToolsWords();
  addCopyButtons(words);
  addFootTool(words.share, () => import('../share/share-dialog.ts').then(({ openShare }) => openShare()));
}
