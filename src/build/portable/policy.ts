import { createHash } from 'node:crypto';

const meta = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;

/**
 * A page's policy, made to fit its inline scripts and styles as they are now. Fonts may come from inside a style sheet:
 * browsers refuse them from a file.
 */
export function withFittingPolicy(html: string): string {
  return html.replace(meta, (_whole, before: string, policy: string, after: string) => {
    const directives = policy.split(';').map((each) => each.trim());
    const fitting = directives.map((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/);
      const element = name === 'script-src' ? 'script' : name === 'style-src' ? 'style' : undefined;
      if (element === undefined) return directive;
      return [name, ...sources.filter((source) => !source.startsWith("'sha256-")), ...hashesOf(html, element)].join(
        ' ',
      );
    });
    const fonts = directives.includes("default-src 'self'") ? ["font-src 'self' data:"] : [];
    return before + [...fitting.filter((each) => each !== ''), ...fonts].join('; ') + after;
  });
}

function hashesOf(html: string, element: string): string[] {
  const inline = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g'));
  return [...inline].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
