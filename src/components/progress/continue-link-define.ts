import { ContinueLinkElement } from './continue-link-element.ts';

customElements.define('continue-link', ContinueLinkElement);
