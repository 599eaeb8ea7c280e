// The questions and the quiz around them come first: a sitting opens them.
import '../quiz/quiz-define.ts';
import { QuizSittingElement } from './quiz-sitting-element.ts';

customElements.define('quiz-sitting', QuizSittingElement);
