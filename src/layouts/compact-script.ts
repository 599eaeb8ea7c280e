/** A small script on one line without its comments: the very text that is inlined, and hashed for the policy. */
export function compactScript(source: string): string {
  return source
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
