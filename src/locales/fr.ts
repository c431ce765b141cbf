import { OFFER_EXTENSIONS } from '../corpus/formats.ts';
import type { Messages } from './Messages.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `« ${title} »`).join(', ');

export const fr: Messages = {
  errors: {
    configuration: ({ faults }) =>
      `La configuration comporte des erreurs : ${faults}. Corrigez-les dans .env ou dans l'environnement.`,
    tokenMissing: () =>
      "Il n'y a pas de DISCORD_TOKEN. Créez une application sur https://discord.com/developers/applications, copiez le jeton de son bot dans .env et relancez (le README montre chaque étape). Sans jeton, npm run ask marche dans le terminal.",
    tokenRefused: () =>
      'Discord refuse le DISCORD_TOKEN. Recopiez le jeton du bot : https://discord.com/developers/applications, Bot, Reset Token.',
    intentsRefused: () =>
      "Discord refuse l'intention MessageContent. Activez-la sous Bot, Privileged Gateway Intents, ou mettez MESSAGE_CONTENT=false.",
    guildUnknown: ({ guild }) =>
      `GUILD_ID ${guild} n'est pas un serveur où se trouve le bot. Invitez le bot par l'adresse du README, ou corrigez l'identifiant.`,
    discordUnreachable: ({ reason }) =>
      `Discord est injoignable (${reason}). Vérifiez le réseau et relancez.`,
    corpusMissing: ({ folder }) =>
      `Le dossier ${folder} n'existe pas. Créez-le et mettez-y les offres, ou indiquez-en un autre avec --corpus.`,
    corpusEmpty: ({ folder, extensions }) =>
      `Aucune offre lisible dans ${folder}. Mettez-y des fichiers ${extensions}.`,
    indexNotWritable: ({ folder, reason }) =>
      `Impossible d'écrire dans le dossier d'index ${folder} (${reason}). Rendez-le accessible en écriture et vérifiez l'espace disque, ou indiquez-en un autre avec --index.`,
    indexDamaged: ({ reason }) =>
      `L'index est abîmé (${reason}). Il est refait : reposez la question dans un instant.`,
    indexBusy: ({ folder, pid, since }) =>
      pid === null
        ? `Un autre processus écrit dans ${folder} depuis trop longtemps. Attendez qu'il ait fini, puis réessayez.`
        : `Le processus ${pid} indexe dans ${folder} depuis ${since}. Attendez qu'il ait fini, ou arrêtez-le, puis réessayez.`,
    modelMissing: ({ model, bundled }) =>
      `Il n'y a pas de modèle dans ${model}. Donnez dans EMBEDDING_MODEL un dossier contenant config.json, tokenizer.json et onnx/, ou laissez-le vide pour ${bundled}.`,
    modelUnreachable: ({ model, bundled }) =>
      `Le modèle ${model} n'est pas dans models/ et son hub est injoignable. Mettez ses fichiers dans models/${model}, ou laissez EMBEDDING_MODEL vide pour ${bundled}.`,
    modelBroken: ({ model, reason }) =>
      `Le modèle ${model} ne se charge pas (${reason}). Recopiez ses fichiers, ou laissez EMBEDDING_MODEL vide.`,
    questionEmpty: () => 'La question est vide. Demandez par exemple : combien de temps dure le stage ?',
    questionTooLong: ({ length, most }) =>
      `La question fait ${length} caractères ; ${most} au plus sont lus. Raccourcissez-la.`,
    offerUnknown: ({ offer, known }) => `Il n'y a pas d'offre ${offer}. Il y a : ${known}.`,
    fileUnreadable: ({ file, reason }) =>
      `Impossible de lire ${file} (${reason}). Vérifiez son nom et ses droits.`,
    batchLine: ({ line }) =>
      `La ligne ${line} n'est pas un objet tel que {"id":"1","question":"…"}. Corrigez-la.`,
    dataNotWritable: ({ folder, reason }) =>
      `Impossible d'écrire dans le dossier de données ${folder} (${reason}). Rendez-le accessible en écriture et vérifiez l'espace disque, ou indiquez-en un autre avec DATA_DIR.`,
    dataBusy: ({ folder }) =>
      `Un autre processus écrit depuis trop longtemps dans ${folder}. Attendez qu'il ait fini, ou arrêtez-le, puis réessayez.`,
    dataNewer: ({ file, version, known }) =>
      `${file} vient d'une version plus récente de ce logiciel (format ${version}, celle-ci va jusqu'à ${known}). Installez la version plus récente.`,
    secretBroken: ({ file }) =>
      `${file} ne contient pas un secret de 64 chiffres hexadécimaux. Restaurez-le d'une sauvegarde ; seulement s'il n'y en a pas, supprimez-le : les questions posées jusqu'ici ne pourront plus être retrouvées par étudiant.`,
    llmMissing: () =>
      "Il n'y a pas de modèle de langage. Indiquez LLM_BASE_URL et LLM_MODEL dans .env ou dans l'environnement, ou omettez --llm.",
    usage: ({ problem }) => `${problem}. L'option --help montre ce qui est possible.`,
  },
  failures: {
    unreadable: "il n'a pas pu être lu : vérifiez ses droits",
    linkOutside: "c'est un lien vers un fichier hors du dossier : copiez-y le fichier lui-même",
    notAFile: "ce n'est pas un fichier ordinaire",
    unknownFormat: `son format n'est pas lu : convertissez-le (formats lus : ${OFFER_EXTENSIONS.join(', ')})`,
    tooLarge: 'il dépasse 20 Mo',
    wrongFormat: "son contenu n'est pas du format que dit son nom : corrigez l'extension",
    damaged: 'il est abîmé ou incomplet : déposez-le à nouveau',
    encrypted: 'il est protégé par un mot de passe : enregistrez-le sans',
    notText: "ce n'est pas du texte : enregistrez-le en UTF-8",
    empty: 'il ne contient pas de texte',
    scanned:
      "ses pages sont des images sans texte : passez-le d'abord par une reconnaissance de caractères (OCR)",
    tooManyPages: 'il a trop de pages pour une offre : découpez-le',
    expandsTooFar: 'décompressé, il est bien plus grand que toute offre',
    tooSlow: 'sa lecture prenait trop de temps et a été arrêtée',
    tooMuchMemory: 'sa lecture prenait trop de mémoire et a été arrêtée',
    sideFile: "il n'a pas pu être compris : corrigez-le (l'offre reste masquée d'ici là)",
    sideFileAlone: "l'offre dont il parle n'est pas là : supprimez-le ou renommez-le",
  },
  answer: {
    fields: {
      title: 'Intitulé',
      organisation: 'Organisme',
      location: 'Lieu',
      duration: 'Durée',
      start: 'Début',
      deadline: 'Date limite',
      pay: 'Gratification',
      education: 'Niveau',
      skills: 'Compétences',
      missions: 'Missions',
      contact: 'Contact',
      howToApply: 'Candidature',
      reference: 'Référence',
      thesis: 'Suite possible (thèse, embauche)',
      languages: 'Langues',
      supervisor: 'Encadrement',
      remote: 'Télétravail',
      openings: 'Nombre de places',
      benefits: 'Avantages',
      schedule: 'Horaires',
      published: 'Publication',
    },
    contactKinds: { phone: 'téléphone', email: 'e-mail' },
    quotes: ['« ', ' »'],
    colon: ' : ',
    page: ({ page }) => `p. ${page}`,
    offerSays: ({ title }) => `L'offre « ${title} » dit :`,
    fieldNotStated: ({ field, title }) => `L'offre « ${title} » ne le précise pas (${field}).`,
    notMentioned: ({ words, title }) => `L'offre « ${title} » ne parle pas de « ${words} ».`,
    nothingFound: () => "Aucune offre n'en parle.",
    unknownName: ({ name }) => `Aucune offre ne parle de « ${name} ».`,
    noneOfYear: ({ year }) => `Aucune offre de ${year}. Il y a :`,
    nearest: 'Ce qui en est le plus proche :',
    ambiguous: ({ titles }) => `De quelle offre parlez-vous ? ${quoted(titles)}`,
    offTopic: () =>
      'Je ne réponds que sur les offres de stage : durée, lieu, début, gratification, compétences, candidature…',
    listHeading: ({ count }) => (count === 1 ? 'Une offre :' : `${count} offres :`),
    noneFits: () => 'Aucune offre ne correspond.',
    contradiction: "l'offre se contredit :",
    byPortal: ({ value }) => `le portail qui la publie indique ${value}`,
    byStaff: ({ value, name, date }) => `${value} (corrigé par l'équipe : ${name}, ${date})`,
    notStatedHere: 'non précisé',
    past: 'passé',
    pastFields: { deadline: 'date limite passée', start: 'début passé' },
    compared: ({ isSame, field }) => (isSame ? `Oui – identique (${field})` : `Non – différent (${field})`),
    extremes: {
      duration: ['Le plus court', 'Le plus long'],
      pay: ['Le moins payé', 'Le mieux payé'],
      start: ['Commence en premier', 'Commence le plus tard'],
      deadline: ['Clôture en premier', 'Clôture le plus tard'],
    },
    equal: "Autant l'un que l'autre.",
    verdicts: {
      yes: 'Oui',
      no: 'Non',
      partly: 'En partie',
      welcome: 'Un plus, sans être exigé',
      unmentioned: "L'offre n'en parle pas",
    },
  },
  terminal: {
    sources: 'Sources',
    indexing: 'Indexation',
    indexed: ({ added, updated, removed, unchanged, failed }) =>
      `${added} ajoutées, ${updated} mises à jour, ${removed} retirées, ${unchanged} inchangées, ${failed} en échec`,
    failedFile: ({ file, reason }) => `${file} n'est pas indexé : ${reason}`,
    duplicate: ({ file, of }) => `${file} (identique à ${of})`,
    withdrawn: ({ file }) => `${file} (retirée)`,
    waiting: ({ pid, since }) =>
      pid === null
        ? "Un autre processus est en train d'indexer ; j'attends qu'il ait fini …"
        : `Le processus ${pid} indexe depuis ${since} ; j'attends qu'il ait fini …`,
    welcome: ({ offers }) => `${offers} offres. Posez vos questions ; une ligne vide ou Ctrl+D pour sortir.`,
    goodbye: 'À bientôt !',
  },
};
