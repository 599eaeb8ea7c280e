/**
 * The script that holds a file which other scripts read, in the edition that opens from a folder. What the search index
 * holds of each page is in one script for each language: some hundred files by themselves would weigh half as much again.
 * @param path the file's, below the site's home
 */
export function editionScript(path: string): string {
  return `${path.replace(/^(pagefind\/fragment\/[a-z]+)_.*/, '$1')}.js`;
}
