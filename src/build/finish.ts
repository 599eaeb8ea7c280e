import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawCards } from './cards.ts';
import { reportAddress } from '../core/address/report-address.ts';
import { writeCompressedCopies } from './compress.ts';
import { contentFolder } from './content-folder.ts';
import { readCourse } from './course-file.ts';
import { authorMessages } from './messages/author-messages.ts';
import { fill } from '../core/text/fill.ts';
import { finishSite } from './finish/pipeline.ts';

const courseFile = (root: string): string => relative(root, join(contentFolder(root), 'course.yaml'));

/**
 * Finishes the built site: see {@link finishSite}. Comes after all that writes what readers load.
 * @param hasExtras whether the archive to download and the social cards are made; without, the download page says that
 * there is none
 * @param hasCopies whether `.br` and `.gz` copies are written
 */
export function finish(hasExtras: boolean, hasCopies: boolean): AstroIntegration {
  let base = '/';
  let root = '';
  let origin = '';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        root = fileURLToPath(config.root);
        origin = new URL(config.site ?? 'http://localhost').origin;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (reportAddress(readCourse(root).contact) === undefined)
          logger.warn(fill(authorMessages(root).words['contact.missing'], { file: courseFile(root) }));
        const site = { folder: fileURLToPath(dir), root, base, origin, hasArchive: hasExtras };
        const { version, saved, archive, packages, titles } = await finishSite(site);
        const size = saved.files.reduce((sum, file) => sum + file.size, 0);
        logger.info(
          `version ${version}, ${saved.files.length} files to save in ${saved.packs.length} packs, ${Math.round(size / 1000)} kB`,
        );
        for (const each of [...(archive ? [archive] : []), ...packages.values()])
          logger.info(`${each.name}, ${each.size} bytes`);
        if (hasExtras) await drawCards(site.folder, root, titles, logger);
        if (hasCopies) {
          const { files, brotli, gzip } = await writeCompressedCopies(site.folder);
          const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
          logger.info(`${files} files have copies: .br ${kilobytes(brotli)}, .gz ${kilobytes(gzip)}`);
        }
      },
    },
  };
}
