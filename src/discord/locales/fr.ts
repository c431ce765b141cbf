import { fr as base } from '../../locales/fr.ts';
import type { DiscordMessages } from './DiscordMessages.ts';

const s = (count: number): string => (count > 1 ? 's' : '');

export const fr: DiscordMessages = {
  buttons: {
    sources: 'Sources en contexte',
    sheet: "Fiche de l'offre",
    file: 'Fichier original',
    helpful: 'Utile',
    unhelpful: 'Pas utile',
    thread: 'Continuer dans un fil',
    previous: 'Précédent',
    next: 'Suivant',
    publish: 'Publier',
    amend: 'Corriger',
    cancel: 'Annuler',
    remove: 'Retirer',
    forget: 'Effacer mes données',
    resolve: 'Cocher',
  },
  pick: "Répondre sur l'une de ces offres …",
  page: ({ page, pages }) => `Page ${page} sur ${pages}`,
  source: ({ number, place }) => `Source ${number} : ${place}`,
  thanks: "Merci, c'est noté.",
  tooOld: 'Ce message est trop ancien pour continuer. Reposez la question avec /question.',
  gone: "Cette offre n'est plus là. /offres montre celles du moment.",
  failed: "Quelque chose s'est mal passé ; c'est noté dans le journal. Réessayez dans un instant.",
  wait: ({ seconds }) => `Cela fait beaucoup de questions d'un coup. Attendez ${seconds} s.`,
  staffOnly: "Seule l'équipe de ce serveur peut faire cela.",
  guildOnly: 'Cela ne marche que dans un serveur, pas en message privé.',
  missingPermission: ({ permissions }) =>
    `Il me manque des permissions ici : ${permissions}. Donnez-les-moi.`,
  fileTooLarge: 'Le fichier est trop gros pour être envoyé ici.',
  unknownOffer: ({ offer }) =>
    `Il n'y a pas d'offre « ${offer} ». Choisissez-la dans la liste qui apparaît en tapant.`,
  notADuration: ({ value }) =>
    `Je ne comprends pas « ${value} » comme une durée. Écrivez par exemple : 6 mois, au moins 4 mois.`,
  severalFit: ({ offer }) => `Plusieurs offres correspondent à « ${offer} ». Choisissez :`,
  nothingFound: 'Aucun passage ne correspond.',
  noOffers: 'Aucune offre ne correspond.',
  sheet: {
    open: 'ouverte',
    past: 'passée',
    unknown: 'pas de date limite indiquée',
    missing: 'Non précisé',
    pastDate: 'passé',
    byStaff: ({ value, name, date }) => `${value} (corrigé par l'équipe : ${name}, ${date})`,
  },
  found: ({ count }) => (count === 1 ? 'Une offre' : `${count} offres`),
  compareNeedsTwo: 'Choisissez au moins deux offres différentes à comparer.',
  threadOpened: 'Posez la suite ici, inutile de me mentionner.',
  privacy: {
    text: ({ days, hours, model }) =>
      `${model === null ? 'Rien de ce que vous demandez ne quitte la machine de ce bot.' : `Les questions ouvertes et les comparaisons, avec les deux derniers échanges de la conversation, sont envoyées à un modèle de langage sur ${model}, sans votre nom ni votre identifiant ; rien d'autre de ce que vous demandez ne quitte la machine de ce bot.`} Les questions sont gardées ${days} jours sous un pseudonyme, avec leurs réponses et votre avis, pour que l'équipe voie ce que les offres ne disent pas. Une conversation est retenue ${hours} heures. Ni votre nom ni votre identifiant ne sont gardés.`,
    kept: ({ answers, feedback, oldest }) =>
      answers + feedback === 0
        ? "Rien n'est gardé de vous en ce moment."
        : `Gardé de vous en ce moment : ${answers} question${s(answers)}, ${feedback} avis${oldest ? `, le plus ancien du ${oldest}` : ''}.`,
    forgotten: ({ answers, feedback }) => `Effacé : ${answers} question${s(answers)} et ${feedback} avis.`,
  },
  staff: {
    indexing: ({ done, all }) => `Indexation : ${done} offres sur ${all} …`,
    indexStarted: "Recherche d'offres nouvelles, modifiées ou retirées …",
    indexed: ({ added, updated, removed, unchanged, failed, seconds }) =>
      `Terminé en ${seconds} s : ${added} ajoutée${s(added)}, ${updated} mise${s(updated)} à jour, ${removed} retirée${s(removed)}, ${unchanged} inchangée${s(unchanged)}, ${failed} en échec.`,
    changes: {
      added: 'Ajoutée',
      updated: 'Mise à jour',
      removed: 'Retirée',
      renamed: 'Renommée',
      duplicates: 'Identique',
      withdrawn: 'Retirée',
    },
    more: ({ count }) => `… et ${count} de plus`,
    failedFile: ({ file, reason }) => `${file} : ${reason}`,
    failures: base.failures,
    badAttachment: ({ file, reason, extensions, megabytes }) =>
      `${file} : ${
        {
          type: `ce format n'est pas lu ; utilisez ${extensions}`,
          size: `il dépasse ${megabytes} Mo`,
          download: "il n'a pas pu être téléchargé ; joignez-le de nouveau",
          name: 'il ne reste rien de son nom ; renommez-le',
          exists:
            "il y a déjà une offre de ce nom avec un autre contenu ; retirez-la d'abord ou renommez le fichier",
        }[reason]
      }`,
    draft: ({ file }) => `Ce que j'ai lu dans ${file}. Est-ce juste ?`,
    notPublished: ({ file, reason }) =>
      `${file} n'a pas pu être publiée (${reason}). Elle est gardée : réessayez avec le même bouton.`,
    published: ({ file }) => `${file} est publiée ; les étudiants peuvent poser leurs questions.`,
    cancelled: "Annulé ; rien n'a été publié.",
    settledAlready: "Quelqu'un d'autre en a déjà décidé.",
    confirmRemove: ({ file }) =>
      `Retirer ${file} ? On ne pourra plus rien demander à son sujet. Le fichier va dans le dossier corbeille.`,
    removed: ({ file }) => `${file} est retirée.`,
    offerWithdrawn: ({ file }) =>
      `${file} est masquée : plus aucune réponse n'en parle. Son fichier reste ; « restore » la remet.`,
    offerRestored: ({ file }) => `${file} est de nouveau dans les réponses.`,
    notWithdrawn: ({ file }) => `${file} n'est pas une offre masquée.`,
    leftOutFiles: 'Fichiers hors des réponses',
    corrected: ({ title, field, value }) =>
      `Noté pour « ${title} » : ${field} = ${value}. Les étudiants le voient comme corrigé par l'équipe.`,
    withdrawn: ({ title, field }) => `La correction de « ${title} » (${field}) est retirée.`,
    nothingToWithdraw: "Il n'y a pas de correction de ce champ.",
    unknownField: ({ field }) => `Il n'y a pas de champ « ${field} ». Choisissez-le dans la liste.`,
    status: ({ version, uptime, offers, passages, generation, model, memory, indexing, ping }) =>
      `Version ${version}, en marche depuis ${uptime}, passerelle ${ping} ms\n${offers} offres, ${passages} passages, génération ${generation}${indexing ? ' (indexation en cours)' : ''}\nModèle ${model}, ${memory} Mo de mémoire`,
    lastErrors: 'Dernières erreurs',
    noErrors: 'Aucune erreur depuis le démarrage.',
    unanswered: "Questions auxquelles les offres n'ont pas répondu, ou jugées pas utiles",
    noneUnanswered: "Toutes les questions jusqu'ici ont eu une réponse.",
    group: ({ question, times, date, notHelpful }) =>
      `${question} (${times}×, dernière fois le ${date}${notHelpful > 0 ? `, ${notHelpful}× pas utile` : ''})`,
    exported: "Corrections, journal d'audit et questions sans réponse à cet instant.",
    leftOut: ({ files }) => `Trop gros pour être envoyé ici, même compressé : ${files}.`,
  },
  announcement: 'Une nouvelle offre de stage',
};
