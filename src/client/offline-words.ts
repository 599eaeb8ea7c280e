import type { Ui } from '../schemas/ui.ts';
import { pageLanguage } from './page-language.ts';

const notices = import.meta.glob<Ui['offlineNotice']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'offlineNotice' },
});

/**
 * The words about reading without a network, in the page's language.
 * @throws when the file cannot be loaded
 */
export async function offlineWords(): Promise<Ui['offlineNotice']> {
  const language = pageLanguage();
  const load = notices[`../../content/ui/${language}.yaml`];
  if (!load) throw new Error(`No words in "${language}"`);
  return load();
}
