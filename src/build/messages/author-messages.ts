import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { messagesIn, type Messages } from './messages.ts';

/**
 * The messages in the language of the course's authors: the first that course.yaml names, however faulty the rest of it.
 * @param root absolute path of the project
 */
export function authorMessages(root: string): Messages {
  const file = join(contentFolder(root), 'course.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, language = 'vi'] = /^languages:[\s[-]*([a-z]{2,3})/m.exec(text) ?? [];
  return messagesIn(language);
}
