import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { CheckMemory } from '../../src/build/content-check/memory.ts';
import { random } from '../bench/search/typing.ts';
import { root } from '../helpers/project.ts';
import { isNightly } from '../helpers/runs.ts';
import { slipsIn, type AuthorSlip } from '../helpers/slips.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

/** Words of the parsers, which no Vietnamese list may have; the content’s own may. */
const english =
  /(?<![\w-])(?:expected|unexpected|missing|implicit|mapping|indent(?:ation|ed)?|closing|allowed|unresolved|token)(?![\w-])/gi;

const memory = new CheckMemory();
let project: TempProject;
beforeAll(() => {
  project = tempProject(['content']);
});
afterAll(() => project.remove());

/** A line that is gone is told where it was missed: at the entry that lacks it. */
const reach = ({ kind }: AuthorSlip): number => (kind === 'a language lost' ? 3 : kind === 'a key twice' ? 1 : 0);

it.each(slipsIn(isNightly ? 300 : 20, random(22)))(
  '$kind in $file:$line is one fault, there, in the author’s language',
  (slip) => {
    const path = join(project.root, slip.file);
    const before = readFileSync(join(root, slip.file), 'utf8');
    writeFileSync(path, slip.text);
    const faults = checkContent(project.root, memory);
    writeFileSync(path, before);
    expect(faults, JSON.stringify(faults, null, 1)).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.file).toBe(slip.file);
    // What may have been meant otherwise, where one place alone names it, is told with both lines.
    const isTold = fault?.rule === 'unknown-objective' && fault.fix.includes(`dòng ${slip.line} `);
    if (!isTold) expect(Math.abs((fault?.line ?? 0) - slip.line)).toBeLessThanOrEqual(reach(slip));
    const own = before.split('\n')[slip.line - 1] ?? '';
    const words = `${fault?.expected} ${fault?.fix}`.match(english) ?? [];
    expect(words.filter((word) => !own.includes(word))).toEqual([]);
    expect(`${fault?.expected} ${fault?.found} ${fault?.fix}`).not.toMatch(/undefined|\[object|\bat .*\.ts:/);
  },
);
