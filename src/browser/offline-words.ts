import type { Ui } from '../schemas/ui.ts';

const notices = import.meta.glob<Ui['offlineNotice']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'offlineNotice' },
});

/**
 * The words about reading without a network, in the page's language.
 * @throws when the file cannot be loaded
 */
export async function offlineWords(): Promise<Ui['offlineNotice']> {
  const { lang } = document.documentElement;
  const load = notices[`../../content/ui/${lang}.yaml`];
  if (!load) throw new Error(`No words in "${lang}"`);
  return load();
}
