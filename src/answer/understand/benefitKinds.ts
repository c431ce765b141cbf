/** Kinds of benefits, folded: who asks about housing is not told about meals. */
const KINDS: readonly RegExp[] = [
  /transport|ferry|essence|carburant|deplacement|abono|navigo|commut|\bbus\b|\btrain\b|\bvelos?\b|\bpass\b|trajet|travel (?:to|from|costs?|expenses)/,
  /flight|\bvols?\b|plane|avion|vuelo|billet|travel(?! insurance)|voyage|viaje(?! seguro)/,
  /(?:tickets?|titres?|cheques?|cartes?|vales?)[- ](?:de |para )?(?:resto|restaurant|restaurante|comida|repas|dejeuner)|(?:meal|lunch|food) (?:vouchers?|cards?|tickets?)|\bswile\b/,
  /repas|nourri|\bfe(?:ed|d)\b|snack|mang|\beat\b|\bfood\b|\bcomer\b|\bmidi\b|\bmeals?|restaurant|restauration|cantine|canteen|lunch|comid|comedor|resto|dejeuner/,
  /logement|loge|heberge|housing|accommodation|alojamiento|vivienda|loyer|\brent\b|lodging|\brooms?\b(?! \p{L}?\d)|chambre|residence|foyer|gite|(?<!(?:the|our|your|le|notre|el|nuestro|au|du|del|al|in) )\bstudios?\b|dormir|sleep|habitacion|residencia|\bun lit\b|\ba bed\b|\buna cama\b|(?:anywhere|somewhere) to live|live on (?:campus|site)|(?:ou|endroit pour) (?:vivre|habiter)|(?:donde|sitio para) vivir|alojar/u,
  /\bconges?\b|jours? off|vacances|holidays?|vacaciones|\brtt\b|days off/,
  /mutuelle(?! (?:d|g|n)\p{L}*['\s])(?!\d)|insurance|seguro|assurance/u,
  /\bvisas?\b|visad[oa]s?|work permits?|permis de travail|permiso de trabajo|titre de sejour|\bsponsor(?:s|ship|ing)?\b|parrain/,
  /ordinateur|\bordi\b|\bpc\b|laptop|macbook|\bcomputer\b|\bordenador|\bportatil/,
  /\bprimes?\b|\bbonus\b/,
  /relocat|demenag|mudanza|\bmudar|\breubica|\btraslado|moving (?:cost|expens|grant|allow)|(?:d'|a l')installation/,
];

const VOUCHERS = 2;
const MEALS = 3;

/** The kinds that a folded text speaks of, as positions in the table. */
export function benefitKinds(folded: string): number[] {
  const kinds = KINDS.flatMap((kind, i) => (kind.test(folded) ? [i] : []));
  // Vouchers are no canteen.
  return kinds.includes(VOUCHERS) ? kinds.filter((kind) => kind !== MEALS) : kinds;
}

/** Sums that one pays oneself, and words for it, folded. */
const PRICED = /\d ?(?:€|euros?|£|pounds?|\$)|(?:€|£|\$) ?\d|a votre charge|payant|\brent(?:ed|s)?\b|loue/;
/** Asks for what costs nothing, folded. */
export const ASKS_FREE = /gratuit|gratis|gratos|\bfree\b|sans payer|offert/;

/** Says that something is not given, folded. */
const NOT_GIVEN =
  /\b(?:pas(?! (?:tout|toute|que|seulement|mal|cher|loin|d'inquietude)\b)|aucune?|sans|non|ni|not|no|without|sin|cannot|ningun[oa]?|hors|exclu\w*|unable|regret|right to work|(?:paid|borne) by the intern|(?:a la|a votre|a sa) charge|a cargo de(?:l| la)|unfortunately|malheureusement|impossible|imposible|lamentablemente)\b|\p{L}n't\b/u;
/** How much around a kind of benefit is said of it, in characters. */
const AROUND = 60;

/** What a folded text says around the first of some kinds that it speaks of; empty when it speaks of none. */
export function clauseOn(folded: string, kinds: readonly number[]): string {
  const match = kinds.map((kind) => KINDS[kind]!.exec(folded)).find((found) => found !== null);
  if (!match) return '';
  const end = match.index + match[0].length;
  const before = folded
    .slice(Math.max(0, match.index - AROUND), match.index)
    .split(';')
    .at(-1)!;
  const behind = folded.slice(end, end + AROUND).split(';')[0]!;
  return `${before}${match[0]}${behind}`;
}

/** Whether what a folded text gives costs nothing. */
export function isFree(folded: string, kinds: readonly number[]): boolean {
  return !PRICED.test(clauseOn(folded, kinds));
}

/** Whether a folded text says that one of some kinds is given, or that it is not; null when it speaks of none. */
export function isGiven(folded: string, kinds: readonly number[]): boolean | null {
  const clause = clauseOn(folded, kinds);
  return clause === '' ? null : !NOT_GIVEN.test(clause);
}
