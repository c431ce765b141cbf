/** Plurals that no stem brings back to their singular, folded, with what ends them in it. */
const ENDINGS: readonly (readonly [plural: RegExp, singulars: readonly string[]])[] = [
  // "Raíces", "peces".
  [/ces$/, ['z']],
  // "Wolves", "leaves".
  [/ves$/, ['f']],
  // "Islas": too short for its stem to lose its ending.
  [/(?<=^\p{L}{4,5})s$/u, ['']],
];
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  mice: 'mouse',
  feet: 'foot',
  teeth: 'tooth',
  geese: 'goose',
};

/** What a folded word may be the plural of, where its stem does not tell: "raices" of "raiz". Not all need be words. */
export function singularsOf(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [irregular];
  return ENDINGS.flatMap(([plural, singulars]) =>
    plural.test(word) ? singulars.map((ending) => word.replace(plural, ending)) : [],
  );
}
