import { DeviceDataElement } from './device-data-element.ts';

customElements.define('device-data', DeviceDataElement);
