/** The letter of a choice by its place: 0 is A. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
