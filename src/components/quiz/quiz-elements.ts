import { defineElements } from '../../browser/define-elements.ts';
import { progressReady } from '../../browser/progress-store.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';

await progressReady();
await defineElements({ 'quiz-question': QuizQuestionElement, 'quiz-set': QuizSetElement });
