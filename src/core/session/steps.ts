/** A step of an activity, as a slide shows it. */
export interface ActivityStep {
  /** Minutes that its text begins with; 0 when it names none. */
  readonly minutes: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** `4 phút, lượt một: …`: a number, the word for minutes, more about the time, a colon. */
const timed = /^(\d+)\s+[^\s,:]+(?:,\s*([^:]+))?:\s*/;
/** Where a sentence or a clause that can stand alone ends; not within quotes or brackets. */
const bound = /(?<=[.!?…;][”’)]?)\s+(?=[^\s])/;

/**
 * Takes a step's text apart: its minutes, what has to be done as the title, the rest as lines.
 * @param text as the course has it: `4 minutes: each pair swaps cards. Then …`
 */
export function readStep(text: string): ActivityStep {
  const [head = '', minutes = '0', more] = timed.exec(text) ?? [];
  const [title = '', ...lines] = sentences(text.slice(head.length));
  const whole = more === undefined ? title : `${more}: ${title}`;
  return { minutes: Number(minutes), title: capital(whole.replace(/[.;]$/, '')), lines: lines.map(capital) };
}

/** Cuts a text between its sentences; what stands within quotes stays together. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.trim().split(bound)) {
    const last = found.at(-1);
    if (last !== undefined && (isOpen(last) || goesOn(last, piece))) found[found.length - 1] = `${last} ${piece}`;
    else if (piece !== '') found.push(piece);
  }
  return found;
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const isOpen = (text: string): boolean =>
  count(text, /“/g) > count(text, /”/g) || count(text, /\(/g) > count(text, /\)/g);

/** A quoted question within a sentence does not end it. */
const goesOn = (last: string, piece: string): boolean => /[”)]$/.test(last) && /^\p{Ll}/u.test(piece);

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase());

/**
 * Seconds for each step, so that together they take the minutes that there are: in proportion, rounded to half minutes,
 * none under half a minute.
 */
export function stepSeconds(steps: readonly ActivityStep[], minutes: number): number[] {
  const named = steps.reduce((sum, step) => sum + step.minutes, 0);
  const share = steps.map((step) => (named > 0 ? step.minutes / named : 1 / steps.length));
  return share.map((each) => Math.max(30, Math.round(each * minutes * 2) * 30));
}
