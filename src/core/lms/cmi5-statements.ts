import { isObject, type Unknowns } from '../progress/migrate.ts';
import type { ReportedAnswer } from './report.ts';
import { isoDuration } from './times.ts';

/** What a package says of a learner. */
export type Cmi5Verb = 'initialized' | 'terminated' | 'completed' | 'passed' | 'failed' | 'answered';

/** A statement of xAPI, as data. */
export type Statement = Unknowns;

/** What surrounds all statements of a session. */
export interface Cmi5Context {
  /** The platform's own, which every statement has to keep. */
  readonly template: Unknowns;
  readonly registration: string;
  /** The score from which the platform takes the quiz for passed. */
  readonly mastery: number | undefined;
}

/** What a statement is made of. */
export interface StatementFacts extends Cmi5Context {
  readonly id: string;
  /** ISO 8601 in UTC, as is when the session was begun. */
  readonly now: string;
  readonly begun: string;
  readonly actor: Unknowns;
  readonly activityId: string;
  /** How long the session has lasted. */
  readonly seconds: number;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';

/**
 * A statement.
 * @param about of an answer that answer, of a judged quiz its questions right and asked
 */
export function cmi5Statement(
  verb: Cmi5Verb,
  facts: StatementFacts,
  about?: ReportedAnswer | { readonly raw: number; readonly max: number },
): Statement {
  const { id, now, begun, actor, activityId, template, registration, mastery } = facts;
  const answer = about && 'question' in about ? about : undefined;
  const best = about && 'raw' in about ? about : undefined;
  const made = answer?.attempt.time ?? now;
  return {
    id,
    actor,
    verb: { id: verbs + verb, display: { en: verb } },
    object: answer ? interaction(activityId, answer) : { objectType: 'Activity', id: activityId },
    // What was answered before this session began is told in it.
    timestamp: made < begun ? now : made,
    context: {
      ...template,
      registration,
      contextActivities: activities(verb, template),
      ...(best &&
        mastery !== undefined && {
          extensions: { ...extensions(template), [`${cmi5}extensions/masteryscore`]: mastery },
        }),
    },
    ...result(verb, facts.seconds, answer, best),
  };
}

/** The standard's own statements have its category; those that move the learner on have another beside it. */
function activities(verb: Cmi5Verb, { contextActivities }: Unknowns): Unknowns {
  const own = isObject(contextActivities) ? contextActivities : {};
  const kept: unknown[] = Array.isArray(own['category']) ? own['category'] : [];
  if (verb === 'answered') return own;
  const movesOn = verb === 'completed' || verb === 'passed' || verb === 'failed';
  const names = ['cmi5', ...(movesOn ? ['moveon'] : [])];
  return { ...own, category: [...kept, ...names.map((name) => ({ id: `${cmi5}categories/${name}` }))] };
}

const extensions = (template: Unknowns): Unknowns => (isObject(template['extensions']) ? template['extensions'] : {});

function result(
  verb: Cmi5Verb,
  seconds: number,
  answer: ReportedAnswer | undefined,
  best: { readonly raw: number; readonly max: number } | undefined,
): Unknowns {
  if (verb === 'initialized') return {};
  const duration = isoDuration(seconds);
  if (answer) {
    const { scaled } = answer.attempt.score;
    const response = answer.question.pattern(answer.attempt.response);
    return { result: { response, success: scaled === 1, score: { scaled } } };
  }
  if (!best) return { result: verb === 'completed' ? { completion: true, duration } : { duration } };
  const { raw, max } = best;
  return { result: { success: verb === 'passed', duration, score: { scaled: raw / max, raw, min: 0, max } } };
}

function interaction(activityId: string, { question: { id, type, correct } }: ReportedAnswer): Unknowns {
  const definition = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: type,
    correctResponsesPattern: correct,
  };
  return { objectType: 'Activity', id: `${activityId.replace(/[#?].*$/, '')}/${id}`, definition };
}
