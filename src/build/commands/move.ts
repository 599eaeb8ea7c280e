import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../../core/text/fill.ts';
import { contentFolder } from '../content-folder.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { move, MoveError, movedFiles } from '../move.ts';

/** `npm run move -- lesson:first-lesson --slug-vi cung-lam --slug-en together --module part-2`. */
const root = resolve(import.meta.dirname, '../../..');
const { words } = authorMessages(root);
const given = process.argv.slice(2);
const names = given.flatMap((each) => /^--(slug-[a-z]{2,3})(?:=|$)/.exec(each)?.[1] ?? []);
const options = Object.fromEntries(['module', ...names].map((name) => [name, { type: 'string' as const }]));

try {
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
  const [target] = positionals;
  const slugs = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('slug-') && typeof value === 'string' ? [[name.slice('slug-'.length), value]] : [],
    ),
  );
  const module = values['module'];
  if (target === undefined || positionals.length > 1) throw new MoveError(words['move.usage']);
  const changed = move(root, {
    target,
    slugs,
    module: typeof module === 'string' ? module : undefined,
  });
  for (const [from, to] of changed) console.log(`${from} → ${to}`);
  const written = movedFiles.map((name) => relative(process.cwd(), join(contentFolder(root), name)));
  console.log(`\n${fill(words['move.done'], { files: written.join(', ') })}`);
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof MoveError) && !isUsage) throw error;
  console.error(isUsage ? words['move.usage'] : error.message);
  process.exitCode = 1;
}
