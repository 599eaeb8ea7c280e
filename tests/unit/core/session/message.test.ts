import { describe, expect, it } from 'vitest';
import { messageText, type MessageFacts } from '../../../../src/core/session/message.ts';

const words = {
  hello: 'Hello: {title}, {minutes} min:',
  helloPlain: 'Soon: {title}, {minutes} min.',
  read: 'Read {count}:',
  guess: 'Guess:',
  offline: 'See you.',
  thanks: 'Thanks:',
  send: 'Send:',
  honest: 'Be honest.',
  remind: 'Remember:',
};
const facts: MessageFacts = {
  title: 'A course',
  minutes: 45,
  when: ' 2 pm ',
  where: '',
  lessons: [{ title: 'One', address: 'https://a.example/b/1/' }],
  preTest: 'https://a.example/p/',
  quiz: 'https://a.example/q/#de=ABCDEF',
  record: 'https://a.example/r/',
};

describe('a message to learners', () => {
  it('before: when, what to read, what to guess', () => {
    expect(messageText('before', facts, words)).toBe(
      'Hello: A course, 45 min:\n2 pm\n\nRead 1:\nOne\nhttps://a.example/b/1/\n\nGuess:\nhttps://a.example/p/\n\nSee you.',
    );
  });

  it('leaves out what is not known or not asked for', () => {
    const bare = { ...facts, when: ' ', lessons: [], preTest: '' };
    expect(messageText('before', bare, words)).toBe('Soon: A course, 45 min.\n\nSee you.');
  });

  it('after, and as a reminder: the shared quiz and how to send', () => {
    expect(messageText('after', facts, words)).toBe(
      'Thanks:\nhttps://a.example/q/#de=ABCDEF\n\nSend:\nhttps://a.example/r/\n\nBe honest.',
    );
    expect(messageText('reminder', facts, words)).toBe(
      'Remember:\nhttps://a.example/q/#de=ABCDEF\n\nSend:\nhttps://a.example/r/',
    );
  });

  it('has every link alone on its line', () => {
    for (const kind of ['before', 'after', 'reminder'] as const)
      for (const line of messageText(kind, facts, words).split('\n'))
        if (line.includes('https:')) expect(line).toMatch(/^https:\S+$/);
  });
});
