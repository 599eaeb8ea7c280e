import {
  formatEntry,
  missingEntries,
  NumbersError,
  parseNumbers,
  type NumberedCourse,
  type Numbers,
} from '../../../core/numbers/numbers.ts';
import type { FileFaults } from '../source-file.ts';

/** How many missing lines are shown in a fault at the most. */
const mostShown = 3;

/**
 * Every lesson, question and choice has a permanent number.
 * @param text the list of permanent numbers
 * @param course what the course has, without faults
 */
export function checkNumbers(text: string, course: NumberedCourse, faults: FileFaults): void {
  const numbers = readable(text, faults);
  if (!numbers) return;
  const missing = missingEntries(numbers, course);
  const [first] = missing;
  if (!first) return;
  const lines = missing.slice(0, mostShown).map(formatEntry);
  faults.add(text.trimEnd().split('\n').length + 1, 'missing-number', {
    count: missing.length,
    id: first.id,
    lines: lines.join(' ⏎ ') + (missing.length > mostShown ? ' ⏎ …' : ''),
  });
}

/** The list, if it can be read. */
export function readableNumbers(text: string): Numbers | undefined {
  try {
    return parseNumbers(text);
  } catch (error) {
    if (error instanceof NumbersError) return undefined;
    throw error;
  }
}

function readable(text: string, faults: FileFaults): Numbers | undefined {
  try {
    return parseNumbers(text);
  } catch (error) {
    if (!(error instanceof NumbersError)) throw error;
    faults.add(error.line, 'numbers-syntax', { expected: error.expected, found: error.found });
    return undefined;
  }
}
