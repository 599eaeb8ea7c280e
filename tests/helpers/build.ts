import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a build ended. */
export interface BuildResult {
  readonly code: number | null;
  readonly output: string;
}

/** As in package.json: with room for what dies young, the collector has half of the work. */
const memory = ['--max-old-space-size=1300', '--max-semi-space-size=48'];

/**
 * Builds a project as its users do.
 * @param project absolute path of its root
 * @param env what the build is told beside the test's own environment, as `SITE_BASE`
 */
export function build(project: string, env: Readonly<Record<string, string>> = {}): Promise<BuildResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...memory, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: project,
      env: { ...withoutTestSettings(process.env), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    });
    let output = '';
    const keep = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}

/** Vitest's own variables would make Astro build for tests. */
export function withoutTestSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(VITEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)/.test(name)),
  );
}
