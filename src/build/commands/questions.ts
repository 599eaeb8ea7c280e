import { resolve } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { analyse } from '../item-analysis/analyse.ts';
import { passes } from '../item-analysis/gates.ts';
import { failureReport, gateTable } from '../item-analysis/report.ts';
import { readBank } from '../item-analysis/read-bank.ts';

/**
 * `npm run questions`: what could be scored by reading only the form of the choices. Prints the measures, then each one
 * that is out of bounds with its questions, where they are written and what to change. Ends with 1 when there is any.
 */
const root = resolve(import.meta.dirname, '../../..');
const bank = readBank(contentFolder(root));
const gates = analyse(bank);
const failed = gates.filter((gate) => !passes(gate));
console.log(gateTable(gates));
console.log(failureReport(failed, bank.places));
process.exitCode = failed.length === 0 ? 0 : 1;
