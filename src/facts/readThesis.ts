import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

/** What may come after the internship, folded. */
const AFTERWARDS =
  /(?<!\p{L})(?:theses?|doctorats?|doctoral|phds?|ph\.d|thesis|doctorad[oa]s?|predoctoral(?:es)?|tesis|cifre|embauche\w*|cdi|hired?|permanent position|full-time (?:offer|position|job)|contratacion|contratad[oa]|incorporacion posterior)(?!\p{L})/gu;
/** That it may follow, folded. */
const FOLLOWS =
  /depos\w+ un (?:sujet|projet) de these|pou(?:rra|rrait|voir)|possib|poursui|prolong|suite|donner lieu|debouch|vocation|expected to open|lead (?:to|into)|continu|candidater|apply for|perspective|a l'issue|after (?:the|this|your) (?:internship|placement)|can't offer|cannot offer|financ|funded|funds\b|will fund|finance\b|follow|opportunit|extend|convert|leave with|offer for|may be|might|could|podra|puede|posibilidad|tras las|al finalizar|envisag|propos|apoyar|soutenir|right to|droit a|derecho a|solicitud|solicitad|candidature|demande|will open|encouraged|same subject|meme sujet|mismo tema|attached|prevu|seguir|advertis|secured|is available|(?:est|deja) acquis|au concours|vistas? a|view to|commencera|debutera|will start|starts in|empezara|suivra|chance|prospect|convoca|being prepared|en (?:cours de )?(?:preparation|montage)|en preparacion|gone on|went on|a la cle|a la fin(?! (?:de chaque|du mois))|si tout (?:se passe|va) bien|(?:if|when) (?:all|it|things|everything) goe?s? well|si todo va bien/;
/** A thesis of the past, or somebody else's, folded. */
const OTHERS =
  /soutenu|master(?:'s)? thesis|these de master|tesis de master|\d ?% d|\d ?% of|financio|financiaron|a finance|ont finance|financed|funded (?:a|one|two|three|\d)(?![ -]?years?)|empezo|completed (?:a|his|her)|defended|defendid|portant sur|doctorants?\b|phd students?\b|students?, |(?<!view to an? )ph\.?d\.?\s*$|encadr|termine son|co-encadr|these d'exercice|etudiants? en (?:these|doctorat)|hdr|jury|enrolled in|msc or phd|ms or phd|m2 ou doctorat|doctoral school|(?<!aupres de l'|concours de l')ecole doctorale/;
const NOT =
  /ne (?:peut|pourra|pourrait|sera|debouche\w*|donne\w*|mene\w*|conduit|permet\w*)[^.]{0,12}\bpas\b|n'(?:avons|a|est|y a)[^.]{0,14}\bpas\b(?! garanti)|(?:ne |n')(?:promet|recrut|embauch)\w* (?:pas|rien|personne)|can't|\bno (?:job|permanent)|\bno (?:genera|supone|implica|conlleva|garantiza|da|otorga|existe)|\baucun|\bpas de\b|\bpas d'|ne propose pas|n'est (?:pas )?prevu|\bno (?:phd|thesis|es|hay|se|doctor|position)|\bnot\b(?! (?:obliged|required|compulsory|mandatory|necessarily))|\bsin\b|\bnon\b|n'ouvre pas|ne debouche pas|pas (?:la )?vocation|won't|cannot|ne peut/;
const JOB =
  '(?:cdd|cdi|contrats?|contracts?|contratos?|jobs?|roles?|positions?|postes?|alternance|apprentissage|apprenticeship|plantilla|incorporacion|embauch\\w*|recrut\\w*|contratacion|contratad\\w+|carrieres?|careers?|hired?|employment|empleo|puestos?|emploi)(?!\\p{L})';
/** A job that is surely one for afterwards: "CDI", "graduate scheme". */
const LASTING_JOB =
  "(?:cdd|cdi|permanent (?:role|position|job|contract|post)|embauch\\w*|contratacion|contrato indefinido|plantilla|recrutements?|alternance|graduate (?:scheme|roles?|programme|positions?|jobs?)|full[- ]time (?:job|role|position|offer)|a job|fixed[- ]term (?:job|contract)|poste (?:permanent|d'ingenieur|a pourvoir)|contrat)(?!\\p{L})";
const AFTER =
  "(?:a l'issue|apres (?:le|la|ton|votre|ce) (?:stage|mission)|a la suite|suite (?:au|du) stage|au terme|a la fin du stage|\\bensuite|par la suite|afterwards|after (?:the|your) (?:internship|placement)|at the end(?! of (?:each|every))|on completion|al (?:finalizar|terminar|acabar)|tras (?:las|la) (?:practicas|pasantia|beca)|despues de las practicas|posterior(?:mente)?)";
/** How offers say that a job may follow, folded; in the first two only where something is offered. */
const JOB_AFTERWARDS: readonly RegExp[] = [
  `${AFTER}[^.;]{0,90}(?<!\\p{L})${JOB}`,
  `(?<!\\p{L})${JOB}[^.;]{0,60}(?<!\\p{L})${AFTER}`,
  `(?:debouch|conduire|mener|\\blead|about|deriv|desemboc|convert|evolu)\\w*[^.;]{0,25}(?<!\\p{L})${LASTING_JOB}`,
  `(?:possib|perspectiv|opportunit|\\bchance|posibilidad|\\bopcion|prospect|(?:may|might|could) (?:be|get)|\\bvue d|\\bvista)\\w*[^.;]{0,50}(?<!\\p{L})${LASTING_JOB}`,
  '(?<!\\p{L})(?:interns?|stagiaires?|practicantes|becari[oa]s|placement students)[^.;]{0,60}(?:graduate (?:scheme|programme|roles?|positions?|jobs?)|come back|(?:returned|return|come back) to us|(?:sont )?rest(?:es|ent) (?:chez|avec|dans)|(?<!(?:sont|seront|est|sera) )recrute(?:e?s|s)?(?!\\p{L})|embauche(?:e?s|s)?(?!\\p{L})|\\bhired(?! for)|permanent|se qued(?:aron|an)|contratad[oa]s|en cdi|stayed (?:on|with))',
  '(?<!\\p{L})(?:contrat|cdd|poste|job|contract|contrato|puesto)(?!\\p{L})[^.;]{0,50}(?:pourra(?:it)?|peut|may|might|could|podra|puede)(?!\\p{L})[^.;]{0,14}(?:propos|offer|ofrec|offert)',
  '(?<!\\p{L})(?:cdi|cdd|postes? (?:permanents?|d.ingenieure?s?))(?!\\p{L})[^.;]{0,40}(?:a pourvoir|s.ouvr\\w+|sera ouvert|est prevu)',
  '(?<!\\p{L})(?:interns?|trainees?|stagiaires?)(?!\\p{L})[^.;]{0,40}(?:(?:came|come) back (?:as|to us)|joined (?:us|the (?:team|company|staff))|are now (?:permanent|part of|full|members|colleagues|engineers)|sont devenus|ont rejoint (?:l.equipe|nos equipes|nous))',
  "(?<!\\p{L})(?:ne |n')(?:recrut|embauch|promet)\\p{L}* (?:pas|rien|personne)",
  '(?:derniers|anciens|last|former|ultimos) (?:\\p{L}+ )?(?:stagiaires|interns|becarios)[^.;]{0,30}(?:sont rest|ont ete embauch|stayed|were hired|se quedaron)',
  '(?:budget\\p{L}*|ouvert|ouvr\\p{L}+|a la cle|si (?:ca|tout) (?:matche|colle|roule))[^.;]{0,30}(?<!\\p{L})(?:cdi|cdd)(?!\\p{L})',
  "pre-?embauche|keep you on|stay on (?:with|as)|vue d'(?:une )?embauche|propos\\w+ un (?:contrat|cdd|cdi|emploi)",
].map((pattern) => new RegExp(pattern, 'u'));
/** That something is given or may be; "ensuite" and "poste" alone tell of much else. */
const OFFERS =
  /propos|offer|offr|possib|posib|peut|pourr|envisag|\bmay\b|\bmight|could|chance|promis|puede|podra|ofrec|recrutement en|embauche|contratacion|perspectiv|prospect|incorporacion|se convoca|opcion|opportunit/;
const PRE_HIRING = /^pre-?embauche$/;
/** So many of the patterns tell nothing without a word of offering near. */
const NEED_OFFER = 2;
/** Jobs for others than the intern, folded. */
const OTHER_JOBS =
  /recrutons aussi|also (?:hiring|recruiting)|tambien buscamos|contrat (?:de recherche|industriel|europeen)|research contract|jobs? board|job centre/;

/** "embauche : OUI   thèse CIFRE : NON": each with its own answer, folded. */
const TICKED =
  /(these|thesis|phd|doctorat|tesis|doctorado|embauche|cdi|hiring|contratacion)[^:.;\n]{0,14}:\s*(oui|non|yes|no|si)(?!\p{L})/gu;
const YES_LABEL = /^(?:oui|yes|si|possible|posible|envisag)/;
const NO_LABEL = /^(?:non|no|aucun)/;

/** A label for whatever comes afterwards, folded, and what is told below it of a thesis or a job. */
const AFTER_ANYTHING = /\b(?:next|after\w*|apres|suite|ensuite|luego|despues)\b/;
const JOB_OR_THESIS = new RegExp(`${AFTERWARDS.source}|(?<!\\p{L})${JOB}`, 'u');
/** "Thèse ensuite ?": the label itself says of what, folded. */
const NAMES_IT = /\b(?:theses?|thesis|tesis|ph\.?d|doctora\p{L}*|embauche|contratacion)\b/u;
const YES_OR_NO = /^\W*(?:oui|non|yes|no|si|possible|posible)\b/;
/** A longer line under a label is a sentence of its own. */
const SHORT = 120;

/** Whether a thesis or a job may follow: yes or no with the sentence that says so. */
export function readThesis(views: readonly StatementView[]): Fact[] {
  const facts = views.flatMap((view) =>
    view.heading === 'bibliography' || view.heading === 'portal' || view.isBlankForm ? [] : factsIn(view),
  );
  return facts.sort((a, b) => b.strength - a.strength);
}

function factsIn(view: StatementView): Fact[] {
  const ticked = [...view.folded.matchAll(TICKED)];
  if (ticked.length > 0)
    return ticked.map((match) =>
      fact(view, match.index, match.index + match[0].length, /oui|yes|\bsi\b/.test(match[2]!), 3),
    );
  // "Et en alternance ?" is asked, not told.
  if (view.statement.kind === 'sentence' && /\?\W*$/.test(view.words)) return [];
  const isShort = view.words.length <= SHORT && view.statement.kind !== 'heading';
  // "What happens next: a 30-minute call" tells of the selection.
  const isTold =
    !AFTER_ANYTHING.test(view.labelWords) ||
    NAMES_IT.test(view.labelWords) ||
    JOB_OR_THESIS.test(view.folded) ||
    YES_OR_NO.test(view.folded);
  if (view.label === 'thesis' && isTold && (view.statement.kind === 'field' || isShort)) {
    const positive = YES_LABEL.test(view.folded) || (!NO_LABEL.test(view.folded) && !NOT.test(view.folded));
    return [fact(view, 0, view.words.length, positive, 3)];
  }
  for (const match of view.folded.matchAll(AFTERWARDS)) {
    const around = view.folded.slice(Math.max(0, match.index - 110), match.index + match[0].length + 110);
    const near = view.folded.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40);
    if (!FOLLOWS.test(around) || OTHERS.test(near)) continue;
    if (view.heading === 'education' && !/suite|prolong|poursui/.test(around)) continue;
    const strength =
      (view.isAside ? 0.5 : 1) +
      (/stage|internship|intern|practica|pasantia/.test(around) ? 1 : 0) +
      (view.label === 'thesis' || view.heading === 'thesis' ? 1 : 0);
    if (strength < 1) continue;
    return [fact(view, match.index, match.index + match[0].length, !NOT.test(around), strength)];
  }
  return jobIn(view);
}

/** A job that may follow: said of the intern or of the time after the internship. */
function jobIn(view: StatementView): Fact[] {
  if (view.isPortal || view.statement.kind === 'heading' || OTHER_JOBS.test(view.folded)) return [];
  const isAsked = view.heading === 'education' || view.heading === 'profile';
  for (const [i, pattern] of JOB_AFTERWARDS.entries()) {
    const match = pattern.exec(view.folded);
    // Among what is asked for, a contract is one only that is said to come afterwards.
    if (!match || (isAsked && i >= NEED_OFFER)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    if (i < NEED_OFFER && !OFFERS.test(view.folded.slice(Math.max(0, start - 60), end + 60))) continue;
    const around = view.folded.slice(Math.max(0, start - 40), end + 30);
    // "Stage de pré-embauche" only calls it so.
    const isNamed = PRE_HIRING.test(match[0]);
    return [fact(view, start, end, !NOT.test(around), view.isAside ? 1 : isNamed ? 1.7 : 2)];
  }
  return [];
}

function fact(view: StatementView, start: number, end: number, positive: boolean, strength: number): Fact {
  return {
    field: 'thesis',
    text: view.words.slice(start, end),
    value: { kind: 'polarity', positive },
    strength,
    ...quoteAround(view, start, end),
  };
}
