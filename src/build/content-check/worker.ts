import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { checkContent } from './check-content.ts';

/** The content check in a thread of its own: gets the project's root, posts the faults. */
parentPort?.postMessage(checkContent(z.string().parse(workerData)));
