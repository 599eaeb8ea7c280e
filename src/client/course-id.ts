/** Put in by the build. */
declare const courseId: string | undefined;

/** The course's id: what belongs to this course on a device or a host that has others too. */
export const ownCourse: string = typeof courseId === 'undefined' ? 'course' : courseId;
