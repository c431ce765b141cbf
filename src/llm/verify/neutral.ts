import type { PerLanguage } from '../../language/Language.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Words with which a statement is made and which say nothing by themselves, folded, besides the function words: no
 * offer need hold them. What they are said of must be proven all the same.
 */
export const NEUTRAL_WORDS: PerLanguage<ReadonlySet<string>> = {
  fr: words(`
    deroule deroulent derouleront deroulera lieu situe situee trouve trouvent concerne concernent comprend inclut
    comporte consiste porte portera porteront propose proposee proposees proposes prevoit precise indique mentionne
    s'adresse adresse ouvre offert offerte offerts effectue realise realisera realiserez effectuera compte comptera
    sein cadre cours notamment egalement ainsi via entre quant grace afin vise visera consacre possede dispose
    aura auront avoir sera seront etes etre devient travaillera travaillerez travaillez fera ferez faites chez parmi
    nom appelle nomme intitule sous ordre type comme ceux celui celle celles mene menent menera mener menerez assure assuree assurent assurer assurera agit agira tient tiendra quelque chose chaque tous toutes soit soient ait aient ayez etant peut doit aupres vers doter dote suivant suivante
    suivants suivantes date dates lors tandis alors puis dont chacun chacune montant indiquer joindre attendu attendue attendus attendues recherche recherchee recherches d'abord abord ensuite enfin
    finalement premierement courant mois-ci proposera proposerez realisee realisees
  `),
  en: words(`
    takes take place taking located based held happens happen concerns includes include including comprises consists
    covers offers offered offering provides given says states stated mentioned described called named titled entitled
    aimed aims addressed intended designed meant involves involve carried done makes make runs expected expects
    within via between regarding concerning such like especially also namely among while whereas then their its his
    her them being spend person people someone additional further unlike contrary opposed compared along together
    well using used comes come goes go rather instead who whom whose asks ask asked look looks looking looked for
    amount amounts date dates include see please there's it's consist join first firstly then finally next should perform performs conduct conducts command good-to-know occurs
    plus done made something anything every each all way kind regarding position host hosted hosts
  `),
  es: words(`
    realizan realiza realizaran realizara llevan lleva cabo tienen tiene lugar incluye incluyen comprende consiste
    ofrece ofrecen ofrecida ofrecidas propone menciona indica precisa llamado llamada titulado titulada dirige
    dirigen dirigida dirigidas trata tratan refiere mediante entre ademas asi incluso respecto dentro marco contara
    cuenta cuentan sera seran estara estaran fue haber tendra tendran hara haras participar puesto ofertado
    fecha fechas mientras luego cuyo cuya cuyos cuyas son forma parte partir dicho dicha pide piden consta primero despues finalmente espera esperan buscan busca realizaran haran hara pueden puede queda
    hacer realizarse algo cada todos todas tenga tengan sea sean este esten hayan haya desarrolla desarrollan desarrollara desarrollaran desarrollarse llevar trata
  `),
};

/** What concepts say that is as little: an internship is what all of it is about. */
export const NEUTRAL_CONCEPTS: ReadonlySet<string> = new Set([
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
  'open',
]);

/** Those of them that ask something of the reader: an offer that says where to apply says that one may, or must. */
export const INVITING: ReadonlySet<string> = new Set(['apply', 'send', 'contact']);
