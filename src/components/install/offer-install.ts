import { adoptStyles } from '../../client/adopt-styles.ts';
import { takeInstallPrompt } from '../../client/install-prompt.ts';
import { readItem, writeItem } from '../../client/storage.ts';
import type { Ui } from '../../schemas/ui.ts';
import { button, element } from '../search/elements.ts';
import styles from './offer-install.css?inline';

/** Where the course offers to stay on the device, once each. */
export type InstallMoment = 'lesson' | 'course';

/**
 * Offers to keep the course on the device: by the browser's own way where it has one, on an iPhone as steps, elsewhere
 * not at all. What was put off is not offered at that moment again.
 * @param after what it is put behind
 */
export function offerInstall(after: Element, moment: InstallMoment, words: Ui['finished']): void {
  const told = (readItem('install') ?? '').split(' ');
  if (told.includes(moment) || matchMedia('(display-mode: standalone)').matches) return;
  const prompt = takeInstallPrompt();
  if (!prompt && !isIphone()) return;
  adoptStyles(styles);
  const close = (): void => {
    writeItem('install', [...told, moment].join(' ').trim());
    offer.remove();
  };
  const steps = element('ol', {}, ...words.installSteps.map((step) => element('li', {}, step)));
  const accept = button(words.installButton, () => {
    close();
    void prompt?.prompt();
  });
  const offer = element(
    'section',
    { className: 'install screen-only' },
    element('h2', { id: 'install' }, words.install),
    element('p', {}, words.installHow),
    ...(prompt ? [] : [steps]),
    element('p', { className: 'acts' }, ...(prompt ? [accept] : []), button(words.installLater, close, 'quiet')),
  );
  offer.setAttribute('aria-labelledby', 'install');
  after.after(offer);
}

/** An iPad says that it is a Mac, but has a screen to touch. */
function isIphone(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
