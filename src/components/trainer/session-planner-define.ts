import { planningWords } from '../../client/words.ts';
import { SessionPlannerElement } from './session-planner-element.ts';

SessionPlannerElement.words = await planningWords();
customElements.define('session-planner', SessionPlannerElement);
