/** A value of which only this is known: it is an object and not a list. */
export type Unknowns = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The steps from each released version to the next. They move what is there; what is sound is judged afterwards. */
const steps: Readonly<Record<number, (record: Unknowns) => Unknowns>> = { 1: fromVersion1, 2: fromVersion2 };

/** A record of any released version in the shape of the present one; one from later on as it is. */
export function migrate(record: Unknowns): Unknowns {
  const step = steps[Number(record['version'])];
  return step ? migrate(step(record)) : record;
}

function mapped(value: unknown, change: (entry: Unknowns) => unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([id, entry]) => [id, isObject(entry) ? change(entry) : entry]));
}

/** Version 1 took times in any form. */
function time(value: unknown): unknown {
  const parsed = typeof value === 'string' ? new Date(value) : undefined;
  return parsed && !Number.isNaN(parsed.getTime()) ? parsed.toISOString() : value;
}

/**
 * Version 1: a question had one meaning, one list of attempts `{ at, response, scaled }` and a draft without a time;
 * a lesson's section was a text; there were no sittings. What it did not have is carried along, to be told as unread.
 */
function fromVersion1({ lessons, questions, ...rest }: Unknowns): Unknowns {
  return {
    ...rest,
    version: 2,
    sittings: {},
    lessons: mapped(lessons, ({ visited, section, read, completed, ...more }) => ({
      ...more,
      visited: time(visited),
      ...(section !== undefined && { section: { time: time(visited), id: section } }),
      ...(read !== undefined && { read: time(read) }),
      ...(completed !== undefined && { completed: time(completed) }),
    })),
    questions: mapped(questions, ({ meaning, attempts, draft, revealed, ...more }) => {
      const kept = Array.isArray(attempts) ? attempts.map(attemptFromVersion1) : attempts;
      const last: unknown = Array.isArray(kept) ? kept.at(-1)?.time : undefined;
      // A checked answer ended the draft: one that is there came after the last attempt.
      const drafted = new Date((Date.parse(typeof last === 'string' ? last : '') || 0) + 1);
      return {
        [typeof meaning === 'string' ? meaning : '?']: {
          ...more,
          attempts: kept,
          ...(draft !== undefined && { draft: { time: drafted.toJSON(), response: draft } }),
          ...(revealed !== undefined && { revealed }),
        },
      };
    }),
  };
}

function attemptFromVersion1(attempt: unknown): unknown {
  if (!isObject(attempt)) return attempt;
  const { at, response, scaled, ...more } = attempt;
  return { ...more, time: time(at), response, score: { raw: scaled, max: 1, scaled } };
}

/** The device that stands for those of versions 1 and 2, which had no ids. */
const device = '0';

/**
 * Version 2: the section read last stood with its lesson, the time of its last visit too; there was one name; what was
 * never to be asked again was due in 9999; there were no plans, games, editions, numbers and devices.
 */
function fromVersion2({ lessons, questions, learner, ...rest }: Unknowns): Unknowns {
  const places: unknown[] = Object.entries(isObject(lessons) ? lessons : {}).flatMap(([lesson, entry]) => {
    const { visited, section } = isObject(entry) ? entry : {};
    if (typeof visited !== 'string' || !/^\d{4}-/.test(visited)) return [];
    const heading = isObject(section) ? section['id'] : undefined;
    return { time: visited, lesson, ...(heading !== undefined && { section: heading }) };
  });
  const visit = (place: unknown): string => String(isObject(place) ? place['time'] : '');
  const [place] = places.toSorted((a, b) => (visit(a) < visit(b) ? 1 : -1));
  return {
    ...rest,
    version: 3,
    lessons: mapped(lessons, (entry) => without(entry, 'section')),
    questions: mapped(questions, (meanings) => mapped(meanings, withoutFarReview)),
    places: place === undefined ? {} : { [device]: place },
    names: learner === undefined ? {} : { [device]: learner },
    plans: {},
    games: {},
  };
}

function withoutFarReview(question: Unknowns): Unknowns {
  const { review } = question;
  if (!isObject(review) || review['due'] !== '9999-12-31T00:00:00.000Z') return question;
  return { ...question, review: without(review, 'due') };
}

/** The same without one entry. */
export function without(record: Unknowns, name: string): Unknowns {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}
