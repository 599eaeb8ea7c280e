import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../../core/text/fill.ts';
import { messagesIn } from '../messages/messages.ts';
import { newCourse, NewCourseError } from '../new-course/new-course.ts';

/** `npm run new-course -- ../my-course [--from article.md] [--language en]`: writes a course of its own folder. */
const root = resolve(import.meta.dirname, '../../..');
const options = { from: { type: 'string' }, language: { type: 'string' } } as const;

function run(): void {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [target] = positionals;
  if (target === undefined || positionals.length > 1) throw new NewCourseError(messagesIn('vi').words['new.usage']);
  const made = newCourse({
    root,
    target: resolve(target),
    article: values.from === undefined ? undefined : resolve(values.from),
    language: values.language,
  });
  const { words } = messagesIn(made.language);
  const folder = relative(process.cwd(), resolve(target));
  console.log(fill(words['new.made'], { folder, id: made.id, lessons: made.lessons }));
  if (made.words > 0) console.log(fill(words['new.learnt'], { words: made.words, folder, language: made.language }));
  console.log(`\n${words['new.next']}`);
  made.next.forEach((each, at) => console.log(`  ${at + 1}. ${each}`));
  console.log(`\n${fill(words['new.run'], { folder })}`);
}

try {
  run();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof NewCourseError) && !isUsage) throw error;
  console.error(isUsage ? messagesIn('vi').words['new.usage'] : error.message);
  process.exitCode = 1;
}
