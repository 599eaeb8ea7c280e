let asked = false;

/**
 * Asks the browser not to clear what this site keeps when space runs short. Some browsers ask the reader in turn: so it
 * is done once there is something to lose, and once for each page.
 */
export function askToKeep(): void {
  if (asked) return;
  asked = true;
  void storageManager()
    ?.persist?.()
    .catch(() => undefined);
}

/** Whether the browser has promised not to clear what is kept; undefined where it does not say. Never rejects. */
export async function isKeptForGood(): Promise<boolean | undefined> {
  return storageManager()
    ?.persisted?.()
    .catch(() => undefined);
}

/** There is none on plain HTTP. */
function storageManager(): Partial<StorageManager> | undefined {
  const { storage }: { storage?: Partial<StorageManager> } = navigator;
  return storage;
}
