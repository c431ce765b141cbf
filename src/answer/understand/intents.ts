import type { PerLanguage } from '../../language/Language.ts';
import { cueTest } from './matchesCue.ts';

/** What kind of statement an open question wants, and how such a statement is known, both folded. */
interface Intent {
  readonly asked: PerLanguage<readonly string[]>;
  /** @param topic the topic words of the question, as alternatives of a pattern */
  readonly told: (topic: string) => RegExp;
}

const INTENTS: readonly Intent[] = [
  {
    // A definition.
    asked: {
      fr: [
        "c'est quoi",
        "ce que c'est",
        "qu'?est[- ]ce que?",
        'definition',
        'definit',
        'signifie',
        'enten\\p{L}+ par',
        'kezako',
        'quesaco',
        '(?:veut|veulent) dire',
        "qu'appelle",
      ],
      en: [
        'what (?:is|are)(?: an?)?',
        "what's an?",
        'define[sd]?',
        'definition',
        'stands? for',
        'mean(?:s|ing|t)?',
      ],
      es: ['que (?:es|son)', 'entiend\\p{L}+ por', 'define[n]?', 'definicion', 'significa'],
    },
    told: (topic) =>
      new RegExp(
        `(?:${topic})[^.;]{0,60}?(?:\\b(?:est|sont|is|are|es|son)\\s(?:une?|des|an?|the|la|le|l'|un|una|el|simplemente|defined|definie?|connus)|\\bconsist|\\bdefini|\\(|:|c'est-a-dire|that is)|c'est-a-dire|est appele|called|(?:que l'on|qu'on|on) (?:nomme|appelle)|on parle d|dit(?:e|s|es)? «|se (?:llama|denomina)|llamad[oa]s?|known as|referred to as|we call|on entend par|designe`,
        'u',
      ),
  },
  {
    // A reason or a problem.
    asked: {
      fr: [
        'pourquoi',
        'pk',
        'du mal a',
        'march(?:e|ent) (?:pas|mal)',
        'fiables?',
        'souci',
        'probleme',
        'interet',
        'a quoi (?:ca )?ser(?:t|vent)',
        'ser(?:t|vent) a quoi',
        'avantages?',
        'inconvenients?',
        'limites?',
        'raison',
        'difficulte',
        'defauts?',
        'faiblesses?',
        'coince(?:nt)?',
        'peche(?:nt)?',
        '(?:ca )?(?:apporte|change)(?:nt)? quoi',
      ],
      en: [
        'why',
        'not (?:simple|easy|good enough|reliable)',
        'wrong with',
        'problem',
        'issue',
        'advantages?',
        'drawbacks?',
        'used for',
        'use of',
        'reason',
        'benefit of',
        'tricky',
        'fails?',
        'weak(?:ness|nesses|points?)?',
        'limitations?',
        'difficult',
        'point of',
      ],
      es: [
        'por que',
        'fiar',
        'fiables?',
        'que (?:le )?pasa con',
        'problema',
        'ventajas?',
        'motivo',
        'razon',
        'para que sirve',
        'inconvenientes?',
        '(?:en que |por que |donde )fallan?',
        'limitaciones',
        'puntos? debiles?',

        'dificultad',
      ],
    },
    told: () =>
      /defaut|inoperant|impossible|se trompe|personne ne|nobody|trop\b|\btoo\b|bruite|noisy|perd\b|manque|\black|demasiad|ningun|mal compte|aumentad|aument[eé]|\bcar\b|parce qu|afin d|permet|puisque|utilise\p{L}* (?:dans|pour|a)\b|used (?:in|for|to)\b|se (?:usan?|utilizan?)|\bmais\b|cependant|limite|difficil|couteu|en effet|because|\bdue to|so that|however|\bbut\b|allows?|expensive|cannot|hard to|in order|porque|debido|ya que|permite|\bpero\b|sin embargo|dificil|para que|interet|avantage|risque|probleme|problem|drift|bruit|nuisent|depend/u,
  },
  {
    // What is worked with.
    asked: {
      fr: [
        '(?:quel(?:le)?s?|les|des) (?:donnees|images|mesures|capteurs)',
        'donnees (?:utilise\\w*|on)',
        'base de donnees',
      ],
      en: [
        '(?:what|which|the) (?:kind of )?(?:data|datasets?|images|measurements|sensors)',
        'data (?:sets?|is|are|do|will)',
      ],
      es: ['(?:que|cuales|los|las) (?:tipo de )?(?:datos|imagenes|medidas|sensores)', 'datos se'],
    },
    told: () =>
      /donnees|base (?:annotee|de)|jeux? de|\bimages?\b|corpus|data ?sets?|\bdata\b|\bdatos\b|imagenes|enregistrements|recordings|mesures|measurements|mediciones|medidas|capteurs|sensors?\b|series|satellit|sentinel|photos?\b|releves|archives/,
  },
  {
    // Which ones: a list of them, or examples.
    asked: {
      fr: ['sur quel(?:le)?s', 'quel(?:le)?s (?!sont les (?:stages|offres))\\p{L}+', 'lesquel(?:le)?s'],
      en: ['(?:which|what) (?:kinds? of |types? of |sorts? of )?(?!is|are|do|does|kind|type)\\p{L}+s'],
      es: ['(?:en |con |sobre )?que (?:tipos? de )?\\p{L}+s', 'cuales'],
    },
    told: (topic) =>
      new RegExp(
        `(?:${topic})[^.;]{0,60}?(?:\\(|:|tel(?:le)?s? qu|such as|notamment|par exemple|e\\.g\\.|including|como (?:el|la|los|las)?|\\btypes? )`,
        'u',
      ),
  },
  {
    // What the host does.
    asked: {
      fr: ['f(?:ai|on)t quoi', "(?:c'est )?quoi comme (?:boite|entreprise|asso\\p{L}*|labo\\p{L}*)"],
      en: ['what does .{2,30} do', 'what kind of (?:company|lab|place|organi[sz]ation)'],
      es: ['a que se dedican?', 'que tipo de (?:empresa|centro|entidad)'],
    },
    told: () =>
      /\b(?:somos|nous sommes|we are|we're|nos dedicamos|se dedica|specialise\p{L}*|speciali[sz]es) |\b(?:est|is|es) (?:une?|an?|un|una|le|la|the|el) \p{L}+|\b(?:vend|concoit|developpe|fabrique|edite|sells|makes|builds|develops|vende|fabrica|desarrolla|recoge)\b/u,
  },
  {
    // A number.
    asked: {
      fr: ["combien (?:de|d')", 'quel nombre'],
      en: ['how many', 'how much', 'how big', 'how large'],
      es: ['cuant[oa]s?'],
    },
    told: () => /\d/,
  },
];

/** Asks what a name stands for, or a word means, folded. */
export const asksMeaning = cueTest({
  fr: ['(?:veut|veulent) dire', 'signifi\\p{L}*', 'acronyme'],
  en: ['stands? for', 'acronym'],
  es: ['significan?', 'siglas'],
});

/** The word whose meaning a folded question asks for, where it is clear which one. */
export function termAsked(folded: string): string | undefined {
  return TERM_ASKED.exec(folded)
    ?.slice(1)
    .find((term) => term !== undefined);
}

const TERM_ASKED =
  /que (?:significan?|quieren? decir) (?:(?:el|la|los|las) )?[«"'“‘]?([\p{L}\d+-]+)|what (?:do|does) (?:the )?([\p{L}\d+-]+) (?:mean|stand)|(?<!(?:ca|et|que|tu|il) )(?<!\p{L})([\p{L}\d+-]{2,}),? (?:ca |les lettres |les initiales |c'est )?(?:veut|veulent) dire|(?:veut|veulent) dire (?:quoi )?(?:(?:le|la|les|un|une) |l')?([\p{L}\d+-]+)|que signifient? (?:(?:le|la|les) |l')?([\p{L}\d+-]+)/u;

/** Asks why something is done, folded. */
export const asksWhy = cueTest({
  fr: ['pourquoi(?! pas)', 'pk', 'pq', 'pour quelles? raisons?', 'a quoi bon'],
  en: ['why(?! not)', 'for what reasons?', 'how come'],
  es: ['por que(?! no)', 'xq', 'por que motivo', 'por que razon'],
});

/** Asks what the host is or does, folded. */
export const asksAboutHost = cueTest({
  fr: [
    "que fait(?! (?:le |la |l')?stagiaire)",
    "(?:c'est quoi|qu'est-ce que) (?:l'entreprise|la boite|l'organisme|le labo\\p{L}*|l'equipe)",
    "(?:activites?|domaines?|secteurs?|valeurs?|taille|metier) (?:de la|de l'|du)",
    'combien (?:de personnes|d.employes|de salaries|de chercheurs|de partenaires)',
    'f(?:ai|on)t quoi',
    'qui (?:est|sont)',
  ],
  en: [
    'what does .{2,30} do',
    'what is(?! the)',
    'who (?:is|are)',
    'how (?:big|large)',
    'how many (?:people|employees|partners|researchers)',
  ],
  es: [
    'a que se dedican?',
    'que (?:es|hace)',
    'quien(?:es)? (?:es|son)',
    'cuant[oa]s (?:personas|empleados|socios)',
  ],
});

const TESTS = INTENTS.map(({ asked, told }) => ({ isAsked: cueTest(asked), told }));

/** A test for statements of the kind a question wants; null when it wants none in particular. */
export function wantedKind(
  folded: string,
  topicWords: readonly string[],
): ((statement: string) => boolean) | null {
  const topic =
    topicWords.length > 0
      ? topicWords.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.').slice(0, 12)).join('|')
      : '\\p{L}';
  const patterns = TESTS.filter(({ isAsked }) => isAsked(folded)).map(({ told }) => told(topic));
  return patterns.length > 0 ? (statement) => patterns.some((pattern) => pattern.test(statement)) : null;
}
