import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own, beside the build.
 * @param module its address; it gets `data` as `workerData` and posts one message
 * @returns the message
 * @throws what the module throws
 */
export async function runInWorker(module: URL, data: unknown): Promise<unknown> {
  const worker = new Worker(module, { workerData: data });
  const [message]: unknown[] = await once(worker, 'message');
  return message;
}
