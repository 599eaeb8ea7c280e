// The questions come first: the queue puts them into the page.
import '../quiz/quiz-define.ts';
import { ReviewQueueElement } from './review-queue-element.ts';

customElements.define('review-queue', ReviewQueueElement);
