/** Words of two languages are taken for the same one when they begin alike for so long: "instancias", "instances". */
const COGNATE_LETTERS = 6;
const COGNATE_SHARE = 0.6;

/** Whether two folded words look like the same word in two languages. */
export function isCognate(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= COGNATE_LETTERS && same >= COGNATE_SHARE * Math.max(a.length, b.length);
}
