import { resolve } from 'node:path';

/** Absolute path of the project. */
export const root = resolve(import.meta.dirname, '../..');
