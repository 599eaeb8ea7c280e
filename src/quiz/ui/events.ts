/** Bubbles from a question whenever its result changes. */
export const changeEvent = 'quiz-change';

/** Bubbles from a question that is done when the learner goes on. */
export const nextEvent = 'quiz-next';

/** Bubbles from a quiz once every question has been answered, and at each change after that. `detail`: passed. */
export const answeredEvent = 'quiz-answered';

/** Bubbles from a quiz when the learner goes on after the last question, all being answered. */
export const finishedEvent = 'quiz-finished';
