import type { z } from 'zod';
import type { FileFaults, Located, Path } from './source-file.ts';

type Issue = z.core.$ZodIssue;
/** Keys of the front matter that only strategy lessons have. */
const onlyStrategies: ReadonlySet<string> = new Set(['prevents']);

type Words = { expected: string; found: string; fix: string };

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng bắt đầu bằng “- ”)',
  object: 'các cặp “khóa: giá trị”',
  record: 'các cặp “khóa: giá trị”',
};

const formats: Readonly<Record<string, Words>> = {
  'ascii-code': {
    expected: 'chữ thường không dấu, chữ số và dấu gạch nối, như joint-tasks',
    found: '',
    fix: 'Viết lại theo mẫu ấy.',
  },
  locale: {
    expected: 'mã ngôn ngữ, có thể kèm chữ viết và nước, như vi-VN',
    found: '',
    fix: 'Dùng mã BCP 47.',
  },
  'language-code': { expected: 'mã ngôn ngữ hai hoặc ba chữ, như vi', found: '', fix: 'Dùng mã ISO 639.' },
  blank: { expected: 'có chữ', found: '', fix: 'Viết nội dung, hoặc xóa khóa này nếu nó không bắt buộc.' },
  target: {
    expected: 'một trang theo mã, như lesson:joint-tasks hay page:sources#zoltners-2013',
    found: '',
    fix: 'Viết lesson:, module:, page: hoặc home: rồi đến mã.',
  },
  'short-path': { expected: 'địa chỉ ngắn như b/12', found: '', fix: 'Viết chữ, gạch chéo, số.' },
  address: {
    expected: 'địa chỉ cũ, bắt đầu bằng /, như /nhiem-vu/chung/ hay /nguon/#zoltners-2013',
    found: '',
    fix: 'Chép địa chỉ sau tên miền, không dấu, không phần gốc của trang.',
  },
  date: { expected: 'năm, hoặc năm-tháng, hoặc năm-tháng-ngày', found: '', fix: 'Viết như 2013-12-04.' },
};

/** Shows a value as its author wrote it, short enough for one line. */
function show(value: unknown): string {
  if (value === undefined) return 'chưa có';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node instanceof Object ? Reflect.get(node, key) : undefined), value);
}

const dotted = (path: Path): string => path.join('.') || 'tệp';

function explain(issue: Issue, path: Path, value: unknown): Words {
  const where = dotted(path);
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    return {
      expected: `có ${where}`,
      found: 'chưa có',
      fix: `Thêm “${String(path.at(-1) ?? '')}: …” vào đúng chỗ, thụt đầu dòng như các khóa cùng cấp.`,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        expected: `${where} là ${typeNames[issue.expected] ?? issue.expected}`,
        found: show(value),
        fix:
          typeof value === 'string' && /^\d+,\d+$/.test(value)
            ? `Trong tệp này số thập phân viết bằng dấu chấm: ${value.replace(',', '.')}.`
            : 'Sửa cho đúng kiểu; chữ có ký tự đặc biệt thì đặt trong "…".',
      };
    case 'invalid_value':
      return {
        expected: `${where} là một trong: ${issue.values.join(', ')}`,
        found: show(value),
        fix: 'Chọn một giá trị trong danh sách.',
      };
    case 'invalid_format': {
      const known = formats[issue.message];
      if (known) return { ...known, expected: `${where}: ${known.expected}`, found: show(value) };
      return { expected: `${where} đúng dạng ${issue.format}`, found: show(value), fix: 'Viết lại đúng dạng.' };
    }
    case 'too_small':
    case 'too_big': {
      const most = issue.code === 'too_big';
      const bound = most ? `nhiều nhất ${issue.maximum}` : `ít nhất ${issue.minimum}`;
      const amount = Array.isArray(value) ? `${value.length} mục` : show(value);
      return {
        expected: `${where}: ${issue.exact ? `đúng ${most ? issue.maximum : issue.minimum}` : bound}`,
        found: amount,
        fix: most ? 'Bớt đi cho đủ.' : 'Thêm cho đủ.',
      };
    }
    case 'invalid_union':
      return {
        expected: `${where} là một giá trị mà README liệt kê`,
        found: show(value),
        fix: 'Xem bảng các loại trong content/README.md.',
      };
    default:
      return { expected: `${where} hợp lệ`, found: show(value), fix: issue.message };
  }
}

/**
 * Holds parsed data against a schema and reports everything that does not fit.
 * @returns the typed data, or `undefined` when something was reported
 */
export function validate<T extends z.ZodType>(
  schema: T,
  located: Located,
  faults: FileFaults,
  languages: readonly string[],
): z.infer<T> | undefined {
  const result = schema.safeParse(located.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const last = path.at(-1);
    const value = valueAt(located.value, path);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        reportExtraKey([...path, key], valueAt(located.value, path), located, faults, languages);
    } else if (value === undefined && typeof last === 'string' && languages.includes(last)) {
      faults.add(located.lineOf(path), 'missing-language', { path: dotted(path.slice(0, -1)), languages: languages.join(', '), last });
    } else {
      faults.add(located.lineOf(path), value === undefined ? 'missing' : 'schema', explain(issue, path, value));
    }
  }
  return undefined;
}

function reportExtraKey(
  path: Path,
  siblings: unknown,
  located: Located,
  faults: FileFaults,
  languages: readonly string[],
): void {
  const key = String(path.at(-1));
  const besideLanguage = siblings instanceof Object && languages.some((language) => language in siblings);
  // `{ vi: Một, hai }` without quotes is read as a second key without a value.
  const isLanguage = /^[a-z]{2,3}$/.test(key) && siblings instanceof Object && Reflect.get(siblings, key) !== null;
  if (besideLanguage && isLanguage) {
    faults.add(located.lineOfKey(path), 'extra-language.key', { languages: languages.join(', '), key });
    return;
  }
  if (besideLanguage) {
    faults.add(located.lineOfKey(path), 'unquoted-comma', { languages: languages.join(', '), key });
    return;
  }
  if (onlyStrategies.has(key) && path.length === 1) {
    faults.add(located.lineOfKey(path), 'unknown-key.series', { key });
    return;
  }
  faults.add(located.lineOfKey(path), 'unknown-key', { path: dotted(path.slice(0, -1)), key });
}
