import { labelsIn, sizeOf } from '../../../core/figure/render-figure.ts';
import { figureTextsSchema, sceneName, type FigureTexts } from '../../../schemas/figure.ts';
import type { MdxFile } from '../parse-mdx.ts';
import type { FileFaults, Located } from '../source-file.ts';

const elements: ReadonlySet<string> = new Set(
  'svg g path circle rect ellipse line polyline polygon text tspan clipPath'.split(' '),
);

/** A drawing's file, as far as the check needs it. */
export interface DrawingFile {
  /** Without its ending. */
  readonly name: string;
  readonly svg: string;
  readonly faults: FileFaults;
}

/**
 * Rules on the drawings and their words: each drawing has words, each place a label, and nothing but shapes.
 * @param located `content/figures/texts.yaml`
 * @param faults of that file
 */
export function checkFigures(
  located: Located,
  languages: readonly string[],
  drawings: readonly DrawingFile[],
  faults: FileFaults,
): void {
  const texts = figureTextsSchema(languages).safeParse(located.value).data ?? {};
  for (const name of Object.keys(Object(located.value))) {
    if (drawings.some((drawing) => drawing.name === name)) continue;
    faults.add(located.lineOfKey([name]), 'missing-picture', {
      expected: `tệp content/figures/${name}.svg`,
      found: 'không thấy tệp',
      fix: 'Vẽ hình vào tệp ấy, sửa tên cho trùng, hoặc xóa mục này.',
    });
  }
  for (const [name, { caption }] of Object.entries(texts)) {
    if (caption !== undefined || sceneName.test(name)) continue;
    faults.add(located.lineOfKey([name]), 'figure-text', {
      expected: `caption của ${name}: một dòng dưới hình`,
      found: 'chưa có',
      fix: 'Thêm “caption: { … }” đủ các ngôn ngữ; chỉ hình mở bài (scene-…) là không có.',
    });
  }
  for (const drawing of drawings) {
    checkDrawing(drawing);
    if (Reflect.has(Object(located.value), drawing.name)) {
      if (texts[drawing.name]) checkLabels(drawing, texts[drawing.name]?.labels ?? {}, located, faults);
      continue;
    }
    drawing.faults.add(0, 'figure-text', {
      expected: `mục “${drawing.name}” trong content/figures/texts.yaml`,
      found: 'chưa có chữ cho hình này',
      fix: 'Thêm mục ấy với alt (lời tả hình), caption và labels.',
    });
  }
}

function checkLabels(
  { name, svg }: DrawingFile,
  labels: NonNullable<FigureTexts['labels']>,
  located: Located,
  faults: FileFaults,
): void {
  const places = labelsIn(svg);
  for (const place of places.filter((each) => !(each in labels))) {
    faults.add(located.lineOfKey([name]), 'figure-text', {
      expected: `nhãn “${place}” trong labels của ${name}`,
      found: 'hình có chỗ cho nhãn ấy mà chưa có chữ',
      fix: `Thêm “${place}: { … }” vào labels, hoặc bỏ chỗ ấy khỏi ${name}.svg.`,
    });
  }
  for (const label of Object.keys(labels).filter((each) => !places.includes(each))) {
    faults.add(located.lineOfKey([name, 'labels', label]), 'figure-text', {
      expected: `nhãn có chỗ trong ${name}.svg: ${places.join(', ')}`,
      found: `“${label}”`,
      fix: 'Sửa tên nhãn cho trùng với data-label trong hình, hoặc xóa dòng này.',
    });
  }
}

/** A drawing is shapes alone: styles come from the site, and a script has no place in content. */
function checkDrawing({ svg, faults }: DrawingFile): void {
  if (!sizeOf(svg)) {
    faults.add(1, 'drawing', {
      expected: '<svg … viewBox="0 0 rộng cao">, hai số nguyên',
      found: (/<svg[^>]*>/.exec(svg)?.[0] ?? svg).slice(0, 80),
      fix: 'Thêm viewBox bắt đầu bằng 0 0; hình rộng 360 thì chữ cỡ 14 đọc được trên điện thoại.',
    });
  }
  svg.split('\n').forEach((line, index) => {
    const [element] = [...line.matchAll(/<([\w:]+)/g)]
      .map(([, name = '']) => name)
      .filter((each) => !elements.has(each));
    const attribute = / (?:style|on\w+|href|xlink:href)=/.exec(line)?.[0].trim();
    const found = element === undefined ? attribute : `<${element}>`;
    if (found === undefined) return;
    faults.add(index + 1, 'drawing', {
      expected: `chỉ các hình ${[...elements].join(', ')}; màu và nét theo class`,
      found,
      fix: 'Vẽ bằng các hình ấy, và dùng class thay cho style; xem content/README.md, mục “Hình vẽ”.',
    });
  });
}

/** Every `<Figure name>` names a drawing that has a caption. @param known names of the drawings */
export function checkFigureNames({ components }: MdxFile, known: ReadonlySet<string>, faults: FileFaults): void {
  const shown = [...known].filter((name) => !sceneName.test(name));
  for (const { line, attributes } of components.filter(({ name }) => name === 'Figure')) {
    const name = attributes['name'];
    if (typeof name === 'string' && shown.includes(name)) continue;
    faults.add(line, 'unknown-figure', {
      expected: `name là một hình trong content/figures: ${shown.join(', ')}`,
      found: `<Figure name=${JSON.stringify(name ?? '')}>`,
      fix: 'Sửa name, hoặc vẽ hình ấy và thêm chữ vào content/figures/texts.yaml.',
    });
  }
}
