import type { Language, PerLanguage } from './Language.ts';
import { correctTyping } from './mistypedWords.ts';
import { commonness, shareIn } from './wordList.ts';

/** How students type to friends, folded, with what it stands for. Whole words only; read in the question's language. */
const CHAT_SPELLINGS: PerLanguage<Readonly<Record<string, string>>> = {
  fr: {
    koi: 'quoi',
    kwa: 'quoi',
    ds: 'dans',
    pr: 'pour',
    pk: 'pourquoi',
    pq: 'pourquoi',
    cb: 'combien',
    tps: 'temps',
    g: "j'ai",
    bosser: 'travailler',
    bosse: 'travaille',
    bossent: 'travaillent',
    taffer: 'travailler',
    taffe: 'travaille',
    nb: 'nombre',
    pb: 'probleme',
    niv: 'niveau',
    resp: 'responsable',
    ordi: 'ordinateur',
    inge: 'ingenieur',
    inges: 'ingenieurs',
    indem: 'indemnite',
    remu: 'remuneration',
    postu: 'postuler',
    teletaf: 'teletravail',
    ddl: 'date limite',
    expo: 'exposition',
    asso: 'association',
    diff: 'difference',
    assos: 'associations',
    reco: 'reconnaissance',
    compta: 'comptabilite',
    publi: 'publication',
    publis: 'publications',
    archi: 'architecture',
    labo: 'laboratoire',
    univ: 'universite',
    exo: 'exercice',
    explik: 'explique',
    algo: 'algorithme',
    algos: 'algorithmes',
    ml: 'machine learning',
    matos: 'materiel',
    stats: 'statistiques',
    appli: 'application mobile',
    applis: 'applications mobiles',
    fo: 'faut',
    fau: 'faut',
    mnt: 'maintenant',
    pdt: 'pendant',
    jdois: 'je dois',
    jcherche: 'je cherche',
    jvoudrais: 'je voudrais',
    jaimerais: "j'aimerais",
    jfais: 'je fais',
    jsp: '',
    mdr: '',
    ptdr: '',
    tkt: '',
    wesh: '',
    bg: '',
    frr: '',
    bjr: '',
    tjs: 'toujours',
    bcp: 'beaucoup',
    jsuis: 'je suis',
    chuis: 'je suis',
    jai: "j'ai",
    ya: 'y a',
    yatil: 'y a-t-il',
    kel: 'quel',
    kels: 'quels',
    kelle: 'quelle',
    lekel: 'lequel',
    lakel: 'laquelle',
    lekels: 'lesquels',
    lesquel: 'lesquels',
    qd: 'quand',
    dc: 'donc',
    mm: 'meme',
    vs: 'vous',
    ns: 'nous',
    rdv: 'rendez-vous',
    stp: '',
    svp: '',
    slt: '',
    cest: "c'est",
    c: "c'est",
    jpeux: 'je peux',
    jveux: 'je veux',
    dla: 'de la',
    qqn: "quelqu'un",
    qqch: 'quelque chose',
    dispo: 'disponible',
    spe: 'specialite',
    lm: 'lettre de motivation',
    lintitule: "l'intitule",
    jenvoie: "j'envoie",
    kan: 'quand',
    ki: 'qui',
    keske: "qu'est-ce que",
    askip: '',
    xp: 'experience',
    taf: 'travail',
    boulot: 'travail',
    tafe: 'travaille',
    info: 'information',
  },
  en: {
    u: 'you',
    hw: 'how',
    wich: 'which',
    whch: 'which',
    whn: 'when',
    wher: 'where',
    wat: 'what',
    wen: 'when',
    abt: 'about',
    ur: 'your',
    r: 'are',
    pls: '',
    plz: '',
    thx: '',
    whats: "what's",
    wheres: "where's",
    whos: "who's",
    hows: "how's",
    dont: "don't",
    doesnt: "doesn't",
    isnt: "isn't",
    cant: "can't",
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    w: 'with',
    yrs: 'years',
    lol: '',
    info: 'information',
    ppl: 'people',
    im: "i'm",
    ive: "i've",
  },
  es: {
    q: 'que',
    k: 'que',
    xq: 'porque',
    pq: 'porque',
    tb: 'tambien',
    tmb: 'tambien',
    d: 'de',
    xfa: '',
    porfa: '',
    dnd: 'donde',
    cdo: 'cuando',
    bn: 'bien',
    toy: 'estoy',
    pa: 'para',
    pal: 'para el',
    info: 'informacion',
    tpo: 'tiempo',
    curro: 'trabajo',
    currar: 'trabajar',
    curra: 'trabaja',
  },
};

/**
 * An elision typed without its apostrophe ("lintitulé", "jenvoie"), in a word that is none as it stands. Nothing is elided
 * before "unes": "dunes" and "lunes" are words, though rare ones.
 */
const ELIDED = /^(?:[ldcsnmt](?=[aeiouy])|j)(?!unes$)(?=\p{L}{4})/u;

/** What is left must be a French word: "nantes" is not "n'antes". */
const FRENCH = 0.5;

/** Whether a folded word is an elision typed without its apostrophe ("loffre"). */
export function hasHiddenElision(word: string): boolean {
  return ELIDED.test(word) && commonness(word) === undefined && shareIn(word.slice(1), 'fr') >= FRENCH;
}

function withApostrophe(word: string): string {
  return hasHiddenElision(word) ? `${word[0]}'${word.slice(1)}` : word;
}

function asMeant(word: string, language: Language): string {
  const meant = correctTyping(word, language);
  return meant === word && language === 'fr' ? withApostrophe(word) : meant;
}
/** "DEEL, les lettres veulent dire quoi ?" asks what DEEL means; folded. */
const LETTERS =
  /,? (?:les|the|las) (?:lettres|initiales|letters|initials|letras|iniciales)(?= (?:de |of |in |d')?\p{L}*\s?(?:veulent|signifi|stand|mean|significan))(?: de| of| in)?/u;
/** "D.E.E.L.": initials, each with its dot. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** "Tt" is "tout" before what that goes with, else "télétravail". */
const TT = /(?<![\p{L}\p{N}'])tt(?![\p{L}\p{N}'])/gu;
const ALL_OF =
  /^ (?:le|la|les|l'|l|ce|ca|cela|mon|ma|mes|a fait|de suite|court|compris|seul|simplement|au long|au debut|le monde|est|type)(?!\p{L})/u;

/** "Plus de 1000 par mois", "650 e": the currency is left out, or cut short. */
const SUM =
  /(?<![\d.,])(\d[\d .]*\d)(?: ?(?:e|eur|balles)(?!\p{L})|(?= ?(?:par|\/|per|a|al|each) ?(?:mois|month|mes)(?!\p{L})))/gu;

/** "Maths applis" are applied mathematics, and no applications. */
const APPLIED =
  /(?<=(?<!\p{L})(?:maths?|mathematiques|physique|stats?|statistiques|sciences|info|informatique) )applis?(?!\p{L})/gu;

/** Long ways of saying "about", folded. */
const CONNECTED: PerLanguage<RegExp> = {
  fr: /\b(?:en (?:rapport|lien|relation)|a voir) avec\b|\bdans le domaine (?:de|du|des)\b|\bautour (?:de|du|des)\b/g,
  en: /\b(?:related|linked|connected) (?:to|with)\b|\bto do with\b|\bin the field of\b/g,
  es: /\brelacionad[oa]s? con\b|\bque ver con\b|\ben el campo de(?:l)?\b|\ben el ambito de(?:l)?\b/g,
};
const ABOUT: PerLanguage<string> = { fr: 'sur', en: 'about', es: 'sobre' };

/** A word behind "l'" or "d'": "l'expo", "l'exo". Shorter ones are rather part of something else. */
const BEHIND_ELISION = /(?<=(?<!\p{L})[ld]')\p{L}{3,}(?!\p{L})/gu;

/** A question, folded, with chat spellings written out and common words that are mistyped put right. */
export function writeOut(folded: string, language: Language): string {
  const spellings = CHAT_SPELLINGS[language];
  return (
    folded
      .replace(DOTTED, (initials) => initials.replaceAll('.', ''))
      .replace(LETTERS, '')
      .replace(/(?<![\p{L}\p{N}])w\/(o)?(?=[\s\p{L}])/gu, (_, none?: string) => (none ? 'without ' : 'with '))
      .replace(TT, (tt, at: number) =>
        language !== 'fr' ? tt : ALL_OF.test(folded.slice(at + 2)) ? 'tout' : 'teletravail',
      )
      .replace(APPLIED, 'appliquees')
      .replace(SUM, '$1 euros')
      .replace(/\best ce (?=qu)/g, 'est-ce ')
      .replace(/(?<=\p{L}) t (?=(?:il|elle|on|ils|elles)(?!\p{L}))/gu, '-t-')
      .replace(CONNECTED[language], ABOUT[language])
      // "C++" is no "c'est", nor "k-means" "que-means".
      .replace(/(?<![\p{L}\p{N}'])(?!\p{L}-\p{L}{3})[\p{L}\p{N}]+(?![\p{L}\p{N}'+#])/gu, (word) =>
        Object.hasOwn(spellings, word) ? spellings[word]! : asMeant(word, language),
      )
      .replace(BEHIND_ELISION, (word) => (Object.hasOwn(spellings, word) ? spellings[word]! : word))
      .replace(/\s+/g, ' ')
      .trim()
  );
}
