/** Kinds of benefits, folded: who asks about housing is not told about meals. */
const KINDS: readonly RegExp[] = [
  /transport|navigo|commut|\bbus\b|\btrain\b|velo|pass\b|trajet/,
  /flight|plane|avion|vuelo|billet|travel|voyage|viaje/,
  /repas|\bmeals?|restaurant|cantine|canteen|lunch|comid|comedor|resto|dejeuner/,
  /logement|loge|heberge|housing|accommodation|alojamiento|vivienda|loyer|\brent\b|\brooms?\b|chambre|residence|foyer|gite/,
  /conges|jours? off|vacances|holidays?|vacaciones|\brtt\b|days off/,
  /mutuelle|insurance|seguro|assurance/,
  /visa/,
];

/** The kinds that a folded text speaks of, as positions in the table. */
export function benefitKinds(folded: string): number[] {
  return KINDS.flatMap((kind, i) => (kind.test(folded) ? [i] : []));
}
