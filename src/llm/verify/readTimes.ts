/** A time of the day in a text. */
export interface TimeOfDay {
  readonly start: number;
  readonly end: number;
  /** Since midnight. */
  readonly minutes: number;
}

/** "19 h 30", "19:30", "7.30 p.m.", "las 8 de la tarde", folded; "35 h a week" is no time of the day. */
const TIME =
  /(?<![\p{L}\p{N}.,:-])(\d{1,2})(?:(?:[:.](\d{2}))?\s?([ap])\.?\s?m(?:\.(?=\s|$|[,;)]))?(?!\p{L})|:(\d{2})(?!\p{N})(?:\s?h(?!\p{L}))?|\s?h(?:\s?(\d{2})(?!\p{N}))?(?!\p{L})(?!\s*(?:\/|par |a la |a week|per |por |de (?!l'apres)|d'|semaine|hebdo|semanal|week))|(?:\s(?:heures?|o'clock))?\s(?:de la (manana|tarde|noche)|du (matin|soir)|de l'(apres-midi)|in the (morning|afternoon|evening))(?!\p{L}))/gu;
const LATER: ReadonlySet<string> = new Set(['tarde', 'noche', 'soir', 'apres-midi', 'afternoon', 'evening']);
const HOURS = 24;
const NOON = 12;

/** The times of the day in a folded text. */
export function readTimes(folded: string): TimeOfDay[] {
  return [...folded.matchAll(TIME)].flatMap((match) => {
    const [whole, hours, beforeHalf, half, colon, french, ...parts] = match;
    const hour = Number(hours);
    const part = parts.find((one) => one !== undefined);
    if (hour > HOURS || (half && hour > NOON)) return [];
    const isLater = half === 'p' || (part !== undefined && LATER.has(part));
    const full = half === 'a' && hour === NOON ? 0 : isLater && hour < NOON ? hour + NOON : hour;
    const minutes = Number(beforeHalf ?? colon ?? french ?? 0);
    return [{ start: match.index, end: match.index + whole.length, minutes: full * 60 + minutes }];
  });
}
