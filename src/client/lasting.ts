/** How long what is written lasts: on the device, until the tab is closed, or as long as this page. */
export type Lasting = 'device' | 'tab' | 'page';

export function lasting(): Lasting {
  if (opens(() => localStorage)) return 'device';
  return opens(() => sessionStorage) ? 'tab' : 'page';
}

function opens(storage: () => Storage): boolean {
  try {
    storage().getItem('');
    return true;
  } catch {
    return false;
  }
}
