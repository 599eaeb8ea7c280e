import { resolve } from 'node:path';
import { serve } from './serve.ts';

/** `npm start`: serves the built site and says where. `PORT` chooses the port, else 4321 or the next free one. */
const base = process.env['SITE_BASE'] ?? '/';
const folder = resolve(import.meta.dirname, '../..', process.env['SITE_OUT'] ?? 'dist');
const wanted = Number(process.env['PORT'] ?? 4321);

async function start(port: number): Promise<string> {
  try {
    return (await serve(folder, base, port)).url;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken && process.env['PORT'] === undefined && port < wanted + 20) return start(port + 1);
    throw error;
  }
}

console.log(`\n  Khóa học đang mở tại ${await start(wanted)}\n  Dừng: Ctrl C\n`);
