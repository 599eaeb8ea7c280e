/**
 * Puts a text on the clipboard.
 * @returns false when the browser has none for this page or refuses (`file:`, plain http, no permission)
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
