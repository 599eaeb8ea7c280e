import { SearchOpenerElement } from './search-opener-element.ts';

customElements.define('search-opener', SearchOpenerElement);
