import { notesWindow, parameter, parameters } from '../slides/address.ts';

/** What this page's address asks for: the slides of its session, the window beside them, or neither. */
export function askedFor(): 'slides' | 'presenter' | undefined {
  const { searchParams } = new URL(location.href);
  if (!parameters.some((name) => searchParams.has(name))) return undefined;
  return parameters.some((name) => searchParams.get(name) === notesWindow) ? 'presenter' : 'slides';
}

/** This page's address without slides. */
export function plainPage(): URL {
  const address = new URL(location.href);
  for (const name of parameters) address.searchParams.delete(name);
  return address;
}

function addressFor(fragment: string, value: string): URL {
  const address = plainPage();
  address.searchParams.set(parameter, value);
  address.hash = fragment;
  return address;
}

/** Address of a session's slides. */
export const slidesAddress = (fragment: string): URL => addressFor(fragment, '');

/** Address of the presenter's window for a session. */
export const presenterAddress = (fragment: string): URL => addressFor(fragment, notesWindow);

/** Whether this page's address names a session. */
export const isFor = (fragment: string): boolean => location.hash === `#${fragment}`;
