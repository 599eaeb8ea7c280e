import type { Entries, Progress, QuestionProgress } from '../progress/record.ts';

const mapped = <T, U>(entries: Entries<T>, change: (entry: T) => U): Entries<U> =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));

/** The same without one of its optional fields. */
function without<T extends object>(entry: T, name: keyof T): T {
  const copy = { ...entry };
  Reflect.deleteProperty(copy, name);
  return copy;
}

/** When to ask again is worked out from the attempts; a device keeps it for itself. */
const withoutReview = (history: QuestionProgress): QuestionProgress => without(history, 'review');

/**
 * What of a record leaves the device for a platform: everything but what the learner has typed (names, notes), and but
 * what is worked out from the rest.
 */
export function outgoing({ questions, sittings, games, ...record }: Progress): Progress {
  return {
    ...record,
    questions: mapped(questions, (meanings) => mapped(meanings, withoutReview)),
    sittings: mapped(sittings, (all) =>
      mapped(all, (sitting) => ({ ...sitting, questions: mapped(sitting.questions, withoutReview) })),
    ),
    names: {},
    games: mapped(games, (plays) => mapped(plays, (play) => without(play, 'note'))),
  };
}
