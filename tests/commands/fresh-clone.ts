import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../helpers/project.ts';

/**
 * `npm run fresh`: runs the commands of the README as a newcomer does: in a new clone of what is committed, with an
 * empty home, until `npm start` serves the home page and `npm test` has ended. Exit code 1 when one of them fails.
 */
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, block = ''] = /## Two commands[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? [];
const commands = block
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter((line) => line !== '');
if (commands.length !== 2)
  throw new Error(`README.md should give two commands under “Two commands”; found: ${commands.join(' · ')}`);

const place = mkdtempSync(join(tmpdir(), 'fresh-'));
const clone = join(place, 'clone');
/** Without this project's own tools, which `npm run` puts in front. */
const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
const env = { PATH: path.join(delimiter), HOME: join(place, 'home'), PORT: '0', LANG: 'C.UTF-8' };

function start(command: string, cwd: string): ChildProcess {
  console.log(`\n$ ${command}`);
  return spawn(command, { cwd, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a command to its end. @throws when it fails */
async function run(command: string, cwd: string): Promise<void> {
  const child = start(command, cwd);
  child.stdout?.pipe(process.stdout);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(`“${command}” ended with ${code}`);
}

/** Runs a command that serves, asks for the page that it names, and stops it. @throws when there is none */
async function serves(command: string, cwd: string): Promise<void> {
  const child = start(command, cwd);
  const address = await new Promise<string>((found, failed) => {
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      process.stdout.write(data);
      output += data.toString();
      const [url] = /http:\/\/localhost:\d+\S*/.exec(output) ?? [];
      if (url !== undefined) found(url);
    });
    child.on('close', (code) => failed(new Error(`“${command}” ended with ${code} and served nothing`)));
  });
  const page = await (await fetch(address)).text();
  if (child.pid !== undefined) process.kill(-child.pid);
  if (!page.includes('<h1')) throw new Error(`${address} is not the home page`);
}

try {
  const [first = '', second = ''] = commands;
  await run(`git clone --quiet "${root}" "${clone}"`, place);
  await serves(first, clone);
  await run(second, clone);
  console.log('\nBoth commands of the README work in a new clone.');
} finally {
  rmSync(place, { recursive: true, force: true });
}
