import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { noticeOf } from './unwritten.ts';

/**
 * Puts the finished site in its place in one move, so that a build that fails half-way leaves the last good one, and
 * tells what is not written yet.
 * Must be the last integration.
 * @param to absolute path where the site goes
 */
export function publish(to: string): AstroIntegration {
  let root = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const old = `${to}.old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(to)) renameSync(to, old);
        renameSync(fileURLToPath(dir), to);
        rmSync(old, { recursive: true, force: true });
        // The last thing that an author reads of a build.
        console.log(`\n${noticeOf(root)}\n`);
      },
    },
  };
}
