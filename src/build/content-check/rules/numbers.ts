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
  const shown = missing.slice(0, mostShown).map(formatEntry);
  faults.add(text.trimEnd().split('\n').length + 1, 'missing-number', {
    expected: 'mỗi bài, mỗi câu hỏi cùng các phương án đều có số vĩnh viễn',
    found: `${missing.length} mục chưa có số, mục đầu là ${first.id}`,
    fix: `Chạy \`npm run numbers\`, hoặc tự thêm vào cuối tệp: ${shown.join(' ⏎ ')}${missing.length > mostShown ? ' ⏎ …' : ''}. Đừng sửa hay xóa dòng đã có.`,
  });
}

function readable(text: string, faults: FileFaults): Numbers | undefined {
  try {
    return parseNumbers(text);
  } catch (error) {
    if (!(error instanceof NumbersError)) throw error;
    faults.add(error.line, 'numbers-syntax', {
      expected: error.expected,
      found: error.found,
      fix: 'Trả dòng này về như bản đã công bố. Số mới chỉ thêm vào cuối tệp, bằng `npm run numbers`.',
    });
    return undefined;
  }
}
