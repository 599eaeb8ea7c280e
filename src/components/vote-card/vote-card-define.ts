import { VoteCardElement } from './vote-card-element.ts';

customElements.define('vote-card', VoteCardElement);
