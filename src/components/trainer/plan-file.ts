import { saveFile } from '../../client/save-file.ts';
import { largestPlanFile, planFile, readPlanFile, type PlanFile } from '../../core/session/file.ts';

/** Hands a session over as a file. @param name of the file, without its ending */
export function savePlanFile(name: string, fragment: string, course: string): void {
  saveFile(`${name}.json`, 'application/json', planFile(fragment, course));
}

/** Reads the file that was chosen, and lets the same be chosen again. */
export async function openPlanFile(input: HTMLInputElement, course: string): Promise<PlanFile> {
  const file = input.files?.[0];
  const isSmall = file !== undefined && file.size <= 4 * largestPlanFile;
  const text = isSmall ? await file.text().catch(() => '') : '';
  input.value = '';
  return readPlanFile(text, course);
}

/** The words that tell why a file brings no session. */
export const faultWords = { 'not-a-plan': 'notAPlan', 'other-course': 'otherCourse', newer: 'newer' } as const;
