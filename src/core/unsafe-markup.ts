/** Elements that run something, load another page, or change what addresses of a page stand for. */
export const unsafeElements = 'script, iframe, frame, object, embed, base, meta[http-equiv]';

/** Attributes whose value is an address that may be a script. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data']);

/** Whether an attribute runs a script, or is a page of its own. */
export function isUnsafeAttribute(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('on') || lower === 'srcdoc') return true;
  // Browsers pass over control characters and blanks before and within the name of a scheme.
  return addresses.has(lower) && /^(?:javascript|vbscript):/i.test(value.replace(/[\p{C}\s]/gu, ''));
}
