import { TrainerViewElement } from './trainer-view-element.ts';

customElements.define('trainer-view', TrainerViewElement);
