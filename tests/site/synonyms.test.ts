import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';
import { openIndex } from '../bench/search/open-index.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const { languages } = readCourse(root);
const synonyms = synonymsSchema(languages).parse(parse(readFileSync(join(root, 'content/synonyms.yaml'), 'utf8')));

describe.each(languages)('synonyms in %s', (language) => {
  const index = openIndex(join(sites[0].folder, 'pagefind'), language);
  const groups = (synonyms[language] ?? []).map(([own = '', ...others]) => ({ own, others }));

  it.each(groups)(
    '“$own” stands on the site, and $others find it or stand there themselves',
    async ({ own, others }) => {
      const found = await index.search(own);
      expect(found.correction).toBeUndefined();
      expect(found.near).toBe(false);
      const [first] = found.pages.map(({ url }) => url);
      expect(first).toBeDefined();
      for (const other of others) {
        const { pages, correction, near } = await index.search(other);
        expect(near, other).toBe(false);
        expect(pages.length, other).toBeGreaterThan(0);
        if (correction !== undefined) expect(pages[0]?.url, other).toBe(first);
      }
    },
  );
});
