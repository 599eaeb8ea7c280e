import type { Refused } from './platform.ts';

/** The calls that both versions of SCORM have, by one set of names. */
export interface ScormCalls {
  readonly initialize: () => boolean;
  /** Empty where there is no such value. */
  readonly get: (name: string) => string;
  /** Sets a value, unless it was the last one set under the name. @returns false when the platform refuses it */
  readonly set: (name: string, value: string) => boolean;
  readonly commit: () => boolean;
  readonly finish: () => boolean;
  /** Forgets a value that was set: the next one is set in any case. */
  readonly forget: (name: string) => void;
  readonly refused: readonly Refused[];
}

/** Names of the calls, in the order initialize, get, set, commit, finish, last error. */
export type CallNames = readonly [string, string, string, string, string, string];

/** How many refused values are remembered. */
const mostRefused = 50;

/**
 * Binds to the object that a platform has put into one of its windows. Values come as any type, and are taken as text.
 * @throws by each call when the platform is not there any more, or has not the call
 */
export function scormCalls(api: object, names: CallNames): ScormCalls {
  const [initialize, get, set, commit, finish, lastError] = names;
  const call = (name: string, ...values: readonly string[]): string => {
    const method: unknown = Reflect.get(api, name);
    if (typeof method !== 'function') throw new TypeError(`The platform has no ${name}`);
    const answer: unknown = Reflect.apply(method, api, values);
    return String(answer ?? '');
  };
  const done = (name: string): boolean => call(name, '') === 'true';
  const known = new Map<string, string>();
  const refused: Refused[] = [];
  return {
    initialize: () => done(initialize),
    get: (name) => call(get, name),
    set(name, value) {
      if (known.get(name) === value) return true;
      if (call(set, name, value) === 'true') {
        known.set(name, value);
        return true;
      }
      refused.push({ name, value, error: call(lastError) });
      if (refused.length > mostRefused) refused.shift();
      return false;
    },
    commit: () => done(commit),
    finish: () => done(finish),
    forget: (name) => void known.delete(name),
    refused,
  };
}

const modes = ['review', 'browse'] as const;

/** A mode as platforms name it; some name none, which is a normal start. */
export const modeOf = (text: string): 'normal' | 'review' | 'browse' => modes.find((mode) => mode === text) ?? 'normal';

/** How many entries a list of the platform has. */
export const countOf = (text: string): number => Math.max(0, Number.parseInt(text, 10) || 0);
