import type { Ui } from '../schemas/ui.ts';

/** The words that scripts put into a page. */
export type ScriptWords = Pick<Ui, 'quizScript' | 'searchScript' | 'permalinkScript'>;

const files = import.meta.glob<ScriptWords>('../../content/ui/*.yaml', { import: 'default' });

/**
 * The scripts' words in the page's language.
 * @throws when the file cannot be loaded
 */
export async function scriptWords(): Promise<ScriptWords> {
  const { lang } = document.documentElement;
  const load = files[`../../content/ui/${lang}.yaml`];
  if (!load) throw new Error(`No words in "${lang}"`);
  return load();
}

const offers = import.meta.glob<Ui['languageOffer']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'languageOffer' },
});

/**
 * The words that offer a language, in that language.
 * @throws when the file cannot be loaded
 */
export async function languageOffer(language: string): Promise<Ui['languageOffer']> {
  const load = offers[`../../content/ui/${language}.yaml`];
  if (!load) throw new Error(`No words in "${language}"`);
  return load();
}
