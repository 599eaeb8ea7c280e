import { parentPort, workerData } from 'node:worker_threads';
import { projectSchema, qrCodesOf } from './codes.ts';

/** Makes the codes in a thread of its own, while the pages are made. */
parentPort?.postMessage(qrCodesOf(projectSchema.parse(workerData)));
