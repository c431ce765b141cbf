import { countriesOf } from './places.ts';

/** French departments by number with their names and region, folded (INSEE, regions since 2016). */
const REGIONS: Readonly<Record<string, string>> = {
  'auvergne-rhone-alpes':
    '01 ain,03 allier,07 ardeche,15 cantal,26 drome,38 isere,42 loire,43 haute-loire,63 puy-de-dome,69 rhone,73 savoie,74 haute-savoie',
  'bourgogne-franche-comte':
    "21 cote-d'or,25 doubs,39 jura,58 nievre,70 haute-saone,71 saone-et-loire,89 yonne,90 territoire de belfort",
  bretagne: "22 cotes-d'armor,29 finistere,35 ille-et-vilaine,56 morbihan",
  'centre-val de loire': '18 cher,28 eure-et-loir,36 indre,37 indre-et-loire,41 loir-et-cher,45 loiret',
  corse: '2a corse-du-sud,2b haute-corse,20 corse',
  'grand est':
    '08 ardennes,10 aube,51 marne,52 haute-marne,54 meurthe-et-moselle,55 meuse,57 moselle,67 bas-rhin,68 haut-rhin,88 vosges',
  'hauts-de-france': '02 aisne,59 nord,60 oise,62 pas-de-calais,80 somme',
  'ile-de-france':
    "75 paris,77 seine-et-marne,78 yvelines,91 essonne,92 hauts-de-seine,93 seine-saint-denis,94 val-de-marne,95 val-d'oise",
  normandie: '14 calvados,27 eure,50 manche,61 orne,76 seine-maritime',
  'nouvelle-aquitaine':
    '16 charente,17 charente-maritime,19 correze,23 creuse,24 dordogne,33 gironde,40 landes,47 lot-et-garonne,64 pyrenees-atlantiques,79 deux-sevres,86 vienne,87 haute-vienne',
  occitanie:
    '09 ariege,11 aude,12 aveyron,30 gard,31 haute-garonne,32 gers,34 herault,46 lot,48 lozere,65 hautes-pyrenees,66 pyrenees-orientales,81 tarn,82 tarn-et-garonne',
  'pays de la loire': '44 loire-atlantique,49 maine-et-loire,53 mayenne,72 sarthe,85 vendee',
  "provence-alpes-cote d'azur":
    '04 alpes-de-haute-provence,05 hautes-alpes,06 alpes-maritimes,13 bouches-du-rhone,83 var,84 vaucluse',
};

/** Other names of regions, folded. */
const ALIASES: Readonly<Record<string, string>> = {
  'region parisienne': 'ile-de-france',
  idf: 'ile-de-france',
  paca: "provence-alpes-cote d'azur",
  'autour de paris': 'ile-de-france',
  'paris area': 'ile-de-france',
  'paris region': 'ile-de-france',
  'region de paris': 'ile-de-france',
};

const departments = new Map<string, { readonly name: string; readonly region: string }>();
for (const [region, list] of Object.entries(REGIONS)) {
  for (const entry of list.split(',')) departments.set(entry.slice(0, 2), { name: entry.slice(3), region });
}

/** "(78)", "31400 Toulouse", "Essonne": what says in which department a place is. */
const CODE = /\((\d{2}|2[ab])\)|(?<!\d)(\d{2})\d{3}(?!\d)/gu;

/** A department called by its number, folded. */
const NUMBER_NAMED =
  /(?:dans|en|vers|sur) le (\d{2}|2[ab])(?![\d\p{L}%]| (?:mois|jours|semaines|euros|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))/gu;

/** Whether a number is that of a French department ("38", "2A"). */
export function isDepartment(code: string): boolean {
  return departments.has(code.toLowerCase());
}

/** Names under which a place, as offers write it, may be asked for: its department and region. Folded. */
export function wideNames(place: string): string[] {
  const names = new Set<string>();
  // Spanish post codes have five digits, too.
  const countries = countriesOf(place);
  const isAbroad = countries.length > 0 && !countries.includes('france');
  for (const match of isAbroad ? [] : place.matchAll(CODE)) {
    const found = departments.get(match[1] ?? match[2]!);
    if (found) names.add(found.name).add(found.region);
  }
  for (const { name, region } of departments.values()) {
    if (place.includes(name) && new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(place))
      names.add(region);
  }
  return [...names];
}

/** The regions and departments named in a folded question. */
export function wideNamesIn(question: string): string[] {
  const flat = question.replace(/[\s-]+/g, ' ');
  const known = [
    ...Object.keys(REGIONS),
    ...[...departments.values()].map(({ name }) => name).filter((name) => name.length > 4),
  ];
  const named = known.filter((name) => {
    const words = name.replace(/[\s-]+/g, ' ');
    // A hundred and more names, of which a question holds one or two.
    return flat.includes(words) && new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(flat);
  });
  const aliased = Object.entries(ALIASES)
    .filter(([alias]) => new RegExp(`(?<!\\p{L})${alias}(?!\\p{L})`, 'u').test(flat))
    .map(([, name]) => name);
  // "Dans le 78": students call departments by their numbers.
  const numbered = [...flat.matchAll(NUMBER_NAMED)].flatMap(([, code]) => departments.get(code!)?.name ?? []);
  return [...new Set([...named, ...aliased, ...numbered])];
}

/** The other names of regions ("région parisienne") that stand in a folded question. */
export function placePhrasesIn(question: string): string[] {
  return Object.keys(ALIASES).filter((alias) => question.includes(alias));
}

/** A folded question without region names that hold the name of a country ("Île-de-France" is not all of France). */
export function withoutRegions(question: string): string {
  return question.replace(/(?:ile|hauts)[\s-]de[\s-]france/g, ' ');
}
