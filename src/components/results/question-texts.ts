import { sitePage } from '../../client/site-file.ts';

/** What the page of a question says. */
export interface QuestionText {
  readonly prompt: string;
  /** Choices in the order of the file, each with what is said of it; empty where nothing is chosen from a list. */
  readonly choices: readonly { readonly text: string; readonly feedback: string }[];
  /** Texts of what is put in order or sorted, and of where it can be put, by their ids. */
  readonly parts: ReadonlyMap<string, string>;
}

const pages = new Map<string, Promise<Document>>();

/**
 * Reads a question from the page on which it stands, which is saved for offline use like every page.
 * @param page address
 * @returns undefined when the page cannot be had, or has no such question
 */
export async function questionText(page: string, id: string): Promise<QuestionText | undefined> {
  const read = await pageAt(page).catch(() => undefined);
  const question = read?.querySelector(`#q-${CSS.escape(id)}`);
  if (!question) return undefined;
  const plain = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const feedback = [...question.querySelectorAll('.answers li:not([data-for])')].map((line) => {
    line.querySelector('b')?.remove();
    return plain(line);
  });
  const labels = [...question.querySelectorAll('fieldset label')];
  const choices = labels.length === feedback.length ? labels : [];
  return {
    prompt: plain(question.querySelector('legend')?.lastChild),
    choices: choices.map((label, place) => ({ text: plain(label), feedback: feedback[place] ?? '' })),
    parts: new Map([
      ...[...question.querySelectorAll('.steps select, .item input')].map((field): [string, string] => {
        const name = field.getAttribute('name') ?? '';
        return [name, plain(question.querySelector(`[id="${CSS.escape(`${id}-${name}`)}"]`))];
      }),
      ...[...question.querySelectorAll('.item input')].map((field): [string, string] => [
        field.getAttribute('value') ?? '',
        plain(field.closest('label')),
      ]),
    ]),
  };
}

function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const read = sitePage(address);
  pages.set(address, read);
  read.catch(() => pages.delete(address));
  return read;
}
