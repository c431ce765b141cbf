import { infinitiveOf } from '../../language/irregularVerbs.ts';
import type { Language, PerLanguage } from '../../language/Language.ts';
import { list } from '../../language/list.ts';
import { rootOf } from '../../language/rootOf.ts';
import { stem } from '../../language/stem.ts';
import type { Term } from './readClauses.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Words with which a statement is made and which say nothing by themselves, folded, besides the function words: no
 * offer need hold them. What they are said of must be proven all the same.
 */
const NEUTRAL_WORDS: PerLanguage<ReadonlySet<string>> = {
  fr: words(`
    deroule deroulent derouleront deroulera lieu situe situee trouve trouvent concerne concernent comprend inclut
    comporte consiste porte portera porteront propose proposee proposees proposes prevoit precise indique mentionne
    s'adresse adresse ouvre offert offerte offerts effectue realise realisera realiserez effectuera compte comptera
    sein cadre cours notamment egalement ainsi via entre quant grace afin vise visera consacre possede dispose
    aura auront avoir sera seront etes etre devient travaillera travaillerez travaillez fera ferez faites chez parmi
    nom appelle nomme intitule sous ordre type comme ceux celui celle celles mene menent menera mener menerez assure assuree assurent assurer assurera agit agira tient tiendra contre llega parti partie tient tiendra tiendront eleve elevent pouvant pourra pourront puisse puissent quelque chose chaque tous toutes soit soient ait aient ayez etant peut doit aupres vers doter dote suivant suivante
    suivants suivantes date dates lors tandis alors puis dont chacun chacune montant indiquer joindre attendu attendue attendus attendues recherche recherchee recherches d'abord abord ensuite enfin
    age agee ages agees consacree consacrees consacres dedie dediee dedies dediees provenant provient proviennent meme memes lui-meme vous-meme vous-memes elle-meme eux-memes
    etc finalement premierement courant mois-ci proposera proposerez realisee realisees
  `),
  en: words(`
    takes take place taking located based held happens happen concerns includes include including comprises consists
    covers offers offered offering provides given says states stated mentioned described called named titled entitled
    aimed aims addressed intended designed meant involves involve carried done makes make runs expected expects
    within via between regarding concerning such like especially also namely among while whereas then their its his
    her them being spend person people someone additional further unlike contrary opposed compared along together
    etc well using used comes come goes go rather instead who whom whose asks ask asked look looks looking looked for
    amount amounts date dates include see please there's it's consist join first firstly then finally next should perform performs conduct conducts command good-to-know occurs
    devoted dedicated yourself yourselves themselves himself herself itself myself ourselves
    against part able held plus done made something anything every each all way kind regarding position host hosted hosts
  `),
  es: words(`
    realizan realiza realizaran realizara llevan lleva cabo tienen tiene lugar incluye incluyen comprende consiste
    ofrece ofrecen proporciona proporcionan brinda brindan ofrecida ofrecidas propone menciona indica precisa llamado llamada titulado titulada dirige
    dirigen dirigida dirigidas trata tratan refiere mediante entre ademas asi incluso respecto dentro marco contara
    cuenta cuentan sera seran estara estaran fue haber tendra tendran hara haras participar puesto ofertado
    fecha fechas mientras luego cuyo cuya cuyos cuyas son forma parte partir dicho dicha pide piden consta primero despues finalmente espera esperan buscan busca realizaran haran hara pueden puede queda
    dedicada dedicado dedicadas dedicados procedente procedentes usted ustedes mismo misma mismos mismas propiamente
    etc hacer realizarse poder contra llega llegara llegan parte habra habria habran hubiera puedan pueda pudiendo podran podra dispone disponen asciende haber dispuesto algo cada todos todas tenga tengan sea sean este esten hayan haya desarrolla desarrollan desarrollara desarrollaran desarrollarse llevar trata
  `),
};

/** Conjunctions, pronouns, adverbs and titles that no list of function words has, folded. */
const GRAMMAR: PerLanguage<ReadonlySet<string>> = {
  fr: words(`
    bien quoique malgre deja autant tant tellement pourtant cependant neanmoins toutefois puisque auquel auxquels
    auxquelles duquel desquels desquelles lesquels eux soi mien tien sien leurs propre propres memes telle certes
    absolument quant soit voire outre moyennant jusque vers envers pourquoi lors surement effectivement simplement particulier
    particulierement specialement precisement actuellement desormais dorenavant prealablement auparavant
    cas facon maniere titre fait celui-ci celle-ci ceux-ci celles-ci autrement aussitot tantot
    m mm mme mmes mlle mr dr dre pr prof monsieur madame
  `),
  en: words(`
    absolutely alongside though although towards toward upon onto beside besides despite whether whenever wherever whichever whatever
    whoever theirs yours ours hers mine someone somebody somewhere something everything yet still already ever else
    thus hence therefore moreover furthermore meanwhile otherwise instead even quite shall should ought across along
    amid among around concerning regarding throughout versus beforehand overall simply merely mostly itself
    since because away currently basically essentially particular particularly specifically accordingly
    mr mrs ms miss dr prof sir
  `),
  es: words(`
    aunque pese aun todavia asimismo sino propio propia propios propias mediante hacia cualquiera alguien suyo suya
    suyos suyas vuestro vuestra vuestros vuestras nuestro nuestra nuestros nuestras aquel aquella aquello aquellos
    aquellas adonde conforme excepto pues tampoco ello estos estas esos esas cuales cuanto cuantos tanto tantos
    actualmente concretamente simplemente especialmente particular particularmente previamente caso manera modo forma
    dr dra sr sra srta sres don dona prof
  `),
};
/** Auxiliaries, modals and the commonest verbs, which say nothing by themselves; as their infinitives, folded. */
const AUXILIARIES: PerLanguage<ReadonlySet<string>> = {
  fr: words('etre avoir pouvoir vouloir devoir falloir faire aller tenir'),
  en: words('be have do can may get go'),
  es: words('ser estar haber tener poder deber querer hacer ir'),
};

/** Verbs of which any form says as little. */
const NEUTRAL_VERBS: PerLanguage<readonly string[]> = {
  fr: list`
    rejoindre; integrer; fixer; disposer; former; constituer; representer; accompagner; elever; indiquer; preciser; mentionner; figurer; exister
    signifier; devenir; appartenir; relever; concerner; consister; comporter; prevoir; assurer; effectuer; realiser; mener; proceder
    occuper; beneficier; attendre; derouler; situer; trouver; intervenir; pouvoir; vouloir; impliquer; correspondre
    supposer; amener; proposer; compter; tenir
  `,
  en: list`
    join; consist; involve; form; constitute; represent; amount; come; belong; exist; become; appear; concern; relate; aim
    seek; intend; carry; conduct; perform; undertake; hold; possess; want; able; entail; comprise; mean; benefit; state
    indicate; mention; specify; expect; offer; include; correspond; feature
  `,
  es: list`
    incorporar; integrar; fijar; disponer; formar; constituir; representar; acompanar; ascender; consistir; existir; pertenecer; comprender; abarcar
    significar; suponer; implicar; prever; llevar; realizar; efectuar; mencionar; indicar; encontrar; celebrar; contar; ofrecer
    incluir; corresponder; tratar; querer; esperar
  `,
};
/** Verbs of many meanings, which say little where what they are said of is found; as their infinitives, folded. */
const LIGHT_VERBS: PerLanguage<readonly string[]> = {
  fr: list`
    donner; mettre; met; mettra; mettrez; prendre; prend; prendra; prendrez; tenir; tient; tiendra; tiendrez; garder; porter; passer; faire; fait; fera; ferez; rendre; poser; apporter; laisser; assurer; suivre
    intervenir; constituer; arriver; venir; vient; viendra; aller; ira; irez; demeurer; rester; servir; sert; servira; jouer; permettre; aborder; figurer; paraitre; parait
  `,
  en: list`
    give; put; take; make; get; keep; hold; set; bring; come; go; run; let; turn; stay; remain; serve; deal; handle; look; see; allow; enable; appear; act; play; need; leave; pass; cover; focus; concern
  `,
  es: list`
    poner; pone; pondra; pondras; dar; da; dara; daras; tomar; hacer; hace; hara; haras; tener; tiene; tendra; tendras; llevar; mantener; mantiene; mantendra; pasar; dejar; quedar; correr; corre; traer; ir; va; ira; seguir; sigue; seguira; servir; sirve; servira
    estar; permanecer; venir; viene; vendra; aportar; asumir; jugar; permitir; abordar; figurar; aparecer; ocupar; encargar; contar
  `,
};
const lightRoots: PerLanguage<ReadonlySet<string>> = {
  fr: new Set(LIGHT_VERBS.fr.map((verb) => rootOf(verb, 'fr'))),
  en: new Set(LIGHT_VERBS.en.map((verb) => rootOf(verb, 'en'))),
  es: new Set(LIGHT_VERBS.es.map((verb) => rootOf(verb, 'es'))),
};

/** Behind these stands a noun, folded. */
const ARTICLE =
  /(?<!\p{L})(?:the|an?|our|your|their|his|her|its|le|la|l'|les|un|une|des|du|aux?|vos|nos|votre|notre|leurs?|ses|el|los|las|una|unos|unas|del|al|sus?|nuestr[oa]s?)\s*$/u;

/** Whether a word of a folded statement is a verb that says little by itself. */
export function isLightVerb({ text, start }: Term, statement: string, language: Language): boolean {
  const infinitive = infinitiveOf(text, language);
  return lightRoots[language].has(rootOf(infinitive, language)) && !ARTICLE.test(statement.slice(0, start));
}

const neutralStems: PerLanguage<ReadonlySet<string>> = {
  fr: new Set(NEUTRAL_VERBS.fr.map((verb) => stem(verb, 'fr'))),
  en: new Set(NEUTRAL_VERBS.en.map((verb) => stem(verb, 'en'))),
  es: new Set(NEUTRAL_VERBS.es.map((verb) => stem(verb, 'es'))),
};

/** Whether a folded word of a statement says nothing by itself. */
function isNeutralWord(word: string, language: Language): boolean {
  const infinitive = infinitiveOf(word, language);
  return (
    NEUTRAL_WORDS[language].has(word) ||
    GRAMMAR[language].has(word) ||
    AUXILIARIES[language].has(infinitive) ||
    neutralStems[language].has(stem(infinitive, language))
  );
}

/** What concepts say that is as little: an internship is what all of it is about. */
const NEUTRAL_CONCEPTS: ReadonlySet<string> = new Set([
  'internship',
  'person',
  'offer',
  'last',
  'work',
  'task',
  'use',
  'provide',
  'located',
  'goal',
  'addressed',
  'partOf',
  'premises',
  'firstly',
  'level',
  'knowledge',
  'skill',
  'language',
  'contact',
  'apply',
  'send',
  'spend',
  'cost',
  'amount',
  'open',
]);

/** Whether what a term means says as little. */
export function isNeutralConcept({ concept }: Pick<Term, 'concept'>): boolean {
  return concept !== null && NEUTRAL_CONCEPTS.has(concept);
}

/** Whether a term of a statement says nothing by itself. */
export function isNeutral({ text, concept, kind }: Term, language: Language): boolean {
  // "First" and "second" tell things apart.
  return (kind === null && isNeutralWord(text, language)) || isNeutralConcept({ concept });
}

/** Those of them that ask something of the reader: an offer that says where to apply says that one may, or must. */
export const INVITING: ReadonlySet<string> = new Set(['apply', 'send', 'contact']);
