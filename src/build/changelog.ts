/** A commit as the changelog needs it. */
export interface Commit {
  readonly hash: string;
  readonly subject: string;
}

/** A version's part of the changelog: subjects by scope, in the order of the commits. */
export function changelogSection(version: string, date: string, commits: readonly Commit[]): string {
  const entries = commits.map(({ hash, subject }) => {
    const [, scope, text] = /^([a-z][\w, /-]*): (.+)$/.exec(subject) ?? [];
    return { scope: scope ?? 'general', line: `- ${sentence(text ?? subject)} (${hash})` };
  });
  const scopes = [...Map.groupBy(entries, ({ scope }) => scope)].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const parts = scopes.map(([scope, of]) => `### ${scope}\n\n${of.map(({ line }) => line).join('\n')}`);
  return [`## ${version} (${date})`, ...parts].join('\n\n');
}

/** The changelog with a section before those of earlier versions. @throws when the version has a section already */
export function withSection(changelog: string, version: string, section: string): string {
  if (changelog.includes(`## ${version} (`)) throw new Error(`CHANGELOG.md has version ${version} already`);
  const first = changelog.indexOf('\n## ');
  if (first < 0) return `${changelog.trimEnd()}\n\n${section}\n`;
  return `${changelog.slice(0, first).trimEnd()}\n\n${section}\n${changelog.slice(first)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
