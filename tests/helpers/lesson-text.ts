import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './project.ts';

const frontMatter = z.looseObject({
  trainer: z.looseObject({
    title: z.string(),
    minutes: z.number(),
    materials: z.array(z.string()),
    expected: z.array(z.string()),
    discuss: z.array(z.object({ section: z.string(), ask: z.string() })),
  }),
});

/** What a lesson says in the course's first language, so that a test need not repeat it. */
export interface LessonText {
  /** Text of a heading by its id. */
  readonly headings: ReadonlyMap<string, string>;
  /** What the activity is called. */
  readonly activity: string;
  /** How long the activity takes. */
  readonly minutes: number;
  /** What the activity needs. */
  readonly materials: readonly string[];
  /** What people usually answer in the activity. */
  readonly expected: readonly string[];
  /** Discussion prompts by the id of the section they follow. */
  readonly prompts: ReadonlyMap<string, string>;
}

/** @param folder under `content/lessons`, as `tasks/joint-tasks` */
export function readLessonText(folder: string): LessonText {
  const text = readFileSync(join(root, 'content/lessons', folder, 'vi.mdx'), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { trainer } = frontMatter.parse(parse(head));
  return {
    headings: new Map([...body.matchAll(/^##+ (.*) \[#([a-z-]+)\]$/gm)].map(([, name = '', id = '']) => [id, name])),
    activity: trainer.title,
    minutes: trainer.minutes,
    materials: trainer.materials,
    expected: trainer.expected,
    prompts: new Map(trainer.discuss.map(({ section, ask }) => [section, ask])),
  };
}
