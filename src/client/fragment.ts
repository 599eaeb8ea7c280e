/**
 * The id that an address's fragment names.
 * @param hash with its `#`, or empty; a broken percent sign stands for itself
 */
export function fragmentId(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
