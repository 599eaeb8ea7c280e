import { offlineNotice } from 'virtual:interface-words';
import type { Ui } from '../schemas/ui.ts';
import { pageLanguage } from './page-language.ts';

/**
 * The words about reading without a network, in the page's language.
 * @throws when the file cannot be loaded
 */
export async function offlineWords(): Promise<Ui['offlineNotice']> {
  const language = pageLanguage();
  const load = offlineNotice[language];
  if (!load) throw new Error(`No words in "${language}"`);
  return load();
}
