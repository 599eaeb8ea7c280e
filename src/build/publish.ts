import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the finished site in its place in one move, so that a build that fails half-way leaves the last good one.
 * Must be the last integration.
 * @param to absolute path where the site goes
 */
export function publish(to: string): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const old = `${to}.old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(to)) renameSync(to, old);
        renameSync(fileURLToPath(dir), to);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
