import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.ts';

const copied = ['content', 'src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** A copy of the project that a test may damage, and how to remove it. */
export interface TempProject {
  readonly root: string;
  readonly remove: () => void;
}

/**
 * Copies the project, or a part of it, into a temporary folder.
 * @param parts what is copied; `node_modules` is linked
 */
export function tempProject(parts: readonly string[] = copied): TempProject {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return { root: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
