import type { Chapter } from './chapter.ts';
import { copiesOf, textOf } from './copy.ts';
import { readQuestion } from './read-question.ts';

/** All that a lesson's page has for a presentation, in its order: title and objectives, each section, the quiz, the summary. */
export function readLesson(main: Element): Chapter[] {
  const title = textOf(main.querySelector('h1'));
  const objectives = main.querySelector('.aim');
  const first: Chapter = {
    id: 'objectives',
    above: copiesOf(main.querySelector('.facts')?.children ?? [])
      .map(textOf)
      .join(' · '),
    title,
    blocks: objectives ? leadAndRest(objectives) : [],
    together: true,
  };
  const rest = [...main.children].flatMap((part) => {
    if (part.matches('.prose')) return readProse(part, first);
    if (part.matches('quiz-set')) return readQuiz(part, title);
    const heading = part.querySelector(':scope > h2[id]:not(#sources)');
    return heading ? [section(title, heading, siblingsAfter(heading))] : [];
  });
  return [first, ...rest];
}

/** A lesson's activity, as those see it who take part. @param notes what the trainers' page says of the lesson */
export function readActivity(notes: Element, lesson: string): Chapter[] {
  const activity = notes.querySelector('[data-note]');
  const steps = copiesOf(activity?.querySelectorAll(':scope > ol') ?? []);
  if (steps.length === 0) return [];
  return [{ id: 'trainer', above: lesson, title: textOf(activity?.querySelector('h3')), blocks: steps }];
}

function leadAndRest(box: Element): Element[] {
  const lead = document.createElement('p');
  lead.className = 'slide-lead';
  lead.textContent = textOf(box.querySelector('summary'));
  return [lead, ...copiesOf(box.querySelectorAll(':scope > ul'))];
}

/** The text: what stands before its first heading belongs to the lesson's title. */
function readProse(prose: Element, { above, title: lesson }: Chapter): Chapter[] {
  const headings = [...prose.querySelectorAll(':scope > h2[id]')];
  const [first] = headings;
  const start = [...prose.children].filter(
    (each) =>
      !each.matches('.aim') && (!first || each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const intro: Chapter = { id: 'objectives', above, title: lesson, blocks: copiesOf(start) };
  const sections = headings.map((heading) => section(lesson, heading, siblingsAfter(heading)));
  return intro.blocks.length > 0 ? [intro, ...sections] : sections;
}

function readQuiz(quiz: Element, lesson: string): Chapter[] {
  const heading = quiz.querySelector('h2');
  if (!heading) return [];
  const questions = [...quiz.querySelectorAll<HTMLElement>('quiz-question')];
  return [
    section(lesson, heading, [...quiz.querySelectorAll(':scope > p.muted')]),
    ...questions.flatMap((question) => readQuestion(question, textOf(heading))),
  ];
}

function section(lesson: string, heading: Element, content: readonly Element[]): Chapter {
  return { id: heading.id, above: lesson, title: textOf(heading), blocks: copiesOf(content) };
}

/** What stands after a heading, up to the next one. */
function siblingsAfter(heading: Element): Element[] {
  const found: Element[] = [];
  for (let next = heading.nextElementSibling; next && !next.matches('h2'); next = next.nextElementSibling)
    found.push(next);
  return found;
}
