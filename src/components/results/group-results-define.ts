import { GroupResultsElement } from './group-results-element.ts';

customElements.define('group-results', GroupResultsElement);
