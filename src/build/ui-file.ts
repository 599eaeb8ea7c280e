import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { uiSchema, type Ui } from '../schemas/ui.ts';

/** The words of the interface in one language. @param root absolute path of the project @throws on a fault, with its place */
export function readUi(root: string, language: string): Ui {
  return uiSchema.parse(parse(readFileSync(join(contentFolder(root), `ui/${language}.yaml`), 'utf8')));
}
