import type { QuestionPicture } from '../../core/result/group-picture.ts';
import { letter } from '../../quiz/letter.ts';
import { answerText } from '../../quiz/answer-columns.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { element } from '../search/elements.ts';
import type { Group } from './group.ts';
import type { Added } from './next-session.ts';
import { partRows } from './question-parts.ts';
import type { QuestionText } from './question-texts.ts';
import type { Say } from './result-row.ts';
import { peopleDots } from './svg.ts';
import { shareWords } from './needs.ts';

/** What the dialog of a question needs. */
export interface DetailContext {
  readonly group: Group;
  /** In the order in which one goes through them. */
  readonly pictures: readonly QuestionPicture[];
  readonly hidesNames: boolean;
  /** Where sessions are planned. */
  readonly planner: string | undefined;
  readonly addNext: (question: string) => Promise<Added>;
  readonly textOf: (question: string) => Promise<QuestionText | undefined>;
  readonly placeOf: (question: string) => string;
  readonly say: Say;
}

/** Shows how a group answered one question: each choice with its people, and why it leads astray. */
export async function showQuestion(question: string, context: DetailContext): Promise<void> {
  const { pictures, say } = context;
  const at = pictures.findIndex((picture) => picture.question === question);
  const picture = pictures[at];
  if (!picture) return;
  const text = await context.textOf(question);
  const go = (to: number, name: string): HTMLButtonElement => {
    const target = pictures[to];
    const made = dialogButton(say(name), (dialog) => {
      dialog?.close();
      if (target) void showQuestion(target.question, context);
    });
    made.disabled = !target;
    return made;
  };
  const close = dialogButton(say('close'), (dialog) => dialog?.close());
  const dialog = showDialog(
    text?.prompt ?? question,
    element('p', { className: 'muted' }, context.placeOf(question)),
    element('p', {}, summary(picture, say)),
    ...pictureRows(picture, text, context),
    ...(context.hidesNames ? [] : [whoChose(picture, context)]),
    ...(context.planner === undefined ? [] : [nextSession(question, context.planner, context)]),
    element('p', { className: 'muted' }, say('placeOf', { place: at + 1, count: pictures.length })),
    dialogActions(close, go(at - 1, 'previous'), go(at + 1, 'next')),
  );
  dialog.classList.add('question-detail');
  // The question stands above.
  close.focus({ preventScroll: true });
  dialog.scrollTop = 0;
}

/** A button that lets the question come up in the next session, and then says how, with the way there. */
function nextSession(question: string, planner: string, { addNext, say }: DetailContext): HTMLElement {
  const told = element('span', { role: 'status' });
  const add = dialogButton(say('addNext'), () => {
    void addNext(question)
      .catch((): Added => 'notAdded')
      .then((added) => {
        told.replaceChildren(
          ` ${say(added)} `,
          ...(added === 'notAdded' ? [] : [element('a', { href: planner }, say('toPlanner'))]),
        );
      });
  });
  return element('p', {}, add, told);
}

function summary({ wrong, n, later }: QuestionPicture, say: Say): string {
  const share = shareWords(wrong, n, say);
  return [`${say('wrongHead')}: ${say('ofN', { count: wrong, n })}`, share, later > 0 ? say('later', { later }) : '']
    .filter(Boolean)
    .join(' ');
}

/** What was answered: of a question with several parts each of them, else each choice. */
function pictureRows(picture: QuestionPicture, text: QuestionText | undefined, context: DetailContext): HTMLElement[] {
  const { group, say } = context;
  const asked = group.questions.get(picture.question);
  const answers = group.people.flatMap((person) =>
    person.answers.filter(({ question }) => question === picture.question),
  );
  const parts = asked ? partRows({ asked, picture, answers, text, say }) : [];
  if (parts.length > 0) return [...parts, element('p', { className: 'muted' }, say('partsHow'))];
  return [
    element('ol', { className: 'picks' }, ...rowsOf(picture, text, context)),
    element('p', { className: 'muted' }, say('dotsHow')),
  ];
}

/** Every choice, also what nobody chose; of questions without choices what was answered. */
function rowsOf(
  picture: QuestionPicture,
  text: QuestionText | undefined,
  { group, say }: DetailContext,
): HTMLLIElement[] {
  const now = group.questions.get(picture.question)?.now;
  const choices = text?.choices ?? [];
  const isSingle = choices.length > 0 && picture.picks.every((pick) => /^[A-Z]$/.test(pick.text));
  const shown = isSingle
    ? choices.map((choice, place) => ({ ...choice, key: letter(place), right: now?.isRight(now.parts[place] ?? '') }))
    : picture.picks.map((pick) => ({ key: pick.text, right: pick.right, text: '', feedback: '' }));
  const top = picture.picks.find((pick) => !pick.right);
  return shown.map(({ key, text: words, feedback, right }) => {
    const pick = picture.picks.find((each) => each.text === key);
    const marks = [
      ...(right === true ? [say('right')] : []),
      ...(pick && pick === top && pick.count > 1 ? [say('mostChosen')] : []),
    ].map((mark) => element('small', { className: 'pick-mark' }, mark));
    const row = element(
      'li',
      {},
      element('b', { className: 'pick-letter' }, key),
      element('span', {}, words, ' ', ...marks, element('small', { className: 'muted' }, feedback)),
      element('span', { className: 'pick-count' }, pick ? element('b', {}, String(pick.count)) : say('nobody')),
      peopleDots(pick?.sure ?? 0, pick?.count ?? 0),
    );
    if (right === true || pick) row.dataset['mark'] = right === true ? 'correct' : 'incorrect';
    return row;
  });
}

function whoChose(picture: QuestionPicture, { group, say }: DetailContext): HTMLElement {
  const asked = group.questions.get(picture.question);
  const rows = picture.picks.map(({ text }) => {
    const names = group.people.flatMap(({ name, answers }) => {
      const answer = answers.find(({ question }) => question === picture.question);
      return answer && asked && answerText(asked, answer) === text ? [name] : [];
    });
    return element('li', {}, element('b', {}, `${text}: `), names.join(', '));
  });
  return element('details', {}, element('summary', {}, say('who')), element('ul', {}, ...rows));
}
