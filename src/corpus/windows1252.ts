/** What Windows-1252 has where ISO-8859-1 has control characters that no text uses (0x80 to 0x9F). */
const BEYOND_LATIN1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A text in Windows-1252 that was decoded as ISO-8859-1, put right. Node 20's own decoder takes the one for the other
 * ("windows-1252" gives control characters for "€" and "œ"), and so do all who use it.
 */
export function fromLatin1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (code) => BEYOND_LATIN1[code.charCodeAt(0) - 0x80]!);
}
