import { defineElements } from '../../client/define-elements.ts';
// The questions come first: the queue puts them into the page.
import '../../quiz/ui/quiz-elements.ts';
import { ReviewQueueElement } from './review-queue-element.ts';

await defineElements({ 'review-queue': ReviewQueueElement });
