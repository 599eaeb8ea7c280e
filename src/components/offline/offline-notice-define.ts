import { OfflineNoticeElement } from './offline-notice-element.ts';

customElements.define('offline-notice', OfflineNoticeElement);
