/** What the preview tells a page of the faults of the content. */
export interface FaultMessage {
  readonly title: string;
  /** Each fault: where it is, then what was expected, what was found and how to fix it. */
  readonly faults: readonly { readonly place: string; readonly lines: readonly string[] }[];
}

/** The names of the messages between the preview and its pages. */
export const faultsEvent = 'content-faults';
export const askForFaults = 'content-faults:ask';
