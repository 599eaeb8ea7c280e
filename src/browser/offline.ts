/**
 * Registers the service worker, which saves the whole site.
 * @param worker address of its script
 * @param scope address that it serves
 * @returns true when this very visit has just saved the site for the first time; false otherwise, also when the
 *   browser has no service workers (`file:`, private windows) or refuses
 */
export async function saveForOffline(worker: string, scope: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return false;
  try {
    const first = navigator.serviceWorker.controller === null;
    const { installing } = await navigator.serviceWorker.register(worker, { scope });
    if (!first || !installing) return false;
    return await new Promise((resolve) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'activated') resolve(true);
        if (installing.state === 'redundant') resolve(false);
      });
    });
  } catch {
    return false;
  }
}
