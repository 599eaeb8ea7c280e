import { adoptStyles } from '../../client/adopt-styles.ts';
import { isTrainer } from '../../client/trainer-view.ts';
import styles from './trainer-switch.css?inline';

/** Dresses the switch of the trainer's view, and loads what it does: where it is on, else when it is first pressed. */
export function watchTrainerView(): void {
  const view = document.querySelector('trainer-view');
  if (!view) return;
  adoptStyles(styles);
  const load = (): void => void import('./trainer-view-define.ts').catch(() => undefined);
  // It may have been pressed before this script was there.
  if (isTrainer() || view.querySelector(':checked')) load();
  else view.addEventListener('change', load, { once: true });
}
