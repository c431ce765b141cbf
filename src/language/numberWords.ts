import type { PerLanguage } from './Language.ts';

/** Numbers as offers spell them out, folded; up to what durations and counts need. */
const NUMBERS: PerLanguage<Readonly<Record<string, number>>> = {
  fr: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    'dix-sept': 17,
    'dix-huit': 18,
    'dix-neuf': 19,
    vingt: 20,
    'vingt et une': 21,
    'vingt et un': 21,
    'vingt-deux': 22,
    'vingt-trois': 23,
    'vingt-quatre': 24,
    'vingt-cinq': 25,
    'vingt-six': 26,
    trente: 30,
  },
  en: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    'twenty-two': 22,
    'twenty-four': 24,
    'twenty-six': 26,
    thirty: 30,
  },
  es: {
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    dieciocho: 18,
    veinte: 20,
    veinticuatro: 24,
    treinta: 30,
  },
};

const ALL: Readonly<Record<string, number>> = { ...NUMBERS.fr, ...NUMBERS.en, ...NUMBERS.es };

/** Matches a number in digits or words in a folded text, as one non-capturing group. */
export const NUMBER = `(?:\\d{1,3}(?:[.,]5)?|${Object.keys(ALL)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** The value of what NUMBER matched. */
export function numberOf(words: string): number {
  return ALL[words] ?? Number(words.replace(',', '.'));
}
