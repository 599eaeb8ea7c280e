import { LessonTrackerElement } from './lesson-tracker-element.ts';

customElements.define('lesson-tracker', LessonTrackerElement);
