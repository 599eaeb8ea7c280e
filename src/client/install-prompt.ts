/** What a browser offers that can put the site among the apps; Chromium alone has it. */
export interface InstallPrompt extends Event {
  /** Asks the reader. */
  prompt(): Promise<unknown>;
}

let offered: InstallPrompt | undefined;

/** Keeps the browser's own offer until the course makes it. */
export function watchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    event.preventDefault();
    offered = event;
  });
}

/** The browser's offer, once. */
export function takeInstallPrompt(): InstallPrompt | undefined {
  const taken = offered;
  offered = undefined;
  return taken;
}

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event && typeof event.prompt === 'function';
