import type { Mark } from '../core/quiz/grade.ts';
import type { Response } from '../core/quiz/key.ts';

/** A response as a list of ids; a single id is a list of one. */
export const asList = (response: Response | undefined): readonly string[] =>
  typeof response === 'string' ? [response] : isList(response) ? response : [];

const isList = (response: Response | undefined): response is readonly string[] => Array.isArray(response);

/** A response as values by part; empty for one of another form. */
export const asEntries = (response: Response | undefined): Readonly<Record<string, string>> =>
  response instanceof Object && !isList(response) ? response : {};

/** The inputs of the answer, without those that ask how sure one is. */
export const inputs = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input:not([name=confidence])'),
];

/** Of {@link inputs} those that are checked. */
export const checked = (form: HTMLFormElement): HTMLInputElement[] => inputs(form).filter((input) => input.checked);

/** How many parts have a mark. */
export const count = (marks: Readonly<Record<string, Mark>>, mark: Mark): number =>
  Object.values(marks).filter((each) => each === mark).length;

/** Moves elements to the end of their parent, in the given order. */
export const append = (elements: Iterable<Element | null | undefined>): void => {
  for (const each of elements) each?.parentElement?.append(each);
};
