/** The id that the address leads to, which may be anything: what cannot be decoded is taken as it stands. */
export function fragmentId(): string {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
