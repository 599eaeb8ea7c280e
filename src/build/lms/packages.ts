import type { Standard } from '../../core/lms/platform.ts';
import type { Course } from '../../schemas/course.ts';
import { readUi } from '../ui-file.ts';
import { courseTable } from './course-table.ts';
import { frameFiles, frameHtml } from './frame-html.ts';
import { courseScript, frameScript } from './frame-scripts.ts';
import { cmi5Structure, scorm12Manifest, scorm2004Manifest, type ManifestFacts } from './manifest.ts';
import type { LmsSettings } from './settings.ts';

/** What tells one kind of package from another. */
interface Kind {
  readonly manifest: string;
  readonly write: (facts: ManifestFacts) => string;
  /** What the policy of its frame page allows beside that of all pages. */
  readonly policy: readonly string[];
}

const kinds: Readonly<Record<Standard, Kind>> = {
  scorm12: { manifest: 'imsmanifest.xml', write: scorm12Manifest, policy: [] },
  scorm2004: { manifest: 'imsmanifest.xml', write: scorm2004Manifest, policy: [] },
  // A platform's store of statements is another host, named when the package is opened.
  cmi5: { manifest: 'cmi5.xml', write: cmi5Structure, policy: ["connect-src 'self' https:"] },
};

/** Every kind of package, in the order in which they are offered. */
export const standards: readonly Standard[] = ['scorm12', 'scorm2004', 'cmi5'];

/** What packages are made of beside the pages. */
export interface PackageSource {
  /** Absolute path of the project. */
  readonly root: string;
  readonly course: Course;
  readonly settings: LmsSettings;
  /** Public address of the course's home. */
  readonly address: string;
  /** The names of all files that packages share. */
  readonly names: readonly string[];
}

/** The files of each package's own, by its standard. */
export type PackageFiles = ReadonlyMap<Standard, ReadonlyMap<string, Uint8Array>>;

/** Makes of each package what is its own: frame page, scripts, styles and manifest. */
export async function packageFiles(source: PackageSource): Promise<PackageFiles> {
  const { root, course, settings, names } = source;
  const [language = ''] = settings.languages;
  const pages = names.filter((name) => name.endsWith('.html'));
  const table = courseTable(root, course, settings, pages);
  const words = Object.fromEntries(settings.languages.map((each) => [each, readUi(root, each).lms]));
  const title = course.title[language] ?? course.id;
  const home = pages.find((name) => name === `${language}/index.html`) ?? 'index.html';
  const shared = await courseScript(root);
  const data = `globalThis.courseTable=${JSON.stringify(table)};\n`;
  const made = await Promise.all(
    standards.map(async (standard) => {
      const { manifest, write, policy } = kinds[standard];
      const { script, styles } = await frameScript(root, standard);
      const files = new Map<string, string>([
        [frameFiles.page, frameHtml({ language, title, home, words, policy })],
        [frameFiles.course, data + shared.script],
        [frameFiles.script, script],
        [frameFiles.styles, styles],
      ]);
      const facts: ManifestFacts = {
        id: course.id,
        address: source.address,
        title,
        description: course.description[language] ?? '',
        language,
        files: [...names, ...files.keys()].toSorted(),
        mastery: course.masteryScore,
        completion: settings.completion,
      };
      files.set(manifest, write(facts));
      return [standard, new Map([...files].map(([name, content]) => [name, Buffer.from(content)]))] as const;
    }),
  );
  return new Map(made);
}
