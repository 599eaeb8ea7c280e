import type { Circle } from '../schemas/course.ts';

/** The circles from left to right: what both share stands between them. */
export const circles: readonly Circle[] = ['sale', 'joint', 'marketing'];
