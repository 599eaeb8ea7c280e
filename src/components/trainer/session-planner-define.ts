import { laterWords } from '../../client/words.ts';
import { SessionPlannerElement } from './session-planner-element.ts';

const { plannerLater } = await laterWords();
SessionPlannerElement.words = plannerLater;
customElements.define('session-planner', SessionPlannerElement);
