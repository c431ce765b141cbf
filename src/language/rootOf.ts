import { LRUCache } from 'lru-cache';
import type { Language } from './Language.ts';
import { list } from './list.ts';

/** A shorter root is shared by words that have nothing in common. */
const SHORTEST = 3;
const REMEMBERED = 50_000;

/**
 * Endings of verbs, nouns and adjectives, folded, longest first. Snowball's stemmers look at accents, which folded text
 * has lost ("traducirás", "traduciras").
 */
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  fr: /(?:(?:e|i)?(?:raient|rions|riez|ront|rons|rais|rait|rai|rez|ras|ra)|issaient|issait|issent|issant|issez|issons|aient|antes|ante|ants|ant|ait|ais|ions|ons|ent|eres|ere|(?<!a)ires?|ees|ee|ies|ie|ez|er|ir|es|e|is|it|i|s|x)$/,
  en: /(?:yings?|ings?|edly|ied|ies|is|ed|es|s|e|ely|ly|y)$/,
  es: /(?:(?:a|e|i)(?:riamos|remos|rian|rias|ria|ran|ras|ren|re|ra)|(?:a|ie)ndo(?:se|l[oa]s?)?|(?:a|i)d[oa]s?|(?:a|i)mos|emos|(?:a|e|i)r(?:se|l[oa]s?|les?)?|aron|ieron|aban|aba|ian|ia|io|an|en|as|es|os|a|e|o|i|s)$/,
};
/** How far the forms of one word part in spelling: "empieza", "empezar"; "appelle", "appeler"; "envoie", "envoyer". */
const SPELLINGS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(\p{L})\1/gu, '$1'],
    [/y/g, 'i'],
    [/eu/g, 'o'],
    [/ndr$/, 'nd'],
  ],
  en: [
    [/(\p{L})\1$/u, '$1'],
    [/is$/, 'iz'],
    [/our$/, 'or'],
  ],
  es: [
    [/(?<=^\p{L}{2,})ie/gu, 'e'],
    [/(?<=^\p{L}{2,})ue/gu, 'o'],
    [/qu|z/g, 'c'],
    [/gu(?=$|[ei])/g, 'g'],
    [/j$/, 'g'],
    [/pu?[eo]st$/, 'pon'],
    [/scrit$/, 'scrib'],
    [/olt$/, 'olv'],
    [/([ln])dr$/, '$1'],
  ],
};

/** English forms that have other letters than their words. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  list`
    sought seek; taught teach; brought bring; bought buy; built build; held hold; led lead; made make; done do; given give; gave give; taken take; took take; written write; wrote write; spoken speak; spoke speak; chosen choose; chose choose; drawn draw; drew draw; driven drive; drove drive; grown grow; grew grow; known know; knew know; kept keep; left leave; lent lend; met meet; paid pay; sent send; shown show; sold sell; spent spend; stood stand; told tell; thought think; understood understand; worn wear; won win; found find; felt feel; fed feed; fought fight; got get; gone go; went go; heard hear; laid lay; lost lose; meant mean; ran run; said say; seen see; saw see; sewn sew; sown sow; sung sing; slept sleep; begun begin; began begin; broken break; broke break; caught catch; dug dig; eaten eat; fallen fall; flown fly; frozen freeze; hidden hide; hung hang; ridden ride; risen rise; shaken shake; shot shoot; sat sit; stolen steal; stuck stick; struck strike; swum swim; swept sweep; torn tear; thrown throw; threw throw; woven weave; undertaken undertake; overseen oversee; withdrawn withdraw; men man; women woman; children child; mice mouse; feet foot; teeth tooth; knives knife; lives life; leaves leaf; halves half
  `.map((pair) => pair.split(' ') as [string, string]),
);

const roots = new LRUCache<string, string>({ max: REMEMBERED });

/** What the forms of a folded word have in common in a language ("analyserez", "analyse": "analis"). */
export function rootOf(word: string, language: Language): string {
  const key = `${language} ${word}`;
  const known = roots.get(key) ?? cut(word, language);
  roots.set(key, known);
  return known;
}

function cut(written: string, language: Language): string {
  const word = (language === 'en' ? IRREGULAR.get(written) : undefined) ?? written;
  const plural =
    language === 'fr' && word.length > 5
      ? word
          .replace(/aux$/, 'al')
          .replace(/trices?$/, 'teur')
          .replace(/euses?$/, 'eur')
      : word;
  const ending = ENDINGS[language].exec(plural);
  const stem = ending && ending.index >= SHORTEST ? plural.slice(0, ending.index) : plural;
  return SPELLINGS[language].reduce((root, [from, to]) => root.replace(from, to), stem);
}
