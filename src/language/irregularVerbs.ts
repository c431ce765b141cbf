import { LRUCache } from 'lru-cache';
import { LANGUAGES, type Language, type PerLanguage } from './Language.ts';

/** The infinitive, the letters that may stand before a verb and its forms, and those forms; folded. */
type Verb = readonly [infinitive: string, before: string, forms: string];

const FR_FUTURE = 'ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient';
const FR_PAST = 'ais|ait|ions|iez|aient|ant|ons|ez';
const FR_PARTICIPLE = 'e?s?';
const ES_FUTURE = 'e|as|a|emos|eis|an|ia|ias|iamos|ian';
const ES_PAST = 'ia|ias|iamos|ian|ido|idos|ida|idas|iendo';
const ES_ENDINGS = 'o|es|e|emos|eis|en|a|as|amos|ais|an';
const ES_PRETERITE = 'e|iste|o|imos|isteis|ieron|iera|ieras|ieramos|ieran';

/** Verbs whose forms have other letters than their infinitives, so that no ending tells them. */
const VERBS: PerLanguage<readonly Verb[]> = {
  fr: [
    [
      'etre',
      '',
      `suis|es|est|sommes|etes|sont|et(?:ais|ait|ions|iez|aient|ant|e)|ser(?:${FR_FUTURE})|sois|soit|soyons|soyez|soient|fut|furent`,
    ],
    [
      'avoir',
      '',
      `ai|as|avons|avez|ont|av(?:${FR_PAST})|aur(?:${FR_FUTURE})|aie|aies|ait|ayons|ayez|aient|eu${FR_PARTICIPLE}|ayant`,
    ],
    [
      'pouvoir',
      '',
      `peux|peut|peuvent|pouv(?:${FR_PAST})|pourr(?:${FR_FUTURE})|puiss(?:e|es|ions|iez|ent)|pu`,
    ],
    [
      'vouloir',
      '',
      `veux|veut|veulent|voul(?:${FR_PAST})|voudr(?:${FR_FUTURE})|veuill(?:e|es|ent|ez)|voulu${FR_PARTICIPLE}`,
    ],
    ['devoir', '', `dois|doit|doiv(?:e|es|ent)|dev(?:${FR_PAST})|devr(?:${FR_FUTURE})|du|due|dus|dues`],
    ['falloir', '', 'faut|fallait|faudra|faudrait|faille|fallu'],
    [
      'savoir',
      '',
      `sais|sait|sav(?:${FR_PAST})|savent|saur(?:${FR_FUTURE})|sach(?:e|es|ions|iez|ent|ez|ant)|su`,
    ],
    [
      'faire',
      '|re|de|satis',
      `fais|fait|faites?|faits|faites|font|fais(?:${FR_PAST})|fer(?:${FR_FUTURE})|fass(?:e|es|ions|iez|ent)`,
    ],
    [
      'aller',
      '',
      `vais|vas|va|vont|all(?:${FR_PAST})|ir(?:${FR_FUTURE})|aill(?:e|es|ent)|alle${FR_PARTICIPLE}`,
    ],
    ['dire', '|re|contre|inter', `dis|dit|dites?|dits|dis(?:${FR_PAST})|disent|dir(?:${FR_FUTURE})|dise`],
    ['voir', '|re|entre', `vois|voit|voient|voy(?:${FR_PAST})|verr(?:${FR_FUTURE})|vu${FR_PARTICIPLE}|voie`],
    [
      'venir',
      '|re|de|par|inter|con|sou|pro|sur|pre',
      `viens|vient|viennent|ven(?:${FR_PAST})|viendr(?:${FR_FUTURE})|vienne|venu${FR_PARTICIPLE}`,
    ],
    [
      'tenir',
      '|re|de|ob|main|con|sou|entre|appar',
      `tiens|tient|tiennent|ten(?:${FR_PAST})|tiendr(?:${FR_FUTURE})|tienne|tenu${FR_PARTICIPLE}`,
    ],
    [
      'prendre',
      '|ap|com|re|entre|sur',
      `prends?|prenn(?:e|es|ent)|pren(?:${FR_PAST})|prendr(?:${FR_FUTURE})|pris(?:e|es)?`,
    ],
    [
      'mettre',
      '|per|pro|sou|trans|ad|com|re|compro|e',
      `mets?|mett(?:${FR_PAST}|e|es|ent)|mettr(?:${FR_FUTURE})|mis(?:e|es)?`,
    ],
    [
      'recevoir',
      '',
      `recois|recoit|recoiv(?:e|es|ent)|recev(?:${FR_PAST})|recevr(?:${FR_FUTURE})|recu${FR_PARTICIPLE}`,
    ],
    [
      'concevoir',
      '',
      `concois|concoit|concoiv(?:e|es|ent)|concev(?:${FR_PAST})|concevr(?:${FR_FUTURE})|concu${FR_PARTICIPLE}`,
    ],
    ['ecrire', '|d|r|trans|ins', `ecri(?:s|t|te|ts|tes)|ecriv(?:${FR_PAST}|e|es|ent)|ecrir(?:${FR_FUTURE})`],
    ['lire', '|re|e', `lis|lit|lisent|lis(?:${FR_PAST})|lir(?:${FR_FUTURE})|lu${FR_PARTICIPLE}`],
    ['suivre', '|pour', `suis|suit|suiv(?:${FR_PAST}|e|es|ent|i|is|ie|ies)|suivr(?:${FR_FUTURE})`],
    [
      'connaitre',
      '|re',
      `connais|connait|connaiss(?:${FR_PAST}|e|es|ent)|connaitr(?:${FR_FUTURE})|connu${FR_PARTICIPLE}`,
    ],
    [
      'paraitre',
      '|ap|com|dis',
      `parais|parait|paraiss(?:${FR_PAST}|e|ent)|paraitr(?:${FR_FUTURE})|paru${FR_PARTICIPLE}`,
    ],
    [
      'duire',
      'pro|tra|re|con|intro|de|se',
      `dui(?:s|t|te|ts|tes)|duis(?:${FR_PAST}|e|es|ent)|duir(?:${FR_FUTURE})`,
    ],
    [
      'construire',
      '|re',
      `construi(?:s|t|te|ts|tes)|construis(?:${FR_PAST}|e|es|ent)|construir(?:${FR_FUTURE})`,
    ],
    ['ouvrir', '|re|c|dec', `ouvr(?:${FR_PAST}|e|es|ent)|ouvrir(?:${FR_FUTURE})|ouvert${FR_PARTICIPLE}`],
    ['offrir', '', `offr(?:${FR_PAST}|e|es|ent)|offrir(?:${FR_FUTURE})|offert${FR_PARTICIPLE}`],
    ['servir', '|des', `sers|sert|serv(?:${FR_PAST}|e|es|ent|i|is|ie|ies)|servir(?:${FR_FUTURE})`],
    ['partir', '|re', `part(?:${FR_PAST}|ent|i|is|ie|ies)|partir(?:${FR_FUTURE})`],
    ['sortir', '|res', `sort(?:${FR_PAST}|ent|i|is|ie|ies)|sortir(?:${FR_FUTURE})`],
    ['joindre', '|re|ad', `join(?:s|t|te|ts|tes)|joign(?:${FR_PAST}|e|es|ent)|joindr(?:${FR_FUTURE})`],
    ['atteindre', '', `attein(?:s|t|te|ts|tes)|atteign(?:${FR_PAST}|e|es|ent)|atteindr(?:${FR_FUTURE})`],
    ['vivre', '|sur', `vis|vit|viv(?:${FR_PAST}|e|es|ent)|vivr(?:${FR_FUTURE})|vecu${FR_PARTICIPLE}`],
    ['courir', '|par|con|re', `cour(?:${FR_PAST}|e|es|ent)|courr(?:${FR_FUTURE})|couru${FR_PARTICIPLE}`],
    ['croire', '', `crois|croit|croient|croy(?:${FR_PAST})|cru`],
    ['envoyer', '|r', `envoi(?:e|es|ent)|enverr(?:${FR_FUTURE})|envoy(?:${FR_PAST}|e|ee|es|ees)`],
    ['naitre', '|re', `nais|nait|naiss(?:${FR_PAST}|e|ent)|nee|nees`],
  ],
  en: [
    ['be', '', "am|is|are|was|were|been|being|'s|'re"],
    ['have', '', "has|had|having|'ve"],
    ['do', '', 'does|did|done|doing'],
    ['can', '', 'could|cannot'],
    ['may', '', 'might'],
    ['get', '|for', 'gets|got|gotten|getting'],
    ['go', '|under', 'goes|went|gone|going'],
  ],
  es: [
    [
      'ser',
      '',
      `soy|eres|es|somos|sois|son|era|eras|eramos|eran|fue|fui|fuimos|fueron|ser(?:${ES_FUTURE})|sea|seas|seamos|sean|fuera|fueran|sido|siendo`,
    ],
    [
      'estar',
      '',
      `estoy|estas|esta|estamos|estais|estan|estaba|estaban|estuv(?:${ES_PRETERITE})|estar(?:${ES_FUTURE})|este|esten|estado|estando`,
    ],
    [
      'haber',
      '',
      `he|has|ha|hemos|habeis|han|hay|habia|habian|hubo|hubier(?:a|an|on)|habr(?:${ES_FUTURE})|haya|hayas|hayan|habido|habiendo`,
    ],
    [
      'tener',
      '|ob|man|con|de|sos|re',
      `teng(?:o|a|as|amos|an)|tien(?:es|e|en)|tenemos|ten(?:${ES_PAST})|tendr(?:${ES_FUTURE})|tuv(?:${ES_PRETERITE})`,
    ],
    [
      'poder',
      '',
      `pued(?:o|es|e|en|a|as|an)|pod(?:emos|${ES_PAST})|podr(?:${ES_FUTURE})|pud(?:${ES_PRETERITE})|pudiendo`,
    ],
    [
      'querer',
      '',
      `quier(?:o|es|e|en|a|as|an)|quer(?:emos|${ES_PAST})|querr(?:${ES_FUTURE})|quis(?:${ES_PRETERITE})`,
    ],
    ['deber', '', `deb(?:${ES_ENDINGS}|${ES_PAST})|deber(?:${ES_FUTURE})`],
    [
      'hacer',
      '|re|satis',
      `hag(?:o|a|as|amos|an)|hac(?:es|e|emos|en|${ES_PAST})|har(?:${ES_FUTURE})|hic(?:${ES_PRETERITE})|hizo|hech[oa]s?`,
    ],
    ['ir', '', `voy|vas|va|vamos|van|iba|iban|ir(?:${ES_FUTURE})|vaya|vayas|vayan|ido|yendo`],
    [
      'dar',
      '',
      `doy|das|da|damos|dan|daba|daban|dio|dieron|dar(?:${ES_FUTURE})|des|den|dado|dados|dada|dadas|dando`,
    ],
    [
      'decir',
      '|pre',
      `dig(?:o|a|as|amos|an)|dic(?:es|e|en)|dij(?:o|eron|eran)|dir(?:${ES_FUTURE})|dich[oa]s?|diciendo`,
    ],
    [
      'poner',
      '|com|pro|dis|ex|su|im|o|re',
      `pong(?:o|a|as|amos|an)|pon(?:e|es|en|emos|${ES_PAST})|pondr(?:${ES_FUTURE})|pus(?:${ES_PRETERITE})|puest[oa]s?`,
    ],
    [
      'venir',
      '|inter|pro|con|pre',
      `veng(?:o|a|as|amos|an)|vien(?:es|e|en)|ven(?:imos|ido|ida|idos|idas)|viniendo|vendr(?:${ES_FUTURE})|vin(?:${ES_PRETERITE})`,
    ],
    ['salir', '|sobre', `salg(?:o|a|as|amos|an)|sal(?:e|es|en|imos|${ES_PAST})|saldr(?:${ES_FUTURE})`],
    [
      'saber',
      '',
      `sab(?:es|e|emos|en|${ES_PAST})|sabr(?:${ES_FUTURE})|sep(?:a|as|amos|an)|sup(?:${ES_PRETERITE})`,
    ],
    [
      'traer',
      '|a|con|sus|ex',
      `traig(?:o|a|as|amos|an)|tra(?:es|e|emos|en|ido|idos|ida|idas)|traj(?:e|o|eron)|traer(?:${ES_FUTURE})|trayendo`,
    ],
    [
      'ver',
      '',
      `veo|ves|ve|vemos|ven|veia|veian|vio|vieron|ver(?:${ES_FUTURE})|vea|veas|vean|vist[oa]s?|viendo`,
    ],
    [
      'ducir',
      'pro|tra|re|con|intro|de',
      `duzc(?:o|a|as|amos|an)|duc(?:es|e|en|imos|${ES_PAST})|ducir(?:${ES_FUTURE})|duj(?:e|o|eron)`,
    ],
    ['escribir', '', `escrit[oa]s?`],
    ['volver', '|de|en', `vuelv(?:o|es|e|en|a|as|an)|vuelt[oa]s?`],
    ['resolver', '|dis', `resuelv(?:o|es|e|en|a|as|an)|resuelt[oa]s?`],
    ['abrir', '|re|entre', `abiert[oa]s?`],
    ['cubrir', '|des|en', `cubiert[oa]s?`],
    ['conocer', '|re', `conozc(?:o|a|as|amos|an)`],
    ['ofrecer', '', `ofrezc(?:o|a|as|amos|an)`],
    ['construir', '|re', `construy(?:o|es|e|en|a|as|an|endo)`],
    ['incluir', '', `incluy(?:o|es|e|en|a|as|an|endo)`],
    ['elegir', '', `elij(?:o|a|as|amos|an)|elig(?:es|e|en|iendo)`],
    ['seguir', '|con|pro', `sig(?:o|a|as|amos|an)|sigu(?:es|e|en|iendo|io|ieron)`],
    ['pedir', '|des|im', `pid(?:o|es|e|en|a|as|an|iendo|io|ieron)`],
    ['servir', '', `sirv(?:o|es|e|en|a|as|an|iendo|io|ieron)`],
    ['medir', '', `mid(?:o|es|e|en|a|as|an|iendo|io|ieron)`],
  ],
};

const patterns = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    VERBS[language].map(
      ([infinitive, before, forms]) => [new RegExp(`^(${before})(?:${forms})$`, 'u'), infinitive] as const,
    ),
  ]),
) as unknown as Record<Language, readonly (readonly [RegExp, string])[]>;

/** "Manejarlo", "presentarse". */
const ENCLITIC = /^(\p{L}{2,}[aei]r)(?:se|l[oa]s?|les?|nos|te|me)$/u;
const REMEMBERED = 20_000;
const infinitives = new LRUCache<string, string>({ max: REMEMBERED });

/** The infinitive of a form of an irregular verb, folded ("prennent": "prendre"), or the word itself. */
export function infinitiveOf(word: string, language: Language): string {
  const key = `${language} ${word}`;
  const known = infinitives.get(key) ?? lookUp(word, language);
  infinitives.set(key, known);
  return known;
}

function lookUp(word: string, language: Language): string {
  const bare = language === 'es' ? ENCLITIC.exec(word)?.[1] : undefined;
  if (bare) return bare;
  for (const [pattern, infinitive] of patterns[language]) {
    const match = pattern.exec(word);
    if (match) return match[1]! + infinitive;
  }
  return word;
}
