/** The rows of an ordering question, as they stand. */
export const rows = (form: ParentNode): HTMLElement[] => [...form.querySelectorAll<HTMLElement>('.steps > li')];
