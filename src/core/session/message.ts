import { fill } from '../text/fill.ts';

/** What a trainer writes to the group: before the session, after it, to those who have not answered. */
export const messageKinds = ['before', 'after', 'reminder'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What a message says. */
export interface MessageFacts {
  readonly title: string;
  readonly minutes: number;
  /** Typed by the trainer; empty where not known. */
  readonly when: string;
  readonly where: string;
  /** To read before the session: title and absolute address of each; none when they are not asked for. */
  readonly lessons: readonly { readonly title: string; readonly address: string }[];
  /** Absolute address of the pre-test; empty when it is not asked for. */
  readonly preTest: string;
  /** Absolute address of the final quiz with the shared draw. */
  readonly quiz: string;
  /** Absolute address of the page that makes a result link. */
  readonly record: string;
}

type Sentence = 'hello' | 'helloPlain' | 'read' | 'guess' | 'offline' | 'thanks' | 'send' | 'honest' | 'remind';

/** The most lessons that a group is asked to read before a session. */
export const mostReading = 3;

/**
 * A message as plain text: chats keep no formatting. Each link stands alone on its line, written out, so that every
 * chat makes it one.
 */
export function messageText(kind: MessageKind, facts: MessageFacts, words: Readonly<Record<Sentence, string>>): string {
  const { quiz, record } = facts;
  if (kind === 'before') return paragraphs(before(facts, words));
  const send = [words.send, record];
  return kind === 'after'
    ? paragraphs([[words.thanks, quiz], send, [words.honest]])
    : paragraphs([[words.remind, quiz], send]);
}

function before(facts: MessageFacts, words: Readonly<Record<Sentence, string>>): string[][] {
  const { title, minutes, lessons, preTest } = facts;
  const place = [facts.when, facts.where].map((text) => text.trim()).filter((text) => text !== '');
  const hello = fill(place.length > 0 ? words.hello : words.helloPlain, { title, minutes });
  const reading = lessons.flatMap((lesson) => [lesson.title, lesson.address]);
  return [
    [hello, ...(place.length > 0 ? [place.join(', ')] : [])],
    ...(reading.length > 0 ? [[fill(words.read, { count: lessons.length }), ...reading]] : []),
    ...(preTest === '' ? [] : [[words.guess, preTest]]),
    [words.offline],
  ];
}

const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts.map((lines) => lines.join('\n')).join('\n\n');
