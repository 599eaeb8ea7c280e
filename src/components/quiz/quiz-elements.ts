import { adoptStyles } from '../../browser/adopt-styles.ts';
import { defineElements } from '../../browser/define-elements.ts';
import { progressReady } from '../../browser/progress-store.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { QuizSetElement } from './quiz-set-element.ts';
import styles from './quiz-scripted.css?inline';

adoptStyles(styles);
await progressReady();
await defineElements({ 'quiz-question': QuizQuestionElement, 'quiz-set': QuizSetElement });
