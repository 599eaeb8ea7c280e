import { LanguageLinksElement } from './language-links-element.ts';

customElements.define('language-links', LanguageLinksElement);
