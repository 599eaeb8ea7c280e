/** Put in by the build: the ids of the course's circles from left to right, what both share between them; none without. */
declare const courseCircles: readonly string[] | undefined;

/** The circles from left to right: what both share stands between them. Empty in a course without circles. */
export const circles: readonly string[] = typeof courseCircles === 'undefined' ? [] : courseCircles;

const seats = ['on-first', 'on-both', 'on-second'];

/** The class that gives an element the colours of a circle; empty for what is no circle of the course. */
export const seatOf = (circle: string): string => seats[circles.indexOf(circle)] ?? '';
