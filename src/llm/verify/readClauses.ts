import { LRUCache } from 'lru-cache';
import { isFunctionWord } from '../../answer/namesOf.ts';
import { foldInPlace } from '../../language/fold.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { certainty } from '../../language/likeness.ts';
import { NUMBER } from '../../language/numberWords.ts';
import { PROGRAMMING_LANGUAGE } from '../../language/programmingLanguages.ts';
import { commonness } from '../../language/wordList.ts';
import { conceptOf, phrasesIn } from './concepts.ts';
import { CONNECTIVES } from './connectives.ts';
import { type Cue, cuesIn, deniedFrom, LIMITING, RESTRICTION } from './cues.ts';
import { readValues, type Value } from './readValues.ts';

/** Said, denied, or standing before a negation, where it may be either. */
export type Polarity = 'said' | 'denied' | 'open';

/** A word, or a phrase that says one thing. */
export interface Term {
  /** Folded. */
  readonly text: string;
  readonly concept: string | null;
  /** What it is one of, where only the very same will do. */
  readonly kind: string | null;
  /** A proper name, an acronym, a version: only the very same will do. */
  readonly isName: boolean;
  readonly polarity: Polarity;
  readonly start: number;
}

/** A cue with whether it is denied ("not required"). */
export interface ClauseCue {
  readonly cue: Cue;
  readonly isDenied: boolean;
}

/** What is said in one breath: a stretch between commas, "and", "but" … */
export interface Clause {
  readonly terms: readonly Term[];
  readonly values: readonly Value[];
  readonly cues: readonly ClauseCue[];
  readonly isNegated: boolean;
  /** Begins a sentence: nothing before it limits it. */
  readonly opensSentence: boolean;
  /** Begins with a condition or an exception, which limits the clause beside it. */
  readonly isLimit: boolean;
  /** Whether it limits the clause behind it rather than the one before. */
  readonly limitsNext: boolean;
  /** Tells when, where or how much of what the clause before it tells: ", at most two days a week". */
  readonly isAdverbial: boolean;
  /** Its place in the text; those of its terms count from there. */
  readonly start: number;
  /** The words of its phrases, each by itself: what an offer says in a phrase it says in words too. */
  readonly parts: readonly Term[];
  /** Folded, with its values in it. */
  readonly text: string;
}

/** A text as the verifier sees it. */
export interface Reading {
  readonly clauses: readonly Clause[];
  /** What stands before a colon at the start ("Durée :") and is said of all that follows. */
  readonly label: Clause | null;
  /** The label says but "required" or the like, which is said of all that follows. */
  readonly isLabelCue: boolean;
}

/** After these a point ends no sentence, folded. */
const ABBREVIATED =
  '(?<!(?<!\\p{L})(?:prof|dr|dra|mme|mr|mrs|ms|sr|sra|m|ref|tel|st|dept|univ|approx|max|min|env))';
/** Words between clauses, folded. */
const JOINING = [
  '(?:et|and|y) (?:ensuite|then|despues|luego)|et|and|y|e|mais|but|pero|puis|then|luego|while|whereas|dont|including',
  "because|car(?= (?:(?:ils?|elles?|les?|la|ce|ces|cela|on|nous|vous)(?!\\p{L})|l'))|parce qu'?e?|puisqu'?e?|compte tenu d[eu']|etant donne|porque|ya que|dado que",
  "tandis qu'?e?|alors qu'?e?|mientras(?: que)?|ainsi que|as well as|asi como",
].join('|');
/** Words a clause begins with, folded: what they deny or tell apart reaches no further back. */
const BEGINNING = [
  '(?:without|sans|sin|unless|sauf si|a moins|a menos|salvo (?:si|que)|except (?:when|if|for))(?!\\p{L})',
  "(?:que|qui|who|which|that) (?:n'|(?:no|ne|does not|do not|is not|are not|cannot|doesn't|don't)(?!\\p{L}))",
].join('|');
const EDGE = "(?<![\\p{L}\\p{N}'-])";
const SEPARATOR = new RegExp(
  `[;!?]|:\\s|\\((?=[^)]{25,}\\))|${ABBREVIATED}\\.(?=\\s|$)|,|\\s-\\s|${EDGE}(?:${JOINING})(?![\\p{L}'-])|${EDGE}(?=${BEGINNING})`,
  'gu',
);
/** "Paul Martin, of the Institute,": goes on with what stands before the comma. */
const GOES_ON =
  /^\s*(?:de|du|des|d'|del|of|from|at|chez)(?!\p{L})(?! (?:which|whom|lesquel|laquelle|lequel|los cuales|las cuales|l[oa]s que))/u;
const NUMBER_WORD = new RegExp(`^${NUMBER}$`, 'u');
const LABEL = /^[^:;.,]{1,40}:\s/u;
const WORD = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;
/** "Chargé·e", "étudiant·e·s", "candidat(e)s": one word for both. */
const INCLUSIVE =
  /(?<=\p{L})(?:[·•‧](?:\p{L}{1,5}[·•‧](?=s)|\p{L}{1,5})|\((?:e|ne|ve|a)\)|\.e(?:\.(?=s))?(?=s? ))/gu;
/** Marks that no reader sees. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** "Le mois de", before a month that is read as a value and blanked; folded. */
const MONTH_OF = /(?<!\p{L})(?:mois d(?:e|')|months? of|mes(?:es)? de)(?=\s{3,})/gu;

/** Passages of a prompt are read again for each statement that names them. */
const REMEMBERED = 1000;
const known = new LRUCache<string, Reading>({ max: REMEMBERED });

/** Reads a statement, or a quote of an offer, repaired. */
export function readClauses(text: string): Reading {
  const reading = known.get(text) ?? read(text);
  known.set(text, reading);
  return reading;
}

function read(text: string): Reading {
  const plain = text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(INCLUSIVE, '')
    .replace(/[œæ]/g, (letter) => (letter === 'œ' ? 'oe' : 'ae'))
    .replace(/[’‘`´]/g, "'")
    // Folded it would be a condition.
    .replace(/(?<!\p{L})[sS]í(?!\p{L})/gu, '  ')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .trim();
  const folded = foldInPlace(plain);
  // The numbers of "Master 2" and "Bac+5" are no numbers.
  const levels = phrasesIn(folded).filter(({ kind }) => kind === 'level');
  const unnumbered = [...levels, ...numbersInNames(plain, folded)];
  const values = readValues(unnumbered.reduce((rest, { start, end }) => blank(rest, start, end), folded));
  let masked = values.reduce((rest, { start, end }) => blank(rest, start, end), folded);
  for (const { index, 0: found } of masked.matchAll(MONTH_OF))
    masked = blank(masked, index, index + found.length);
  const label = labelIn(folded, masked);
  if (label === 0) masked = withoutDenyingColon(folded, masked);
  const bounds: [number, number][] = [];
  const opening = new Set<number>();
  let from = label;
  let inserted = false;
  for (const match of masked.matchAll(SEPARATOR)) {
    if (match.index < label) continue;
    if (isWithinPair(folded, from, match.index) || isInserted(folded, match.index)) continue;
    if (match[0] === ',' && GOES_ON.test(folded.slice(match.index + 1))) continue;
    if (match[0] === ',' && isOpening(folded, from, match.index)) continue;
    // "May, on request, be extended".
    if (match[0] === ',' && (inserted || isInterrupted(folded, from, match.index))) {
      inserted = !inserted;
      continue;
    }
    // "And, for those who come from afar, housing": what stands between limits what follows.
    if (
      bounds.length > 0 &&
      masked.slice(from, match.index).trim() === '' &&
      folded.slice(from, match.index).trim() === ''
    )
      opening.add(match.index + match[0].length);
    bounds.push([from, match.index]);
    from = match.index + match[0].length;
  }
  bounds.push([from, masked.length]);
  const clause = ([start, end]: [number, number]): Clause =>
    readClause(plain, folded, masked, values, start, end, opening.has(start));
  return {
    clauses: withSharedCues(withLoneCues(withExceptions(bounds.map(clause))), folded),
    label: label > 0 ? clause([0, label]) : null,
    isLabelCue: label > 0 && !tellsMore(folded.slice(0, label)),
  };
}

/** "After the first month, you may …": when, where or with whom, before what is told. */
const OPENING =
  /^\s*(?:after|during|at|in|on|from|with|within|for|to|by|because of|due to|together with|each|every|apres|pendant|des|a|au|aux|en|dans|depuis|avec|compte tenu de|chaque|durant|pour|par|despues|durante|tras|al|desde|con|cada|para|por|entre)(?!\p{L})(?:[ '-][\p{L}\p{N}]+){1,5}\s*$/u;
const TELLING =
  /^,\s*(?:you|we|it|they|there|interns?|students?|vous|nous|on|il|ils|elles?|se|no|hay|usted|the|le|la|les|l'|el|los|las|une?|an?|des|deux|trois|two|three|dos|tres|\p{N}+|\p{L}+(?:ez|ras|remos|amos))(?!\p{L})/u;

/** Whether what stands before a comma only opens the sentence. */
function isOpening(folded: string, from: number, comma: number): boolean {
  const startsSentence = /(?:^|[.;!?:])\s*$/u.test(folded.slice(0, from));
  return startsSentence && OPENING.test(folded.slice(from, comma)) && TELLING.test(folded.slice(comma));
}

/** "Between 26 and 30 January", folded, up to the word between. */
const PAIR_OPENS =
  /(?<!\p{L})(?:entre|between)(?: (?:le|la|les|the|el|los|las))? (?:\p{N}[\p{L}\p{N}:.,]*|\p{L}+)(?: (?:de )?\p{L}+){0,2}\s*$/u;
const PAIR_JOINS = /^(?:et|and|y|e)(?!\p{L})/u;

/** Whether a word joins the two ends of what lies between them. */
function isWithinPair(folded: string, from: number, at: number): boolean {
  return PAIR_JOINS.test(folded.slice(at)) && PAIR_OPENS.test(folded.slice(from, at));
}

const LONGEST_INSERTION = 60;

/** Whether a place lies in brackets after which the clause goes on: "applications (CV and letter) are sent to …". */
function isInserted(folded: string, at: number): boolean {
  const opens = folded.lastIndexOf('(', at);
  const closes = folded.indexOf(')', at);
  if (opens < 0 || closes < 0 || folded.lastIndexOf(')', at - 1) > opens) return false;
  return (
    closes - opens <= LONGEST_INSERTION &&
    /^\) (?:est|sont|sera|seront|is|are|will|must|es|son|seran|deben|doivent|a|ont)(?!\p{L})/u.test(
      folded.slice(closes),
    )
  );
}
/** What stands between a modal verb and its verb, folded. */
const OPEN_VERB =
  /(?<!\p{L})(?:may|can|could|will|would|must|is|are|be|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|sera|seront|est|sont|puede|pueden|podra|podran|debe|deben|debera|deberan|sera|seran|es|son)\s*$/u;

/** Whether a comma parts a verb from what it belongs to, and another comma ends what stands between. */
function isInterrupted(folded: string, from: number, comma: number): boolean {
  const rest = folded.slice(comma + 1);
  return OPEN_VERB.test(folded.slice(from, comma)) && /^[^,.;:!?]{1,60},/u.test(rest);
}

/** How a stretch begins that goes on with the clause before it, folded. */
const ADVERBIAL =
  /^\s*(?:at|in|on|by|with|within|for|from|up to|no more than|no later than|over|during|after|once|before|until|about|around|approximately|each|every|a|au|aux|en|dans|avec|pour|par|sur|pendant|durant|apres|une fois|avant|jusqu'|d'ici|des|soit|environ|chaque|con|para|por|desde|hasta|durante|tras|despues|una vez|antes|unos|unas|cada|como maximo|como minimo|al menos|al)(?!\p{L})/u;

/** "…, combined with classes", folded. */
const PARTICIPLE =
  /^\s*(?!(?:knowledge|need|speed)(?!\p{L}))\p{L}{3,}(?:ad[oa]s?|id[oa]s?|ando|iendo|ant|ing|ed|ees?)(?!\p{L})/u;

/** What says that something is, is a sentence: "Flutter n'est pas obligatoire : …", folded. */
const IS = /(?<![\p{L}-])(?:est|sont|is|are|es|son)(?![\p{L}?-])/u;

/** How long the label is that a text begins with; what denies something ("Pas de télétravail :") is said, and is none. */
function labelIn(folded: string, masked: string): number {
  const label = LABEL.exec(masked)?.[0].length ?? 0;
  const written = folded.slice(0, label);
  return IS.test(written) || cuesIn(written).some(({ cue }) => cue === 'negation') ? 0 : label;
}

/** "Not needed: experience in farming" is one thing said. */
function withoutDenyingColon(folded: string, masked: string): string {
  const label = LABEL.exec(masked)?.[0].length ?? 0;
  if (label === 0 || tellsMore(folded.slice(0, label))) return masked;
  return masked.slice(0, label).replace(':', ' ') + masked.slice(label);
}

/** Whether a folded text has words besides cues and grammar. */
function tellsMore(folded: string): boolean {
  const rest = cuesIn(folded).reduce((text, { start, end }) => blank(text, start, end), folded);
  return (rest.match(WORD) ?? []).some((word) => !isFunctionWord(word));
}

/** "Très" is three and "once" eleven only in Spanish, a French "four" is an oven. */
const NO_NUMBER =
  /(?<!\p{L})(?:très|(?<=(?:du|le|un|au|ce|de|ton|son|votre|notre) )four|once(?= (?:the|an?|you|it|per|your|this|that|we|they|every|in|is|his|her|their|all|completed|for|more|only|during|after)(?!\p{L})|[.,;)]|$))/giu;

/** Numbers in words that are none, or names, "Trente" for one: with a capital inside a sentence. */
function numbersInNames(plain: string, folded: string): { start: number; end: number }[] {
  const words = [...plain.matchAll(/(?<=[\p{L},] )\p{Lu}\p{Ll}+/gu)].filter(({ index, 0: word }) =>
    NUMBER_WORD.test(folded.slice(index, index + word.length)),
  );
  return [...words, ...plain.matchAll(NO_NUMBER)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

function readClause(
  plain: string,
  folded: string,
  masked: string,
  values: readonly Value[],
  start: number,
  end: number,
  limitsNext: boolean,
): Clause {
  const own = masked.slice(start, end);
  const cues = cuesIn(folded.slice(start, end)).filter(
    // "Une quinzaine" is a number, and about one.
    ({ cue, start: from, end: to }) =>
      cue === 'approximate' || !values.some((value) => value.start < to + start && from + start < value.end),
  );
  const restrictions = [...own.matchAll(RESTRICTION)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    cue: 'condition' as const,
  }));
  const negation = cues.find(({ cue }) => cue === 'negation');
  const denied = negation && deniedFrom(folded.slice(start, end), negation);
  const words = cues.reduce((rest, cue) => blank(rest, cue.start, cue.end), own);
  const phrases = phrasesIn(words);
  const single = phrases
    .reduce((rest, phrase) => blank(rest, phrase.start, phrase.end), words)
    .replace(CONNECTIVES, (connective) => ' '.repeat(connective.length));
  const found = [
    ...phrases.map((phrase) => ({ ...phrase, text: words.slice(phrase.start, phrase.end), isName: false })),
    ...[...single.matchAll(WORD)].map(({ index, 0: text }) => {
      const concept = conceptOf(text);
      return {
        start: index,
        text,
        id: concept?.id ?? null,
        kind: concept?.kind ?? null,
        isName:
          !concept &&
          // "C'est".
          plain[start + index + text.length] !== "'" &&
          isName(
            plain.slice(start + index, start + index + text.length),
            text,
            isPlainStart(plain, start + index, text),
          ),
      };
    }),
  ].sort((a, b) => a.start - b.start);
  const within = values
    .filter((value) => value.start >= start && value.end <= end)
    .map((value) => withoutLeast(value, folded, end));
  const last = Math.max(
    -1,
    ...found.map((term) => term.start),
    ...within.map((value) => value.start - start),
  );
  const isWhole = negation !== undefined && last < negation.start;
  const polarityAt = (at: number): Polarity =>
    denied === undefined ? 'said' : at >= denied || isWhole ? 'denied' : 'open';
  const first = Math.min(Number.POSITIVE_INFINITY, ...found.map((term) => term.start));
  return {
    terms: found.map(({ text, id, kind, isName: named, start: at }) => ({
      text,
      concept: id,
      kind,
      isName: named,
      polarity: polarityAt(at),
      start: at,
    })),
    values: within,
    cues: [...cues, ...restrictions].map(({ cue, start: at }) => ({
      cue,
      isDenied: cue !== 'negation' && denied !== undefined && (at >= denied || isWhole),
    })),
    parts: phrases.flatMap((phrase) =>
      [...words.slice(phrase.start, phrase.end).matchAll(WORD)].map(({ index, 0: text }) => {
        const concept = conceptOf(text);
        const at = phrase.start + index;
        const kind = concept?.kind ?? null;
        return {
          text,
          concept: concept?.id ?? null,
          kind,
          isName: false,
          polarity: polarityAt(at),
          start: at,
        };
      }),
    ),
    isNegated: negation !== undefined,
    opensSentence: /[.;!?]\s*$/.test(folded.slice(0, start)),
    start,
    limitsNext,
    isAdverbial:
      /[,(]\s*$/.test(folded.slice(0, start)) &&
      (ADVERBIAL.test(folded.slice(start, end)) || PARTICIPLE.test(folded.slice(start, end))) &&
      !OF_ITS_OWN.test(folded.slice(start, end).replace(/^\s*a /, '')),
    isLimit:
      cues.some(({ cue, start: at }) => LIMITING.has(cue) && at <= first) ||
      /permitting\s*$/.test(folded.slice(start, end)),
    text: folded.slice(start, end),
  };
}

/** "Two days at most", folded. */
const AT_MOST_BEHIND =
  /^ ?(?:(?:par|per|a|por|a la) (?:semaine|week|semana|mois|month|mes) )?(?:au (?:plus(?! tard)|maximum)|maximum|max\.?|at most|como maximo|a lo sumo)(?!\p{L})/u;
const AT_MOST_BEFORE =
  /(?<!\p{L})(?:no more than|not more than|at most|maximum(?: of| de)?|pas plus de|au plus|no mas de|como maximo|maximo de)\s*$/u;

/** At most so long is what "up to" so long is. */
function withoutLeast(value: Value, folded: string, end: number): Value {
  if (value.kind !== 'duration' || value.duration.min !== value.duration.max) return value;
  const isMost =
    AT_MOST_BEHIND.test(folded.slice(value.end, end)) || AT_MOST_BEFORE.test(folded.slice(0, value.start));
  return isMost ? { ...value, duration: { ...value.duration, min: 0 } } : value;
}

/** "Nobody enters without a guide": but for those with one. */
const WITHOUT = /^\s*(?:without|sans|sin)(?!\p{L})/u;

function withExceptions(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause, i) => {
    const before = clauses[i - 1];
    if (!before?.isNegated || clause.opensSentence || !WITHOUT.test(clause.text)) return clause;
    const cues = [
      ...clause.cues.filter(({ cue }) => cue !== 'negation'),
      { cue: 'exception' as const, isDenied: false },
    ];
    const terms = clause.terms.map((term) => ({ ...term, polarity: 'said' as const }));
    return { ...clause, cues, terms, isNegated: false, isLimit: true, limitsNext: false };
  });
}

/** "And, exceptionally, work on Saturdays": what stands between commas without a word of its own belongs to what follows. */
function withLoneCues(clauses: readonly Clause[]): Clause[] {
  const whole: Clause[] = [];
  let lone: Clause[] = [];
  const cues = (of: readonly Clause[]): ClauseCue[] => of.flatMap((clause) => clause.cues);
  const add = (to: Clause | undefined, of: readonly Clause[]): void => {
    if (to) whole.push({ ...to, cues: [...to.cues, ...cues(of)] });
  };
  for (const clause of clauses) {
    const tells = clause.values.length > 0 || clause.terms.some(({ text }) => !isFunctionWord(text));
    if (!tells) lone.push(clause);
    else {
      // "Knowledge of R is welcome but not needed. You will …": what ends a sentence belongs to it.
      const isBehind = clause.opensSentence && whole.length > 0 && !lone.some((one) => one.opensSentence);
      if (isBehind) add(whole.pop(), lone);
      whole.push(isBehind ? clause : { ...clause, cues: [...cues(lone), ...clause.cues] });
      lone = [];
    }
  }
  if (lone.length > 0) add(whole.pop(), lone);
  return whole;
}

/** "Are appreciated" is said of all that the sentence lists before it, folded. */
const SAID_OF_SEVERAL = /(?<!\p{L})(?:are|were|would be|sont|seront|seraient|son|seran|serian)(?!\p{L})/u;
/** "Knowledge of A and B is an asset", folded. */
const OF_SEVERAL = /\s(?:of|in|with|de|du|des|en|avec|con)\s/u;
const SAID_OF_ONE =
  /^\s*(?:[\p{L}\p{N}+#'-]+\s+){1,3}(?:is|would be|will be|est|sera|serait|es|seria)(?!\p{L})/u;
/** "Knowing A and B is an asset", folded. */
const KNOWING =
  /^\s*(?:\p{L}+ing|savoir|connaitre|maitriser|parler|pratiquer|saber|conocer|dominar|hablar|manejar)(?!\p{L})/u;
/** What is said of the first is said of what goes on with its preposition, folded. */
const GOES_ON_WITH =
  /^\s*(?:de|del|du|des|d'|of|in|with|en|con|avec)(?:\s|(?<='))[\p{L}\p{N}+#'-]+(?:\s[\p{L}\p{N}+#'-]+){0,2}\s*$/u;
/** Words by which a stretch is more than a thing in a list, folded. */
const OF_ITS_OWN =
  /(?<!\p{L})(?:is|are|was|were|be|will|has|have|can|must|you|it|they|he|she|we|est|sont|sera|seront|etre|a|ont|vous|il|elle|ils|elles|on|nous|se|es|son|sera|seran|hay|tiene|tienen|usted)(?!\p{L})/u;

/** "Point clouds and French are appreciated": what is said of the last in a list is said of each. */
function withSharedCues(clauses: readonly Clause[], folded: string): Clause[] {
  const shared = [...clauses];
  for (let i = shared.length - 1; i > 0; i--) {
    const [one, next] = [shared[i - 1]!, shared[i]!];
    const cues = next.cues.filter(({ cue }) => cue === 'desired' || cue === 'required');
    const isBeside = !/[.;:!?]/.test(folded.slice(one.start + one.text.length, next.start));
    const isList = isBeside && one.cues.length === 0 && one.values.length === 0 && !OF_ITS_OWN.test(one.text);
    const isOf = (OF_SEVERAL.test(one.text) || KNOWING.test(one.text)) && SAID_OF_ONE.test(next.text);
    if (cues.length > 0 && isList && isOf) shared[i - 1] = { ...one, cues };
    // "Se valoran conocimientos de A y de B".
    const first = one.cues.filter(({ cue }) => cue === 'desired' || cue === 'required');
    const goesOn =
      isBeside && next.cues.length === 0 && next.values.length === 0 && GOES_ON_WITH.test(next.text);
    if (first.length > 0 && goesOn && !OF_ITS_OWN.test(next.text) && shared[i] === next)
      shared[i] = { ...next, cues: first };
    if (
      cues.length > 0 &&
      isList &&
      SAID_OF_SEVERAL.test(
        clauses
          .slice(i)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      shared[i - 1] = { ...one, cues };
  }
  return shared;
}

/** Whether a word has its capital from the sentence it begins: "Le stage", "Technical English", but not "Paul Martin". */
function isPlainStart(plain: string, at: number, { length }: string): boolean {
  if (!/^$|[.!?]\s$/.test(plain.slice(0, at))) return false;
  const next = /^\s(\p{Lu}\p{Ll}+)/u.exec(plain.slice(at + length))?.[1];
  const kind = next && conceptOf(foldInPlace(next))?.kind;
  return !next || (typeof kind === 'string' && kind !== 'place');
}

/** Written with capitals inside a sentence, with digits, or known to no list of words. */
function isName(written: string, folded: string, isFirst: boolean): boolean {
  if (/\p{N}/u.test(written) || /^\p{Lu}.*\p{Lu}/u.test(written)) return true;
  if (PROGRAMMING_LANGUAGE.test(folded) && /^\p{Lu}/u.test(written)) return true;
  if (/^\p{Lu}/u.test(written) && isFunctionWord(folded)) return false;
  if (/^\p{Lu}/u.test(written)) return !isFirst || !isWord(folded);
  return false;
}

/** Whether a folded word, or a form of it, is known to any list. */
function isWord(folded: string): boolean {
  return commonness(folded) !== undefined || LANGUAGES.some((language) => certainty(folded, language) > 0);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
