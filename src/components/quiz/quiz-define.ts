import { progressReady } from '../../browser/progress-store.ts';
import { scriptWords } from '../../browser/words.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';

const [{ quizScript }] = await Promise.all([scriptWords(), progressReady()]);
QuizQuestionElement.words = quizScript;
QuizSetElement.words = quizScript;
customElements.define('quiz-question', QuizQuestionElement);
// In a task of its own: on a slow phone both together would hold up a tap.
await new Promise((next) => setTimeout(next));
customElements.define('quiz-set', QuizSetElement);
