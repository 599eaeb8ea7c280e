/** Says that something could not be loaded. */
type Failed = () => undefined;

/** What works with a session and is loaded when it is asked for. */
const tools = {
  slides: (failed: Failed) => import('../session/session-deck.ts').then((it) => it.openDeck).catch(failed),
  presenter: (failed: Failed) => import('../session/presenter.ts').then((it) => it.openPresenter).catch(failed),
  message: (failed: Failed) => import('../papers/message-dialog.ts').then((it) => it.openMessage).catch(failed),
  papers: (failed: Failed) => import('../papers/papers-dialog.ts').then((it) => it.openPapers).catch(failed),
} as const;

/** Slides, the window beside them, the message to learners, or papers to print. */
export type Tool = keyof typeof tools;

/**
 * Opens a tool for a session.
 * @param fragment carries the session
 * @param failed what to say where it, or what it needs, cannot be loaded
 */
export async function openTool(tool: Tool, planner: HTMLElement, fragment: string, failed: Failed): Promise<void> {
  const open = await tools[tool](failed);
  await open?.(planner, fragment).catch(failed);
}
