import { createHash } from 'node:crypto';
import { fold } from '../language/fold.ts';

/**
 * The same 16 url-safe characters for all wordings that differ only in case, accents, punctuation and white space.
 * A hash, so that it fits in a button and says nothing once the questions themselves are deleted.
 */
export function questionKey(question: string): string {
  // "#" stays: C and C# are different skills. A question of punctuation alone is compared as it is.
  const wording = squeeze(fold(question).replace(/[^\P{P}#]|\p{C}/gu, ' ')) || squeeze(question);
  return createHash('sha256').update(wording).digest('base64url').slice(0, 16);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
