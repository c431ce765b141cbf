/** Text that is kept whole: a paragraph, a source with its quote. */
export type Block = string;

/**
 * Puts blocks together into pages of at most `most` characters, in order. A block is never cut; one that is longer than
 * a page by itself is left out of the pages and returned, to be attached.
 */
export function paginate(
  blocks: readonly Block[],
  most: number,
  between = '\n',
): { readonly pages: readonly string[]; readonly tooLong: readonly Block[] } {
  const pages: string[] = [];
  const tooLong: Block[] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (block.length > most) tooLong.push(block);
    else if (page !== undefined && page.length + between.length + block.length <= most)
      pages[pages.length - 1] = `${page}${between}${block}`;
    else pages.push(block);
  }
  return { pages, tooLong };
}
