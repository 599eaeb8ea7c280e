import { LearnerRecordElement } from './learner-record-element.ts';

customElements.define('learner-record', LearnerRecordElement);
