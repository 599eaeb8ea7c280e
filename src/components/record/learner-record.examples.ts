import type { ComponentExamples } from '../../preview/examples.ts';
import { exampleQuestions } from '../../quiz/examples.ts';

const questions = Object.values(exampleQuestions).map(({ id }) => id);

/** A learner's record. */
export const examples: ComponentExamples = {
  component: 'components/record/LearnerRecord.astro',
  entry: 'components/record/learner-record-define.ts',
  styles: ['components/circles', 'components/kept'],
  states: {
    empty: {
      props: ({ ui }) => ({
        lessons: [
          {
            id: 'example',
            title: ui.quiz.title,
            questions,
            objectives: [{ id: 'example-objective', text: ui.record.objectives, questions }],
          },
        ],
        results: '/results/',
        published: 'https://example.org/results/',
        numbers: '/numbers.json',
      }),
    },
  },
};
