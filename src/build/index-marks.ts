/** Hidden elements that hold words for the index alone. */
const words =
  /<([a-z]+) hidden data-pagefind-[^>]*>[^<]*<\/\1>|<ul hidden>(?:<li data-pagefind-[^>]*>[^<]*<\/li>)+<\/ul>/g;

/** An attribute in a tag. */
const mark = / data-pagefind-[a-z-]+(?:="[^"]*")?(?=[^<>]*>)/g;

/**
 * A page without what only Pagefind reads when it makes the index: readers have no use for it.
 * @param html as Astro writes it
 */
export function withoutIndexMarks(html: string): string {
  return html.replace(words, '').replace(mark, '');
}
