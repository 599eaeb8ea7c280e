import type { LmsQuestion } from './course.ts';

/** What SCORM 2004 takes in an id of a part: platforms refuse the hyphen there. */
export const shortIds = (pattern: string): string =>
  pattern
    .split('[,]')
    .map((part) =>
      part
        .split('[.]')
        .map((id) => id.replace(/\W/g, '_'))
        .join('[.]'),
    )
    .join('[,]');

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Longest answer that SCORM 1.2 takes, in characters. */
const longest = 255;

/**
 * An answer as SCORM 1.2 takes it: one sign for each part, `b,a` for choices and steps, `1.a,2.c` for what belongs
 * together; a performance is free text.
 * @param pattern in the notation of SCORM 2004
 */
export function shortPattern({ parts, targets, type }: LmsQuestion, pattern: string): string {
  if (type === 'performance') return shortIds(pattern).replaceAll('[.]', '.').replaceAll('[,]', ',').slice(0, longest);
  const sign = (list: readonly string[], id: string, from: number): string => digits[list.indexOf(id) + from] ?? 'z';
  return pattern
    .split('[,]')
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', target] = part.split('[.]');
      return target === undefined ? sign(parts, id, 10) : `${sign(parts, id, 1)}.${sign(targets, target, 10)}`;
    })
    .join(',')
    .slice(0, longest);
}
