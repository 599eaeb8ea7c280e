import { ChoiceGameElement } from './choice-game-element.ts';

customElements.define('choice-game', ChoiceGameElement);
