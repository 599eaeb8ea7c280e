import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { move, MoveError } from '../move.ts';

/** `npm run move -- lesson:bai-mo-dau --slug-vi cung-lam --slug-en together --module phan-2`. */
const usage = `Đổi địa chỉ một trang:
  npm run move -- lesson:bai-mo-dau --slug-vi cung-lam --slug-en together
  npm run move -- lesson:bai-mo-dau --module phan-2
  npm run move -- module:tasks --slug-vi viec
  npm run move -- page:sources --slug-vi tai-lieu`;

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
  if (target === undefined || positionals.length > 1) throw new MoveError(usage);
  const changed = move(resolve(import.meta.dirname, '../../..'), {
    target,
    slugs,
    module: typeof module === 'string' ? module : undefined,
  });
  for (const [from, to] of changed) console.log(`${from} → ${to}`);
  console.log('\nĐã ghi chuyển hướng. Chạy npm test để xem lại, rồi lưu cả ba tệp trong content.');
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof MoveError) && !isUsage) throw error;
  console.error(isUsage ? `${error.message}\n\n${usage}` : error.message);
  process.exitCode = 1;
}
