import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { QuestionTypeName } from '../schemas/quiz.ts';
import Categorise from './types/categorise/Markup.astro';
import Choices from './types/choice/Markup.astro';
import Order from './types/order/Markup.astro';
import Scenario from './types/scenario/Markup.astro';

/**
 * The form of each question type, which reads without script: what can be chosen, placed or put in order. Each takes
 * `site` and `question`.
 */
export const markup: Readonly<Record<QuestionTypeName, AstroComponentFactory>> = {
  'single-choice': Choices,
  'multiple-choice': Choices,
  categorise: Categorise,
  order: Order,
  scenario: Scenario,
};
