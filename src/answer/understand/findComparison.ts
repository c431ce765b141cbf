import type { AskedField } from '../../corpus/topics.ts';
import { parseAmounts } from '../../facts/values/parseAmounts.ts';
import { parseDurations } from '../../facts/values/parseDurations.ts';
import { cueTest } from './matchesCue.ts';

/** What a question wants to know of offers that it sets side by side. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'extreme'; readonly field: SizedField; readonly most: boolean };

/** The fields whose values have an order. */
export type SizedField = 'duration' | 'pay' | 'start' | 'deadline';

/** Asks whether values are the same, folded. */
const asksSame = cueTest({
  fr: ['(?<!quand )memes?(?! (?:si|sans|quand|avec|pour))', 'identiques?', 'pareil(?:le)?s?'],
  en: ['the same(?! (?:time|day))', 'same', 'identical'],
  es: ['mism[oa]s?', 'igual(?:es)?', 'identic[oa]s?'],
});
/** Asks what tells offers apart, folded. */
const asksDifference = cueTest({
  fr: ['differences?', 'differe(?:nt)?', 'compar\\p{L}+', 'vs', 'versus'],
  en: ['differences?', 'differ', 'compar\\p{L}+', 'vs', 'versus'],
  es: ['diferencias?', 'diferencian?', 'compar\\p{L}+', 'vs', 'versus'],
});

/** How more and less of each are asked for, folded; the first that is found counts. */
const EXTREMES: readonly { readonly field: SizedField; readonly most: boolean; readonly asked: RegExp }[] = [
  {
    field: 'start',
    most: false,
    asked:
      /(?:commence|debute|demarre|starts?|begins?|empieza|comienza|inicia)\b.{0,12}\b(?:en premier|avant|plus tot|first|earlier|sooner|before|antes|primero)\b|\b(?:antes|primero) (?:empieza|comienza)|earliest|soonest|\boldest\b|plus ancien(?:ne)?s?\b|mas antigu[oa]s?\b/,
  },
  {
    field: 'start',
    most: true,
    asked:
      /(?:commence|debute|demarre|starts?|begins?|empieza|comienza)\b.{0,12}\b(?:apres|plus tard|later|last|after|despues|mas tarde)\b|\b(?:newest|most recent|newer|more recent)\b|plus recente?s?\b|mas (?:recientes?|nuev[oa]s?)\b/,
  },
  {
    field: 'deadline',
    most: false,
    asked:
      /(?:cloture|limite|deadline|closes?|cierra|plazo)\b.{0,15}\b(?:en premier|avant|plus tot|first|earlier|sooner|antes|primero)\b/,
  },
  {
    field: 'pay',
    most: true,
    asked:
      /(?:paye\p{L}*|paie\p{L}*|remuner\p{L}*|gagne|touche|pays?|paid|earn|paga\p{L}*|cobra|gana)\b.{0,15}\b(?:plus|mieux|more|better|most|best|mas|mejor)\b|\b(?:mieux|plus|better|best|mejor|mas) (?:paye|remunere|paid|pagad|remunerad)/u,
  },
  {
    field: 'pay',
    most: false,
    asked:
      /(?:paye\p{L}*|paie\p{L}*|remuner\p{L}*|pays?|paid|paga\p{L}*)\b.{0,15}\b(?:moins|less|least|menos|worse)\b|\b(?:moins|less|menos) (?:paye|remunere|paid|pagad)/u,
  },
  {
    field: 'duration',
    most: true,
    asked:
      /\b(?:longer|longest)\b|plus long(?:ue)?s?\b|dure(?:nt)? (?:le )?plus|lasts? (?:more|the most)|mas larg[ao]s?|duran? mas|mas duran?/,
  },
  {
    field: 'duration',
    most: false,
    asked: /\b(?:shorter|shortest)\b|plus courte?s?\b|dure(?:nt)? (?:le )?moins|mas cort[ao]s?|duran? menos/,
  },
];

/** How a folded question compares offers, or null when it does not. It need not name them. */
export function findComparison(folded: string, fields: readonly AskedField[]): Comparison | null {
  // "More than six months" compares with a number, not with another offer.
  if (parseDurations(folded).length + parseAmounts(folded).length > 0) return null;
  const extreme = EXTREMES.find(({ asked }) => asked.test(folded));
  if (extreme) return { kind: 'extreme', field: extreme.field, most: extreme.most };
  if (fields.length > 0 && asksSame(folded)) return { kind: 'same' };
  return asksDifference(folded) ? { kind: 'difference' } : null;
}

/** Between the things that a question compares, folded. */
const BETWEEN = /\s(?:ou|or|o|et|and|y|vs\.?|versus|que|than|with|avec|con|to)\s|[,;:]/;

/** The parts of a folded question that may each name an offer. */
export function comparedParts(folded: string): string[] {
  return folded.split(BETWEEN).filter((part) => part.trim() !== '');
}
