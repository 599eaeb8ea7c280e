/** How much something is changed, by the id of a measure. */
export type Effect = Readonly<Record<string, number>>;

/** What a game counts by: its numbers and formulas, as content writes them, without a word of its story. */
export interface GameRules {
  readonly measures: readonly {
    readonly id: string;
    readonly start: number;
    readonly least?: number | undefined;
    readonly most?: number | undefined;
  }[];
  /** Named numbers for the formulas. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly rules: {
    /** While it is false, a choice that has a low effect has that one. */
    readonly enough: string;
    /** What a choice changes of a measure in truth; in it `d…` is what it says it would. */
    readonly change: Readonly<Record<string, string>>;
    /** At the end of each month, one after the other. */
    readonly month: readonly { readonly set: string; readonly to: string }[];
    /** What the time after the last month begins with. */
    readonly opening: string;
    readonly eventsPerMonth: number;
  };
  readonly turns: readonly TurnRules[];
  readonly endings: readonly { readonly id: string; readonly when: string }[];
}

/** The events of one side, in order. */
export interface TurnRules {
  readonly id: string;
  readonly target: number;
  /** The turn whose choices are made again, each just before the choice of the same place in this one. */
  readonly after?: string | undefined;
  readonly events: readonly {
    readonly id: string;
    readonly choices: readonly { readonly id: string; readonly effect: Effect; readonly low?: Effect | undefined }[];
  }[];
}
