/** Minutes that a lesson's discussion prompts take together: two, each a round of two or three answers. */
export const discussionMinutes = 5;
