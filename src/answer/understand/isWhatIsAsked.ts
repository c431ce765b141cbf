import type { Fact } from '../../facts/Fact.ts';
import { fold } from '../../language/fold.ts';
import type { Question } from './understandQuestion.ts';

/** Spoken languages in three languages, folded: who asks for English is not told of Spanish. */
const SPOKEN: readonly RegExp[] = [
  /anglais|english|\bingles/,
  /francais|french|\bfrances/,
  /espagnol|spanish|espanol|castellano/,
  /allemand|german|aleman/,
  /italien|italian/,
  /neerlandais|dutch|holandes/,
  /portugais|portugues/,
  /japonais|japanese|japones/,
  /chinois|chinese|mandarin|\bchino\b/,
  /arabe|arabic/,
  /russe\b|russian|\bruso\b/,
  /catalan/,
  /basque|euskera/,
  /irish|irlandais|irlandes/,
  /norvegien|norwegian|noruego/,
  /suedois|swedish|sueco/,
  /danois|danish|danes/,
  /\bbreton\b/,
  /occitan|gascon/,
  /galicien|galician|gallego/,
  /polonais|polish|polaco/,
  /ukrainien|ukrainian|ucraniano/,
  /turc\b|turkish|turco/,
  /\bgrec\b|\bgreek|griego/,
  /hongrois|hungarian|hungaro/,
  /finnois|finnish|finlandes/,
  /roumain|romanian|rumano/,
  /tcheque|\bczech|checo/,
];

/** A thesis and a job may both follow, but who asks for one is not told of the other. */
const THESIS = /these|doctor|phd|ph\.d|thesis|tesis|cifre/;
const JOB =
  /embauche|cdi\b|cdd\b|\bhired?|permanent|\bjobs?\b|\bcontrat(?! doctoral)|\bcontract|\brest(?:e|es|er|ent)\b|\bstay|come back|graduate scheme|\bposte\b|recrut|carriere|career|incorpora|plantilla|empleo|\bgard(?:e|er|ent)\b/;

/** The spoken languages that a folded question names, as patterns. */
export function spokenAsked(folded: string): RegExp[] {
  return SPOKEN.filter((language) => language.test(folded));
}

/** Whether a fact is about the very thing that a question asks for, where a field holds more than one. */
export function isWhatIsAsked({ field, text }: Fact, { folded }: Question): boolean {
  if (field === 'languages') {
    const named = spokenAsked(folded);
    return named.length === 0 || named.some((language) => language.test(fold(text)));
  }
  if (field !== 'thesis' || THESIS.test(folded) === JOB.test(folded)) return true;
  const said = fold(text);
  return THESIS.test(folded) ? !JOB.test(said) || THESIS.test(said) : !THESIS.test(said) || JOB.test(said);
}
