import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleIndex } from '../helpers/module-index.ts';
import { root } from '../helpers/project.ts';

/** `npm run modules`: writes the index of modules again. */
writeFileSync(join(root, 'docs/modules.md'), moduleIndex());
