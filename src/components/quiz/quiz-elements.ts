import { defineElements } from '../../browser/define-elements.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';

await defineElements({ 'quiz-question': QuizQuestionElement, 'quiz-set': QuizSetElement });
