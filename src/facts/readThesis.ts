import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

/** What may come after the internship, folded. */
const AFTERWARDS =
  /(?<!\p{L})(?:theses?|doctorats?|doctoral|phd|ph\.d|thesis|doctorad[oa]s?|predoctoral(?:es)?|tesis|cifre|embauche\w*|cdi|hired?|permanent position|full-time (?:offer|position|job)|contratacion|contratad[oa]|incorporacion posterior)(?!\p{L})/gu;
/** That it may follow, folded. */
const FOLLOWS =
  /pou(?:rra|rrait|voir)|possib|poursui|prolong|suite|donner lieu|debouch|vocation|expected to open|lead (?:to|into)|continu|candidater|apply for|perspective|a l'issue|after the internship|financ|funded|follow|opportunit|extend|convert|leave with|offer for|may be|might|could|podra|puede|posibilidad|tras las|al finalizar|envisag|propos|apoyar|soutenir|right to|droit a|derecho a|solicitud|candidature|demande|will open|encouraged|same subject|meme sujet|mismo tema|attached|prevu|seguir/;
/** A thesis of the past, or somebody else's, folded. */
const OTHERS =
  /soutenu|master(?:'s)? thesis|these de master|tesis de master|\d ?% d|\d ?% of|financio|financiaron|a finance|ont finance|financed|funded (?:a|one|two|three|\d)|empezo|completed (?:a|his|her)|defended|defendid|portant sur|doctorants?\b|phd students?|students?, |ph\.?d\.?\s*$|encadr|termine son|co-encadr|these d'exercice|etudiants? en (?:these|doctorat)|hdr|jury|enrolled in|msc or phd|ms or phd|m2 ou doctorat|doctoral school|ecole doctorale/;
const NOT =
  /\baucun|\bpas de\b|\bpas d'|ne propose pas|n'est (?:pas )?prevu|\bno (?:phd|thesis|es|hay|se|doctor|position)|\bnot\b|\bsin\b|\bnon\b|n'ouvre pas|ne debouche pas|pas (?:la )?vocation|won't|cannot|ne peut/;
/** "embauche : OUI   thèse CIFRE : NON": each with its own answer, folded. */
const TICKED =
  /(these|thesis|phd|doctorat|tesis|doctorado|embauche|cdi|hiring|contratacion)[^:.;\n]{0,14}:\s*(oui|non|yes|no|si)(?!\p{L})/gu;
const YES_LABEL = /^(?:oui|yes|si|possible|posible|envisag)/;
const NO_LABEL = /^(?:non|no|aucun)/;

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
  if (view.label === 'thesis' && view.statement.kind === 'field') {
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
