import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Leaves of a copied project's content its first language alone, as the sites that it is compared with have one.
 * @param project absolute path of the copy
 * @param languages of the course, the one that stays first
 */
export function keepFirstLanguage(project: string, languages: readonly string[]): void {
  const [first = '', ...others] = languages;
  for (const name of others.flatMap((language) => globSync(`content/**/${language}.*`, { cwd: project })))
    rmSync(join(project, name));
  const only = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(only);
    if (!(value instanceof Object)) return value;
    const entries = Object.entries(value);
    const isLocal = entries.length > 0 && entries.every(([key]) => languages.includes(key));
    return Object.fromEntries(
      entries.filter(([key]) => !isLocal || key === first).map(([key, each]) => [key, isLocal ? each : only(each)]),
    );
  };
  for (const name of globSync('content/*.yaml', { cwd: project })) {
    const path = join(project, name);
    const content: unknown = parse(readFileSync(path, 'utf8'));
    writeFileSync(
      path,
      stringify(name.endsWith('course.yaml') ? { ...Object(only(content)), languages: [first] } : only(content)),
    );
  }
}
