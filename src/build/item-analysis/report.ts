import { passes, type Gate, type GateRule } from './gates.ts';

/** What an author changes when a measure is out of bounds. */
const advice: Readonly<Record<GateRule, string>> = {
  A1: 'Viết lại phương án nhiễu cho dài ngắn xen kẽ; đáp án dài nhất ở khoảng một phần ba số câu.',
  A2: 'Viết lại phương án nhiễu cho dài ngắn xen kẽ; đáp án ngắn nhất ở khoảng một phần ba số câu.',
  A3: 'Phương án nhiễu và đáp án phải nêu lý do đều nhau: thêm lý do cho bên ít, bớt ở bên nhiều.',
  A4: 'Từ tuyệt đối (mọi, chỉ, luôn…) phải xuất hiện đều nhau ở đáp án và phương án nhiễu.',
  A5: 'Câu dẫn đừng mách đáp án: đổi từ trùng trong câu dẫn, hoặc dùng chính từ ấy ở phương án nhiễu.',
  A6: 'Đổi thứ tự phương án trong các cảnh này, để lựa chọn tốt nhất đứng rải đều các vị trí.',
  A7: 'Cho ít nhất một lựa chọn của cảnh dẫn tới kết cục có điểm thấp hơn.',
  A8: 'Viết mỗi bước đứng riêng vẫn hiểu được, bỏ các chữ chỉ ngược lại (ấy, đó, rồi, this, then…).',
  A9: 'Chỉ nhìn hình thức vẫn đoán trúng quá nhiều: viết lại phương án nhiễu của các câu này.',
  A10: 'Đề xuất kiểu này đúng (hoặc sai) quá thường: viết câu trong đó nó sai (hoặc đúng).',
  A11: 'Nêu lý do ở cả hai ngôn ngữ, hoặc không nêu ở ngôn ngữ nào.',
  A12: 'Sửa độ dài để đáp án dài nhất ở cả hai ngôn ngữ, hoặc không ở ngôn ngữ nào.',
  A13: 'Diễn đạt đáp án bằng lời khác với câu trong bài.',
  A14: 'Một lần làm có thể hỏi cả hai câu: đổi lời ở câu dẫn, hoặc đổi đáp án của câu kia.',
};

/** Named in a message at the most. */
const mostNamed = 12;

/** All measures as lines: rule, slice, language, measure, value, bounds; `!` stands before one out of bounds. */
export function gateTable(gates: readonly Gate[]): string {
  return gates
    .map((gate) =>
      [
        passes(gate) ? ' ' : '!',
        gate.rule.padEnd(3),
        gate.slice.padEnd(16),
        (gate.language ?? '').padEnd(7),
        gate.measure.padEnd(50),
        percent(gate.value).padStart(8),
        `${percent(gate.least)} – ${percent(gate.most)}`,
      ].join(' '),
    )
    .join('\n');
}

/**
 * What an author is told of measures out of bounds; one sentence when there are none.
 * @param places by id of a question, the file and line where it begins
 */
export function failureReport(failed: readonly Gate[], places: ReadonlyMap<string, string> = new Map()): string {
  if (failed.length === 0) return 'Câu hỏi đạt mọi phép đo về hình thức.';
  return failed.map((gate) => faultOf(gate, places)).join('\n\n');
}

/**
 * The measures out of bounds that questions of one file bring about, with those questions alone.
 * @param places by id of a question, the file and line where it begins
 * @param file the end of its path
 */
export function failuresIn(failed: readonly Gate[], places: ReadonlyMap<string, string>, file: string): Gate[] {
  const isThere = (name: string): boolean =>
    (places.get(name.split('/', 1)[0] ?? name) ?? '').replace(/:\d+$/, '').endsWith(file);
  return failed
    .map((gate) => ({ ...gate, questions: gate.questions.filter(isThere) }))
    .filter(({ questions }) => questions.length > 0);
}

function faultOf(gate: Gate, places: ReadonlyMap<string, string>): string {
  const placed = (name: string): string => {
    const place = places.get(name.split('/', 1)[0] ?? name);
    return place === undefined ? name : `${name} (${place})`;
  };
  const named = gate.questions.slice(0, mostNamed).map(placed).join(', ');
  const more = gate.questions.length > mostNamed ? ` và ${gate.questions.length - mostNamed} câu nữa` : '';
  return [
    `[${gate.rule}] ${[gate.slice, gate.language].filter(Boolean).join(', ')}: ${gate.measure}`,
    `  cần:  từ ${percent(gate.least)} đến ${percent(gate.most)}`,
    `  thấy: ${percent(gate.value)}${named && ` ở ${named}${more}`}`,
    `  sửa:  ${advice[gate.rule]}`,
  ].join('\n');
}

function percent(value: number): string {
  return Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : `${(value * 100).toFixed(1)} %`;
}
