import type { PlanNumbers } from '../../core/session/plan.ts';
import type { ComponentExamples } from '../../preview/examples.ts';

const numbers: PlanNumbers = { numberOf: () => 1, idOf: () => undefined };

/** The planner of a session, on a page without notes. */
export const examples: ComponentExamples = {
  component: 'components/trainer/SessionPlanner.astro',
  entry: 'components/trainer/session-planner-define.ts',
  states: {
    empty: { props: () => ({ numbers, poolEdition: 'example' }) },
    welcome: {
      props: () => ({ numbers, poolEdition: 'example' }),
      acts: [{ press: '[data-add=welcome]' }, { until: '.agenda li' }],
    },
  },
};
