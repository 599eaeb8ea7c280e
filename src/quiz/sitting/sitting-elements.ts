import { defineElements } from '../../client/define-elements.ts';
// The questions and the quiz around them come first: a sitting opens them.
import '../ui/quiz-elements.ts';
import { QuizSittingElement } from './quiz-sitting-element.ts';

await defineElements({ 'quiz-sitting': QuizSittingElement });
