import { CourseBookletElement } from './course-booklet-element.ts';

customElements.define('course-booklet', CourseBookletElement);
