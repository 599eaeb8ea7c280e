/** A made-up text in both languages that examples are shown in. */
export const text = (words: string): { vi: string; en: string } => ({ vi: words, en: words });

/** The fields that every question has, made up. */
export const common = (id: string) => ({
  id,
  objective: 'example-objective',
  prompt: text(`Lorem ipsum dolor sit amet, ${id}?`),
  hint: text('Consectetur adipiscing elit.'),
  explanation: text('Sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.'),
});

/** A made-up choice or step. */
export const choice = (id: string) => ({
  id,
  text: text(`Ut enim ad minim veniam, ${id}`),
  feedback: text(`Quis nostrud exercitation ${id}.`),
});
