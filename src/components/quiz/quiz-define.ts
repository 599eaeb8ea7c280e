import { scriptWords } from '../../browser/words.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';

const { quizScript } = await scriptWords();
QuizQuestionElement.words = quizScript;
QuizSetElement.words = quizScript;
customElements.define('quiz-question', QuizQuestionElement);
customElements.define('quiz-set', QuizSetElement);
