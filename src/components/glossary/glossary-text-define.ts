import { GlossaryTextElement } from './glossary-text-element.ts';

customElements.define('glossary-text', GlossaryTextElement);
