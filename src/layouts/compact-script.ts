/** A small script on one line without its leading comment: the very text that is inlined, and hashed for the policy. */
export function compactScript(source: string): string {
  return source
    .replace(/^\/\/.*\n/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
