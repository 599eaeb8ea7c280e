import { SearchPageElement } from './search-page-element.ts';

customElements.define('search-page', SearchPageElement);
