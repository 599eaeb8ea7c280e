import type { Question, QuestionOf } from '../../schemas/quiz.ts';

type Text = Readonly<Record<string, string>>;

/** A place where a learner picks one of several choices: a single-choice question, or a scene of a scenario. */
export interface ChoiceSet {
  readonly kind: 'single' | 'scene';
  readonly question: string;
  /** The question's id; for a scene with the scene's behind it. */
  readonly id: string;
  readonly stem: Text;
  readonly choices: readonly { readonly id: string; readonly text: Text; readonly key: boolean }[];
}

/** The choice sets of a question; none for types in which several choices are picked. */
export function choiceSetsOf(question: Question): ChoiceSet[] {
  if (question.type === 'single-choice') {
    const { id, prompt, choices, correctChoices } = question;
    return [
      {
        kind: 'single',
        question: id,
        id,
        stem: prompt,
        choices: choices.map((choice) => ({ ...choice, key: correctChoices.includes(choice.id) })),
      },
    ];
  }
  return question.type === 'scenario' ? scenesOf(question) : [];
}

/** A choice of a scene is a key when the best score that was still open before it is still open after it. */
function scenesOf({ id, prompt, scenes, outcomes }: QuestionOf<'scenario'>): ChoiceSet[] {
  const best = (place: string): number => {
    const scene = scenes.find((each) => each.id === place);
    if (scene) return Math.max(...scene.choices.map(({ next }) => best(next)));
    return outcomes.find((each) => each.id === place)?.score ?? 0;
  };
  return scenes.map((scene) => {
    const top = best(scene.id);
    return {
      kind: 'scene',
      question: id,
      id: `${id}/${scene.id}`,
      stem: Object.fromEntries(
        Object.entries(prompt).map(([language, text]) => [language, `${text} ${scene.text[language] ?? ''}`]),
      ),
      choices: scene.choices.map((choice) => ({ ...choice, key: best(choice.next) === top })),
    };
  });
}

/** The score of one who picks blindly: the share of keys, averaged over the sets. */
export function chanceOf(sets: readonly ChoiceSet[]): number {
  return mean(sets.map(chance));
}

/** Standard error of the mean score of blind picks, `√Σc(1−c) / n`. */
export function chanceError(sets: readonly ChoiceSet[]): number {
  const variance = sets.map(chance).reduce((sum, each) => sum + each * (1 - each), 0);
  return Math.sqrt(variance) / Math.max(1, sets.length);
}

function chance({ choices }: ChoiceSet): number {
  return choices.filter(({ key }) => key).length / choices.length;
}

/** 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}
