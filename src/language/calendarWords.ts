import { LANGUAGES, type PerLanguage } from './Language.ts';

/** Months as offers write them, folded, with their usual abbreviations; position 0 is January. */
export const MONTHS: PerLanguage<readonly (readonly string[])[]> = {
  fr: [
    ['janvier', 'janv'],
    ['fevrier', 'fevr', 'fev'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['decembre', 'dec'],
  ],
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  es: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sept'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
};

/** Any month in any of the languages, as alternatives of a pattern, the longest first. */
export const ANY_MONTH = LANGUAGES.flatMap((language) => MONTHS[language].flat())
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Days of the week before a date, folded, short or long. */
export const WEEKDAY =
  '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim)\\.?),?';

/** Parts of a year, folded, with the month they begin in (1 to 12). */
export const SEASONS: PerLanguage<Readonly<Record<string, number>>> = {
  fr: {
    printemps: 3,
    ete: 6,
    automne: 9,
    hiver: 12,
    rentree: 9,
    'premier semestre': 1,
    '1er semestre': 1,
    '2e semestre': 7,
    '2eme semestre': 7,
    'second semestre': 7,
    'premier trimestre': 1,
    'deuxieme trimestre': 4,
    "debut d'annee": 1,
  },
  en: {
    spring: 3,
    summer: 6,
    autumn: 9,
    fall: 9,
    winter: 12,
    'first semester': 1,
    'second semester': 7,
    'spring semester': 2,
    'fall semester': 9,
    'spring term': 3,
  },
  es: {
    primavera: 3,
    verano: 6,
    otono: 9,
    invierno: 12,
    'primer semestre': 1,
    'segundo semestre': 7,
    'cuatrimestre de primavera': 2,
    'primer cuatrimestre': 9,
    'segundo cuatrimestre': 2,
  },
};

/** Any season in any of the languages, as alternatives of a pattern, the longest first. */
export const ANY_SEASON = LANGUAGES.flatMap((language) => Object.keys(SEASONS[language]))
  .sort((a, b) => b.length - a.length)
  .join('|');

/** "As soon as possible" and "whenever", folded. */
export const ANYTIME: PerLanguage<readonly string[]> = {
  fr: [
    'des que possible',
    'au plus (?:vite|tot)',
    'immediatement',
    'asap',
    'immediate',
    'a convenir',
    'flexible',
    "toute l'annee",
    'des maintenant',
    'a definir',
    'date (?:de debut )?(?:souple|flexible)',
    'dates? flexibles?',
    'debut flexible',
  ],
  en: [
    'as soon as possible',
    'asap',
    'immediately',
    'immediate(?: start)?',
    'flexible',
    'any ?time',
    'to be (?:agreed|discussed|determined)',
    'all year round',
    'rolling',
    'negotiable',
  ],
  es: [
    'lo antes posible',
    'cuanto antes',
    'inmediat[oa](?:mente)?',
    'flexible',
    'a convenir',
    'en cualquier momento',
    'todo el ano',
  ],
};
