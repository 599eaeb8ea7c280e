/**
 * Puts a text on the clipboard.
 * @param html the same with its form, for mail and documents
 * @returns false when the browser has none for this page or refuses (`file:`, plain http, no permission)
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    // Older browsers take text alone.
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
    else {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    return false;
  }
}
