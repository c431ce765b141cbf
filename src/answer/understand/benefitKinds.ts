/** Kinds of benefits, folded: who asks about housing is not told about meals. */
const KINDS: readonly RegExp[] = [
  /transport|navigo|commut|\bbus\b|\btrain\b|\bvelos?\b|\bpass\b|trajet/,
  /flight|plane|avion|vuelo|billet|travel|voyage|viaje/,
  /repas|\bmeals?|restaurant|cantine|canteen|lunch|comid|comedor|resto|dejeuner/,
  /logement|loge|heberge|housing|accommodation|alojamiento|vivienda|loyer|\brent\b|lodging|\brooms?\b(?! \p{L}?\d)|chambre|residence|foyer|gite/u,
  /conges|jours? off|vacances|holidays?|vacaciones|\brtt\b|days off/,
  /mutuelle|insurance|seguro|assurance/,
  /visa/,
  /ordinateur|laptop|\bcomputer\b|\bordenador|\bportatil/,
  /\bprimes?\b|\bbonus\b/,
];

/** The kinds that a folded text speaks of, as positions in the table. */
export function benefitKinds(folded: string): number[] {
  return KINDS.flatMap((kind, i) => (kind.test(folded) ? [i] : []));
}

/** Where a folded text first speaks of one of some kinds. */
export function kindAt(folded: string, kinds: readonly number[]): { start: number; end: number } | null {
  for (const kind of kinds) {
    const match = KINDS[kind]!.exec(folded);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
