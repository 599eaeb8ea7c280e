import { ReviewBadgeElement } from './review-badge-element.ts';

customElements.define('review-badge', ReviewBadgeElement);
