import { GlossaryListElement } from './glossary-list-element.ts';

customElements.define('glossary-list', GlossaryListElement);
