/** "[1] Zihao Wang, Clair Vandersteen, …" */
const NUMBERED = /^\s*\[\d{1,3}\]\s+\p{Lu}/u;
/** What an entry of a bibliography holds somewhere. */
const CITED = /\b(?:19|20)\d\d\b|\bet al\b|arxiv|\bdoi\b|\bpp\.|\bpages\b/i;

/**
 * Whether a paragraph is an entry of a bibliography, which many papers and offers set without a heading. Marks of citation
 * within a text ("as in [1]") are none.
 */
export function isReference(paragraph: string): boolean {
  return NUMBERED.test(paragraph) && CITED.test(paragraph);
}
