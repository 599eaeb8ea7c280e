import type { QuestionReport } from '../../src/quiz/question-report.ts';
import { reports } from '../../src/quiz/reports.ts';
import { decodeQuestion, isQuestionType } from '../../src/quiz/types.ts';
import type { Response } from '../../src/core/quiz/key.ts';

/** What the report of a question says of it. @param key its attribute */
export function reportOf(type: string, key: string): QuestionReport {
  if (!isQuestionType(type)) throw new Error(`no type ${type}`);
  return reports[type](
    key.split(' ').map((token) => {
      const [name = '', value] = token.split('=');
      return value === undefined ? [name] : [name, value];
    }),
  );
}

/** Responses to a question, right, wrong and half: all of them where they are few, else some hundred of them. */
export function responsesTo(type: string, key: string): Response[] {
  const { codes, codeOf, responseOf } = reportOf(type, key);
  const some = Array.from({ length: Math.min(codes, 300) }, (_, index) =>
    Math.floor((index * codes) / Math.min(codes, 300)),
  );
  const right = rightOf(type, key);
  const code = codeOf(right);
  // Not with flatMap: it would take a response of several choices apart.
  return [...new Set([...some, ...(code === undefined ? [] : [code])])]
    .map(responseOf)
    .filter((each) => each !== undefined);
}

/** An answer that is wholly right. */
export function rightOf(type: string, key: string): Response {
  const { grade } = decodeQuestion(type, key);
  const { codes, responseOf } = reportOf(type, key);
  for (let code = 0; code < codes; code += 1) {
    const response = responseOf(code);
    if (response !== undefined && grade(response).score.scaled === 1) return response;
  }
  throw new Error(`no right answer to ${type} ${key}`);
}
