import { adoptStyles } from '../../client/adopt-styles.ts';
import { copyText } from '../../client/clipboard.ts';
import { pageAddress } from '../../client/page-address.ts';
import { messageWords } from '../../client/words.ts';
import { messageKinds, messageText, mostReading, type MessageKind } from '../../core/session/message.ts';
import { fill } from '../../core/text/fill.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { make } from '../make.ts';
import { deckFrame } from '../session/deck-frame.ts';
import styles from './papers.css?inline';

let styled = false;
/** Time and place last as long as the page. */
let typed = { when: '', where: '' };

/** Shows the messages for the learners of a session, to be changed and copied. @param planner see `deckFrame` */
export async function openMessage(planner: HTMLElement, fragment: string): Promise<void> {
  const [frame, words] = await Promise.all([deckFrame(planner, fragment), messageWords()]);
  if (!frame) return;
  if (!styled) adoptStyles(styles);
  styled = true;
  const { session, title, quiz } = frame;
  const absolute = (address = ''): string => (address === '' ? '' : new URL(address, pageAddress()).href);
  const lessons = [
    ...new Map(session.parts.flatMap(({ lesson }) => (lesson ? [[lesson.id, lesson] as const] : []))).values(),
  ];
  const text = document.createElement('textarea');
  text.rows = 10;
  const status = make('p');
  status.role = 'status';
  const how = make('p.muted');
  const kinds = messageKinds.map((kind) => choice('radio', words[kind], kind === 'before'));
  const when = field(words.when, typed.when);
  const where = field(words.where, typed.where);
  const reading = choice('checkbox', words.withReading, true);
  const preTest = choice('checkbox', words.withPreTest, planner.dataset['preTest'] !== undefined);
  const before = make('div.message-fields', when.label, where.label, reading.label, preTest.label);
  const kindNow = (): MessageKind => messageKinds[kinds.findIndex(({ input }) => input.checked)] ?? 'before';
  const tell = (): void => {
    how.textContent = fill(words.how, { count: text.value.length });
  };
  const write = (): void => {
    typed = { when: when.input.value, where: where.input.value };
    text.value = messageText(
      kindNow(),
      {
        ...typed,
        title,
        minutes: session.plan.available,
        lessons: reading.input.checked
          ? lessons.slice(0, mostReading).map((each) => ({ title: each.title, address: each.short }))
          : [],
        preTest: preTest.input.checked ? absolute(planner.dataset['preTest']) : '',
        quiz,
        record: absolute(planner.dataset['record']),
      },
      words,
    );
    before.hidden = kindNow() !== 'before';
    status.textContent = '';
    tell();
  };
  for (const { input } of [...kinds, when, where, reading, preTest]) input.addEventListener('input', write);
  text.addEventListener('input', tell);
  const label = document.createElement('label');
  label.append(words.text, text);
  const copy = dialogButton(words.copy, () => {
    text.select();
    void copyText(text.value).then((done) => (status.textContent = done ? words.copied : words.manual));
  });
  const data = (): ShareData => ({ text: text.value });
  const canSend = 'canShare' in navigator && navigator.canShare({ text: '.' });
  const group = make('div.message-kinds', ...kinds.map((each) => each.label));
  group.role = 'radiogroup';
  group.ariaLabel = words.title;
  write();
  showDialog(
    words.title,
    group,
    before,
    label,
    how,
    ...(isLocal() ? [make('p.notice', words.local)] : []),
    status,
    dialogActions(
      copy,
      ...(canSend ? [dialogButton(words.app, () => void navigator.share(data()).catch(() => undefined))] : []),
      dialogButton(words.close, (dialog) => dialog?.close()),
    ),
  ).classList.add('wide-dialog');
}

/** Whether this page's addresses lead nowhere for others. */
function isLocal(): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(pageAddress()).host);
}

function choice(
  type: 'radio' | 'checkbox',
  text: string,
  checked: boolean,
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  label.className = 'papers-choice';
  const input = document.createElement('input');
  Object.assign(input, { type, checked, name: type === 'radio' ? 'message-kind' : '' });
  label.append(input, text);
  return { label, input };
}

function field(text: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { value, autocomplete: 'off', maxLength: 120 });
  label.append(text, input);
  return { label, input };
}
