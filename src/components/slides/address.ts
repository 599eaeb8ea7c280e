/** Asks for slides in a lesson's address. */
export const parameter = 'trinh-chieu';
/** Either may be written. */
export const parameters = [parameter, 'present'] as const;
/** The value that asks for the window with notes. */
export const notesWindow = 'ghi-chu';

/** This page's address without slides. */
export function plainAddress(): URL {
  const address = new URL(location.href);
  for (const name of parameters) address.searchParams.delete(name);
  return address;
}

/** Address of the window with notes for this page. */
export function notesAddress(): URL {
  const address = plainAddress();
  address.searchParams.set(parameter, notesWindow);
  address.hash = '';
  return address;
}
