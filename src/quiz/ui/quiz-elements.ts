import { adoptStyles } from '../../client/adopt-styles.ts';
import { defineElements } from '../../client/define-elements.ts';
import { progressReady } from '../../client/progress-store.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';
import styles from './quiz-scripted.css?inline';

adoptStyles(styles);
await progressReady();
await defineElements({ 'quiz-question': QuizQuestionElement, 'quiz-set': QuizSetElement });
