/**
 * A function that remembers what it made of each text: texts repeat their words.
 * @param make what is made of a text, always the same
 * @param most so many are remembered; then all are forgotten, and it starts again
 */
export function remembered<T extends object | string>(make: (text: string) => T, most = Infinity): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
