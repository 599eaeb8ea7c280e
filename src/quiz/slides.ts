import type { QuestionTypeName } from '../schemas/quiz.ts';
import type { QuestionSlides } from './question-slides.ts';
import { categorise } from './types/categorise/slide.ts';
import { choices } from './types/choice/slide.ts';
import { order } from './types/order/slide.ts';
import { scenario } from './types/scenario/slide.ts';

/** What slides each question type makes. */
export const slides: Readonly<Record<QuestionTypeName, QuestionSlides>> = {
  'single-choice': choices,
  'multiple-choice': choices,
  categorise,
  order,
  scenario,
};
