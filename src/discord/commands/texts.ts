import type { LocalizationMap } from 'discord.js';

/** A name and a description in the three languages. Names follow Discord's rule: lower case, no spaces. */
type Text = Readonly<Record<'fr' | 'en' | 'es', readonly [name: string, description: string]>>;

/** What commands and their options are called. */
export const TEXTS = {
  ask: {
    en: ['ask', 'Ask about the internship offers; every answer quotes them'],
    fr: ['question', 'Poser une question sur les offres de stage ; chaque réponse les cite'],
    es: ['preguntar', 'Preguntar por las ofertas de prácticas; cada respuesta las cita'],
  },
  'ask.question': {
    en: ['question', 'Your question, in French, English or Spanish'],
    fr: ['question', 'Votre question, en français, anglais ou espagnol'],
    es: ['pregunta', 'Su pregunta, en francés, inglés o español'],
  },
  'ask.offer': {
    en: ['offer', 'Ask about this offer only'],
    fr: ['offre', 'Interroger cette offre seulement'],
    es: ['oferta', 'Preguntar solo por esta oferta'],
  },
  'ask.private': {
    en: ['private', 'Only you see the answer'],
    fr: ['prive', 'Vous seul voyez la réponse'],
    es: ['privado', 'Solo usted ve la respuesta'],
  },
  offer: {
    en: ['offer', 'The fact sheet of an offer: every fact with its quote, and what is missing'],
    fr: ['offre', "La fiche d'une offre : chaque fait avec sa citation, et ce qui manque"],
    es: ['oferta', 'La ficha de una oferta: cada dato con su cita, y lo que falta'],
  },
  'offer.offer': {
    en: ['offer', 'Type any word of its title, organisation or place'],
    fr: ['offre', 'Tapez un mot de son titre, de son organisme ou de son lieu'],
    es: ['oferta', 'Escriba una palabra de su título, entidad o lugar'],
  },
  offers: {
    en: ['offers', 'List the offers, all or those that fit'],
    fr: ['offres', 'Lister les offres, toutes ou celles qui conviennent'],
    es: ['ofertas', 'Listar las ofertas, todas o las que encajan'],
  },
  'offers.city': {
    en: ['city', 'A town, region or country'],
    fr: ['ville', 'Une ville, une région ou un pays'],
    es: ['ciudad', 'Una ciudad, región o país'],
  },
  'offers.duration': {
    en: ['duration', 'For example: 6 months, at least 4 months'],
    fr: ['duree', 'Par exemple : 6 mois, au moins 4 mois'],
    es: ['duracion', 'Por ejemplo: 6 meses, al menos 4 meses'],
  },
  'offers.level': {
    en: ['level', 'For example: M2, bachelor, engineering school'],
    fr: ['niveau', "Par exemple : M2, licence, école d'ingénieurs"],
    es: ['nivel', 'Por ejemplo: máster, grado, M2'],
  },
  'offers.skill': {
    en: ['skill', 'For example: Python, statistics'],
    fr: ['competence', 'Par exemple : Python, statistiques'],
    es: ['habilidad', 'Por ejemplo: Python, estadística'],
  },
  'offers.paid': {
    en: ['paid', 'Paid or unpaid'],
    fr: ['paye', 'Payé ou non'],
    es: ['pagado', 'Remunerado o no'],
  },
  'offers.open': {
    en: ['open', 'Still open, or past'],
    fr: ['ouvert', 'Encore ouverte, ou passée'],
    es: ['abierta', 'Todavía abierta, o pasada'],
  },
  compare: {
    en: ['compare', 'Two to four offers side by side'],
    fr: ['comparer', 'Deux à quatre offres côte à côte'],
    es: ['comparar', 'De dos a cuatro ofertas lado a lado'],
  },
  'compare.first': {
    en: ['first', 'The first offer'],
    fr: ['premiere', 'La première offre'],
    es: ['primera', 'La primera oferta'],
  },
  'compare.second': {
    en: ['second', 'The second offer'],
    fr: ['deuxieme', 'La deuxième offre'],
    es: ['segunda', 'La segunda oferta'],
  },
  'compare.third': {
    en: ['third', 'A third offer'],
    fr: ['troisieme', 'Une troisième offre'],
    es: ['tercera', 'Una tercera oferta'],
  },
  'compare.fourth': {
    en: ['fourth', 'A fourth offer'],
    fr: ['quatrieme', 'Une quatrième offre'],
    es: ['cuarta', 'Una cuarta oferta'],
  },
  search: {
    en: ['search', 'Search the offers for a passage'],
    fr: ['chercher', 'Chercher un passage dans les offres'],
    es: ['buscar', 'Buscar un pasaje en las ofertas'],
  },
  'search.words': {
    en: ['words', 'What to look for'],
    fr: ['mots', 'Ce que vous cherchez'],
    es: ['palabras', 'Lo que busca'],
  },
  privacy: {
    en: ['privacy', 'What is kept of you and for how long; delete it'],
    fr: ['confidentialite', 'Ce qui est gardé de vous et combien de temps ; effacer'],
    es: ['privacidad', 'Qué se guarda de usted y cuánto tiempo; borrarlo'],
  },
  'answer-this': {
    en: ['Answer this', ''],
    fr: ['Répondre à ceci', ''],
    es: ['Responder a esto', ''],
  },
  staff: {
    en: ['staff', 'For staff: offers, corrections, unanswered questions'],
    fr: ['equipe', "Pour l'équipe : offres, corrections, questions sans réponse"],
    es: ['equipo', 'Para el equipo: ofertas, correcciones, preguntas sin respuesta'],
  },
  'staff.reindex': {
    en: ['reindex', 'Read new, changed and removed offers'],
    fr: ['reindexer', 'Lire les offres nouvelles, modifiées et retirées'],
    es: ['reindexar', 'Leer las ofertas nuevas, cambiadas y retiradas'],
  },
  'staff.reindex.full': {
    en: ['full', 'Read every file anew, also those that could not be read before'],
    fr: ['tout', "Relire tous les fichiers, aussi ceux qui n'ont pas pu être lus"],
    es: ['todo', 'Leer de nuevo todos los archivos, también los que no se pudieron leer'],
  },
  'staff.add': {
    en: ['add', 'Add offers from files; you see what was read before it is published'],
    fr: ['ajouter', 'Ajouter des offres ; vous voyez ce qui a été lu avant publication'],
    es: ['anadir', 'Añadir ofertas; ve lo que se ha leído antes de publicarlo'],
  },
  'staff.add.file': {
    en: ['file', 'The offer'],
    fr: ['fichier', "L'offre"],
    es: ['archivo', 'La oferta'],
  },
  'staff.add.second': {
    en: ['second', 'Another offer'],
    fr: ['deuxieme', 'Une autre offre'],
    es: ['segundo', 'Otra oferta'],
  },
  'staff.add.third': {
    en: ['third', 'Another offer'],
    fr: ['troisieme', 'Une autre offre'],
    es: ['tercero', 'Otra oferta'],
  },
  'staff.withdraw': {
    en: ['withdraw', 'Hide an offer from every answer; its file stays'],
    fr: ['masquer', 'Masquer une offre dans toutes les réponses ; son fichier reste'],
    es: ['ocultar', 'Ocultar una oferta en todas las respuestas; su archivo se queda'],
  },
  'staff.restore': {
    en: ['restore', 'Show a withdrawn offer again'],
    fr: ['remettre', 'Montrer de nouveau une offre masquée'],
    es: ['restaurar', 'Mostrar de nuevo una oferta oculta'],
  },
  'staff.restore.file': {
    en: ['file', 'The file of the withdrawn offer'],
    fr: ['fichier', "Le fichier de l'offre masquée"],
    es: ['archivo', 'El archivo de la oferta oculta'],
  },
  'staff.remove': {
    en: ['remove', 'Take an offer down'],
    fr: ['retirer', 'Retirer une offre'],
    es: ['retirar', 'Retirar una oferta'],
  },
  'staff.correct': {
    en: ['correct', 'State or correct a fact of an offer; without a value the correction is withdrawn'],
    fr: ['corriger', "Préciser ou corriger un fait d'une offre ; sans valeur, retirer la correction"],
    es: ['corregir', 'Precisar o corregir un dato; sin valor se retira la corrección'],
  },
  'staff.correct.field': {
    en: ['field', 'What is corrected'],
    fr: ['champ', 'Ce qui est corrigé'],
    es: ['campo', 'Lo que se corrige'],
  },
  'staff.correct.value': {
    en: ['value', 'The right value'],
    fr: ['valeur', 'La bonne valeur'],
    es: ['valor', 'El valor correcto'],
  },
  'staff.status': {
    en: ['status', 'How the bot is: index, model, memory, last errors'],
    fr: ['etat', 'Comment va le bot : index, modèle, mémoire, dernières erreurs'],
    es: ['estado', 'Cómo está el bot: índice, modelo, memoria, últimos errores'],
  },
  'staff.unanswered': {
    en: ['unanswered', 'Questions the offers did not answer, newest first'],
    fr: ['sans-reponse', "Questions auxquelles les offres n'ont pas répondu"],
    es: ['sin-respuesta', 'Preguntas que las ofertas no respondieron'],
  },
  'staff.unanswered.csv': {
    en: ['csv', 'As a file for a spreadsheet'],
    fr: ['csv', 'En fichier pour un tableur'],
    es: ['csv', 'Como archivo para una hoja de cálculo'],
  },
  'staff.export': {
    en: ['export', 'Corrections, audit log and unanswered questions as files'],
    fr: ['exporter', "Corrections, journal d'audit et questions sans réponse en fichiers"],
    es: ['exportar', 'Correcciones, auditoría y preguntas sin respuesta como archivos'],
  },
} as const satisfies Record<string, Text>;
export type TextKey = keyof typeof TEXTS;

const LOCALES = { fr: 'fr', 'en-US': 'en', 'en-GB': 'en', 'es-ES': 'es', 'es-419': 'es' } as const;

/** Name and description of a command or option, English with the other languages beside it. */
export function localised(key: TextKey): {
  name: string;
  description: string;
  name_localizations: LocalizationMap;
  description_localizations: LocalizationMap;
} {
  const text: Text = TEXTS[key];
  const all = (part: 0 | 1): LocalizationMap =>
    Object.fromEntries(Object.entries(LOCALES).map(([locale, language]) => [locale, text[language][part]]));
  return {
    name: text.en[0],
    description: text.en[1],
    name_localizations: all(0),
    description_localizations: all(1),
  };
}
