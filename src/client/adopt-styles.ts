/** Adds style rules that came with a script, so that no page carries what it may never show. Allowed by a strict policy. */
export function adoptStyles(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
