/** 32 signs that nobody mistakes for each other: without 0, O, 1 and I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const half = 3;

/** A code that lets a whole room draw the same questions. */
export interface SharedDraw {
  /** Decides what is drawn. */
  readonly seed: string;
  /** Names the questions that it was made for, as the code has it. */
  readonly edition: string;
}

/** Three signs for a text. */
function signsOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return Array.from({ length: half }, (_, at) => signs[(hash >>> (5 * at)) & 31] ?? '').join('');
}

/**
 * The code of a draw: six signs, of which the last three name the pool of questions.
 * @param session what the draw is for, as a plan's address
 * @param pool what names the pool and changes with it
 */
export const drawCode = (session: string, pool: string): string => signsOf(session) + signsOf(pool);

/** A code as it is read out: two groups of three. */
export const spelled = (code: string): string => `${code.slice(0, half)} ${code.slice(half)}`;

/** Reads a code that was scanned or typed; undefined for what is none. */
export function readDrawCode(typed: string): SharedDraw | undefined {
  const code = typed.toUpperCase().replace(/[\s.·-]/g, '');
  if (code.length !== 2 * half || [...code].some((sign) => !signs.includes(sign))) return undefined;
  return { seed: code.slice(0, half), edition: code.slice(half) };
}

/** Whether a code was made for a pool. */
export const isForPool = ({ edition }: SharedDraw, pool: string): boolean => edition === signsOf(pool);
