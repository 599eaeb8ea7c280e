import { openEdition, type Edition } from './edition.ts';

declare global {
  var courseEdition: Edition;
}

const { currentScript } = document;
const src = currentScript instanceof HTMLScriptElement ? currentScript.src : location.href;
// This script stands in a folder of the site's home.
globalThis.courseEdition = openEdition(new URL('../', src).href);
