import { detectFields } from '../../corpus/detectFields.ts';
import { fold } from '../../language/fold.ts';
import { subjectsAsked } from './subjects.ts';
import type { Question } from './understandQuestion.ts';

/** Where a question goes on to what is not wanted ("… mais pas", "… but not", "… pero sin", "… sauf"), folded. */
const EXCEPTION =
  /(?:,? (?:mais|but|pero|et|and|y)(?: (?:qui|that|which|que))?|,) (?:(?:ne |n')\p{L}+ (?:pas|plus)|pas|not|no|ni|non|(?:do|does|is|are)(?:n't| not)(?: \p{L}+)?|sans|without|sin)(?: (?:de|d'|any))?(?= )|,? (?:sauf|hormis|except(?:o|ing| for)?|excepto|salvo|autres? qu[e']|other than)(?: (?:a|en|in|de|chez|those|ceux|celles|las|los))*(?= )|(?<=\b(?:avec|with|con) .{2,40}) (?:sans|without|sin)(?= )/gu;

/** A question cut into what it wants and what it excepts, each as a question of its own. */
export function splitExceptions(question: Question): { wanted: Question; excepted: readonly Question[] } {
  const { folded } = question;
  const marks = [...folded.matchAll(EXCEPTION)].filter(({ index }) => index > 0);
  if (marks.length === 0) return { wanted: question, excepted: [] };
  const ends = [...marks.slice(1).map(({ index }) => index), folded.length];
  return {
    wanted: partOf(question, folded.slice(0, marks[0]!.index)),
    excepted: marks.map((mark, i) => partOf(question, folded.slice(mark.index + mark[0].length, ends[i]))),
  };
}

/** Where a question goes on from what it denies to what it wants ("… ne demandent pas Python mais paient"), folded. */
const INSTEAD = /,? (?:mais|but|pero) /u;

/** A question whose halves want different things, one of them denied, each as a question of its own; else itself. */
export function splitContrast(
  question: Question,
  isDenied: (folded: string) => boolean,
): readonly Question[] {
  const found = INSTEAD.exec(question.folded);
  if (!found) return [question];
  const parts = [question.folded.slice(0, found.index), question.folded.slice(found.index + found[0].length)];
  return parts.filter(isDenied).length === 1 ? parts.map((part) => partOf(question, part)) : [question];
}

function partOf(question: Question, folded: string): Question {
  const asked = new Set(detectFields(folded).map(({ field }) => field));
  const kept = question.topicWords.map((word) => folded.includes(fold(word)));
  return {
    ...question,
    folded,
    fields: question.fields.filter((field) => asked.has(field)),
    subjects: subjectsAsked(folded),
    topicWords: question.topicWords.filter((_, i) => kept[i]),
    topicForms: question.topicForms.filter((_, i) => kept[i]),
  };
}
