import { ProgressTicksElement } from './progress-ticks-element.ts';

customElements.define('progress-ticks', ProgressTicksElement);
