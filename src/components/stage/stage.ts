import { adoptStyles } from '../../client/adopt-styles.ts';
import { element } from '../search/elements.ts';
import acts from './acts.css?inline';
import styles from './stage.css?inline';

adoptStyles(acts + styles);

/** What is said where something is finished. */
export interface Moment {
  /** What was finished. */
  readonly above: string;
  readonly head: string;
  /** What came of it. */
  readonly text: string;
  /** The course's circles with their ticks. */
  readonly circles?: HTMLElement | undefined;
  readonly ticks?: HTMLElement | undefined;
  /** What comes next, and the quiet way out. */
  readonly acts: readonly HTMLElement[];
}

/** The dark stage, which appears where something is finished and nowhere else. */
export function makeStage({ above, head, text, circles, ticks, acts: next }: Moment): HTMLElement {
  const body = element(
    'div',
    { className: 'stage-body' },
    element('p', { className: 'muted' }, above),
    element('h2', {}, head),
    ticks ?? '',
    element('p', { className: 'muted' }, text),
    element('p', { className: 'acts' }, ...next),
  );
  return element('section', { className: 'stage screen-only' }, circles ?? '', body);
}
