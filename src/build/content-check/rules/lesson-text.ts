import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../../core/text/reading-time.ts';
import type { MdxFile } from '../parse-mdx.ts';
import type { FileFaults } from '../source-file.ts';

/** Ids of the sections that the lesson page adds around the text. */
export const reservedHeadingIds: ReadonlySet<string> = new Set([
  'objectives',
  'practice',
  'prevents',
  'checklist',
  'summary',
  'trainer',
  'sources',
]);

const components: Readonly<Record<string, readonly string[]>> = {
  Artefact: ['kind', 'title'],
  Figure: ['name'],
  Story: [],
  Desks: [],
  Desk: ['of', 'title'],
  // Words of another language.
  i: ['lang'],
};
const desks = ['sale', 'marketing', 'joint'];
/** Kinds of paper, as content/ui names them. */
const papers = ['chat', 'notice', 'request', 'sla', 'table', 'card'];

/**
 * Rules on the text of one MDX file: headings, pictures, components, no code.
 * @param folder absolute path of the file's folder, where its pictures are
 */
export function checkText(file: MdxFile, folder: string, faults: FileFaults): void {
  checkHeadings(file, faults);
  for (const { line, url, alt } of file.images) {
    if (alt.trim() === '') {
      faults.add(line, 'alt-text', {
        expected: 'lời tả hình cho người không nhìn thấy',
        found: `![](${url})`,
        fix: 'Viết lời tả giữa [ ], một câu nói hình cho thấy điều gì.',
      });
    }
    if (!existsSync(join(folder, url))) {
      faults.add(line, 'missing-picture', {
        expected: 'tệp hình nằm cùng thư mục với bài',
        found: url,
        fix: 'Chép hình vào thư mục của bài, hoặc sửa lại tên tệp sau “./”.',
      });
    }
  }
  for (const { line, name, attributes } of file.components) checkComponent(line, name, attributes, faults);
  for (const { line, text } of file.code) {
    faults.add(line, 'code-in-content', {
      expected: 'chỉ có chữ và các khối có sẵn',
      found: text.length > 60 ? `${text.slice(0, 57)}…` : text,
      fix: 'Bỏ import, export và biểu thức { }; muốn viết dấu { thì viết \\{.',
    });
  }
}

/** Words that one sheet of A4 holds, beside its headings. */
const wordsOfCard = 450;

/** A card is printed on one sheet. */
export function checkCard({ texts }: MdxFile, faults: FileFaults): void {
  const words = countWords(texts.map(({ text }) => text).join(' '));
  if (words <= wordsOfCard) return;
  faults.add(1, 'card-length', {
    expected: `thẻ dài nhiều nhất ${wordsOfCard} chữ, để in vừa một tờ A4`,
    found: `${words} chữ`,
    fix: 'Bớt chữ, hoặc chuyển phần dài sang một trang khác rồi nối liên kết.',
  });
}

/** Every discussion prompt names a heading of its own lesson, after whose section it is shown. */
export function checkPrompts({ frontMatter, headings }: MdxFile, faults: FileFaults): void {
  const known = headings.flatMap(({ id }) => id ?? []);
  const prompts: unknown = ['trainer', 'discuss'].reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    frontMatter.value,
  );
  if (!Array.isArray(prompts)) return;
  prompts.forEach((prompt: unknown, index) => {
    const section: unknown = prompt instanceof Object ? Reflect.get(prompt, 'section') : undefined;
    if (typeof section !== 'string' || known.includes(section)) return;
    faults.add(frontMatter.lineOf(['trainer', 'discuss', index, 'section']), 'unknown-section', {
      expected: `mã một đề mục của bài: ${known.join(', ')}`,
      found: section,
      fix: 'Sửa section cho trùng với mã trong [#…] của đề mục mà câu hỏi thảo luận đi sau.',
    });
  });
}

function checkHeadings({ headings }: MdxFile, faults: FileFaults): void {
  const seen = new Set<string>();
  for (const { line, depth, text, id } of headings) {
    if (depth === 1) {
      faults.add(line, 'heading-level', {
        expected: 'đề mục từ cấp hai (##)',
        found: `# ${text}`,
        fix: 'Thêm một dấu #; tiêu đề cấp một lấy từ title.',
      });
    }
    if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
      faults.add(line, 'heading-id', {
        expected: 'mã chữ thường không dấu ở cuối đề mục, như [#five-joint-tasks]',
        found: id === undefined ? `“${text}” chưa có mã` : `[#${id}]`,
        fix: 'Thêm [#ma-de-muc] vào cuối dòng và không đổi nó nữa.',
      });
    } else if (seen.has(id) || reservedHeadingIds.has(id)) {
      faults.add(line, 'duplicate-heading-id', {
        expected: 'mã đề mục không trùng trong bài và không nằm trong các mã dành cho trang',
        found: `[#${id}]`,
        fix: 'Đặt mã khác.',
      });
    } else {
      seen.add(id);
    }
  }
}

function checkComponent(
  line: number,
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  faults: FileFaults,
): void {
  const allowed = components[name];
  if (!allowed) {
    faults.add(line, 'unknown-component', {
      expected: `một trong các khối: ${Object.keys(components).join(', ')}`,
      found: `<${name}>`,
      fix: 'Dùng khối có sẵn, hoặc viết bằng Markdown.',
    });
    return;
  }
  for (const attribute of Object.keys(attributes).filter((key) => !allowed.includes(key))) {
    faults.add(line, 'unknown-attribute', {
      expected: allowed.length > 0 ? `chỉ ${allowed.join(', ')}` : 'không có thuộc tính',
      found: `<${name} ${attribute}>`,
      fix: 'Xóa thuộc tính ấy.',
    });
  }
  if (name === 'Artefact') checkPaper(line, attributes, faults);
  if (name === 'Desk' && !desks.includes(String(attributes['of']))) {
    faults.add(line, 'desk-side', {
      expected: `of là một trong: ${desks.join(', ')}`,
      found: `of=${JSON.stringify(attributes['of'] ?? '')}`,
      fix: 'Viết <Desk of="sale">, <Desk of="marketing"> hoặc <Desk of="joint">.',
    });
  }
}

function checkPaper(line: number, { kind, title }: Readonly<Record<string, unknown>>, faults: FileFaults): void {
  if (typeof kind !== 'string' || !papers.includes(kind)) {
    faults.add(line, 'artefact-kind', {
      expected: `kind là một trong: ${papers.join(', ')}`,
      found: kind === undefined ? '<Artefact> không có kind' : `kind=${JSON.stringify(kind)}`,
      fix: 'Viết <Artefact kind="chat" title="…">, thay chat bằng loại giấy tờ đúng.',
    });
  }
  if (typeof title !== 'string' || title.trim() === '') {
    faults.add(line, 'artefact-title', {
      expected: 'title nói đây là giấy tờ gì, để chép và để tìm',
      found: '<Artefact> không có title',
      fix: 'Thêm title="…", một cụm từ ngắn.',
    });
  }
}
