import { z } from 'zod';
import { words } from './text.ts';

/** A group of texts that must all be there. `{name}` in a text is a place that a value is put into. */
function group<const K extends string>(...keys: K[]) {
  const entries = keys.map((key) => [key, words] as const);
  return z.strictObject(Object.fromEntries(entries) as Record<K, typeof words>);
}

const perCircle = group('sale', 'joint', 'marketing');

/** `content/ui/<language>.yaml`: every word of the interface. A missing one does not build, a misspelt one does not compile. */
export const uiSchema = z.strictObject({
  /** The language's own name, as it calls itself. */
  language: group('name'),
  page: group('skip', 'moved'),
  /** The name of the list of pages in the header. */
  header: group('pages'),
  footer: group('about', 'course'),
  /** Short names of the pages beside the lessons, by id, as the header and the footer list them. */
  pages: group('search', 'sources', 'glossary', 'pre-test', 'final-quiz', 'review', 'accessibility', 'trainers'),
  theme: group('label', 'system', 'light', 'dark'),
  /** Short names of the three kinds of task. */
  circles: perCircle,
  /** Titles of the cards in a lesson that show one desk's view. */
  desks: perCircle,
  /** The two circles on the home page: the tasks written into each region. */
  map: z.strictObject({ label: words, sale: z.array(words), joint: z.array(words), marketing: z.array(words) }),
  home: group(
    'begin',
    'continue',
    'done',
    'whole',
    'lessons',
    'minutes',
    'minutesLeft',
    'offline',
    'course',
    'know',
    'remember',
    'knowHow',
    'finalHow',
    'reviewHow',
  ),
  outline: group('label', 'module', 'part', 'wholeCourse', 'completed', 'started'),
  lesson: group(
    'story',
    'minutes',
    'place',
    'strategy',
    'objectives',
    'prevents',
    'checklist',
    'summary',
    'completion',
    'completed',
    'previous',
    'next',
    'neighbours',
    'last',
    'contents',
    'sources',
  ),
  trainer: group(
    'title',
    'view',
    'lesson',
    'reading',
    'activityMinutes',
    'discussionMinutes',
    'objectives',
    'activity',
    'materials',
    'steps',
    'expected',
    'point',
    'discuss',
  ),
  /** The form that plans a session; `lesson`, `activity` and `discussion` name what of a lesson it takes in. */
  planner: group(
    'title',
    'available',
    'minutes',
    'preset',
    'choose',
    'lesson',
    'activity',
    'activityTitle',
    'discussion',
    'print',
    'copy',
    'clear',
  ),
  plannerLater: group('empty', 'total', 'over', 'left', 'when', 'up', 'down', 'remove', 'moved', 'copied', 'manual'),
  /** Words that the trainer's view puts into a lesson. */
  trainerLater: group('failed', 'discuss', 'print'),
  /** The bar under the thumb on a phone. */
  bar: group('label', 'previous', 'contents', 'search', 'next'),
  quiz: z.strictObject({
    ...group(
      'title',
      'intro',
      'number',
      'hint',
      'check',
      'act',
      'answers',
      'correct',
      'incorrect',
      'position',
      'moveUp',
      'moveDown',
      'scene',
      'sceneChoice',
      'outcome',
      'summary',
      'reread',
      'retryWrong',
    ).shape,
    /** How to answer, by type of question. */
    how: group('single-choice', 'multiple-choice', 'categorise', 'order', 'scenario'),
  }),
  /** A quiz that is taken as a whole. `notPassed` is told with the mastery score. */
  sitting: group('begin', 'again', 'answered', 'total', 'passed', 'notPassed', 'result', 'noScript'),
  /** What the pre-test says of its result, and the link to a lesson to begin with. */
  preTest: group('start', 'known', 'unknown'),
  /** The review page. */
  review: group(
    'counts',
    'next',
    'askMore',
    'again',
    'chance',
    'empty',
    'nothing',
    'done',
    'more',
    'failed',
    'fragile',
    'remind',
    'remindHow',
    'saveCalendar',
    'reminder',
    'calendarName',
    'calendarFile',
    'noScript',
    'due',
  ),
  /** Words that the quiz's script puts into the page. */
  quizScript: group(
    'retry',
    'reveal',
    'chooseFirst',
    'moved',
    'misplaced',
    'right',
    'wrong',
    'partly',
    'missed',
    'unplaced',
    'correct',
    'incorrect',
    'total',
    'passed',
    'notPassed',
    'drag',
    'notKept',
    'changed',
    'confidence',
    'sure',
    'fairly',
    'guess',
    'calibration',
    'sureWrong',
    'objectiveDone',
  ),
  search: group(
    'open',
    'title',
    'description',
    'label',
    'module',
    'allModules',
    'kind',
    'allKinds',
    'noScript',
    'allLessons',
  ),
  /** Kinds of page that a search can be narrowed to. */
  kinds: group('lesson', 'overview', 'glossary', 'page', 'trainer'),
  /** Words that the search's script puts into the page. */
  searchLater: group(
    'title',
    'label',
    'close',
    'count',
    'near',
    'corrected',
    'literally',
    'none',
    'tryThis',
    'failed',
    'again',
    'loading',
    'more',
    'recent',
    'forget',
    'whole',
    'marked',
    'unmark',
  ),
  /** Words of the copy buttons. */
  permalinkLater: group('copy', 'copyPage', 'copied', 'manual'),
  glossary: group(
    'title',
    'description',
    'letters',
    'filter',
    'all',
    'count',
    'example',
    'taught',
    'section',
    'more',
    'close',
  ),
  notFound: group('title', 'lead'),
  /** The line that offers this language to readers whose browser asks for it; sent alone, to them only. */
  languageOffer: group('text', 'open', 'no'),
  /** Words that the offline notice puts into the page; sent alone, when there is something to say. */
  offlineNotice: group(
    'saving',
    'size',
    'ready',
    'visited',
    'saveAll',
    'stopped',
    'offline',
    'update',
    'reload',
    'later',
  ),
  /** What the screenshots of the installed app show. */
  app: group('home', 'lesson'),
  /** The page that is shown without a network where nothing is saved. */
  lostPage: group('title', 'lead', 'again', 'home'),
});

export type Ui = z.infer<typeof uiSchema>;
