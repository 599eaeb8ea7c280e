import { MyDataElement } from './my-data-element.ts';

customElements.define('my-data', MyDataElement);
