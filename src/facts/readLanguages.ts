import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

const LANGUAGE_NAME =
  /(?<!\p{L})(?:anglais|francais|espagnol|allemand|italien|neerlandais|portugais|chinois|arabe|japonais|coreen|russe|polonais|suedois|danois|norvegien|grec|turc|catalan|basque|breton|roumain|hebreu|luxembourgeois|langue des signes|english|japanese|korean|russian|polish|swedish|danish|norwegian|finnish|greek|turkish|irish|welsh|hebrew|french|spanish|german|dutch|italian|portuguese|chinese|arabic|ingles|frances|espanol|aleman|italiano|portugues|arabe|chino|japones|coreano|ruso|polaco|sueco|griego|turco|euskera|gallego|valenciano|toeic|toefl|ielts|delf|dalf|bilingue|bilingual|langues?|languages?|idiomas?)(?!\p{L})/u;
/** What makes a language a requirement, folded. */
const REQUIRED =
  /niveau|courant|\blu\b|ecrit|(?<!(?:est|sont|largement) )parl|maitris|fluent|fluid|speak|spoken|written|proficien|\b[abc][12]\b|bilingu|requis|exige|necessaire|apprecie|souhait|atout|indispens|nativ|maternel|nivel|intermedi|avance|advanced|notions|lire|s'exprimer|comfortable|a l'aise|(?<!re)connaissance|skills?|level|valora|deseable|imprescindible|capable|bon |bonne|good|excellent|avantage|advantage|team language|required|needed|sert a rien|expected|welcome|bienvenu|\bun plus\b|\ba plus\b|bonus|rudiment|toeic|toefl|ielts|delf|dalf|langue de travail|(?:working|everyday|team|main|lab) language|idioma de trabajo/;
/** Says whether it is needed, not only that it is spoken, folded. */
const NEEDED =
  /necess?a[ir]|indispens|obligato|requis|exige|required|needed|mandatory|imprescindible|optional|facultati|optativ/;
/** Programming and other languages that are not spoken, and studies about languages, folded. */
const NOT_SPOKEN =
  /(?:langages?|programming languages?|lenguajes?) (?:de |of )?(?:programm|prog)|traitement (?:du|automatique du|des) lang|natural language|vision[- ]langage|vision[ &-]+lang|language (?:model|processing)|modeles? de lang|vision & langage|multi-?lingual model/;

const SPOKEN = LANGUAGE_NAME.source;
/** "Deuxième langue : allemand ou italien", folded. */
const NAMES_ONE = new RegExp(
  `(?:langue|language|idioma|lengua)s? ?(?:vivante |etrangere |extranjera )?: ?${SPOKEN}`,
  'u',
);
/** A language in use at work, or with its level behind it, folded: "les réunions se tiennent en anglais", "inglés alto". */
const IN_USE: readonly RegExp[] = [
  `(?:reunion|echange|seminaire|meeting|exchange|seminar|rapport|report|memoria|redig|present|discut|communiqu|travaill|\\bwork|\\bheld|tien(?:t|nen)|se (?:font|fait|deroul|hac)|ecri|\\bwrit|trabaj|habla|intercambi)[^.;]{0,60}(?:\\ben|\\bin) (?:l')?${SPOKEN}`,
  `${SPOKEN} (?:technique|scientifique|professionnel|operationnel|usuel|alto|medio|basico|tecnico|fluido|avanzado|basic|intermediate)`,
  `^${SPOKEN}\\P{L}*$`,
  NAMES_ONE.source,
].map((pattern) => new RegExp(pattern, 'u'));
/** The page's own language, folded. */
const OF_THE_PAGE =
  /disponible en|available in|version (?:en|in)|lire (?:cette|l')|read this|traduit|translated/;

/** The languages one must speak or write, with the level. */
export function readLanguages(views: readonly StatementView[]): Fact[] {
  const facts = views.flatMap((view) => languagesIn(view));
  return facts.sort((a, b) => b.strength - a.strength);
}

function languagesIn(view: StatementView): Fact[] {
  const { folded, label, heading, statement, isBlankForm } = view;
  if (isBlankForm || statement.kind === 'heading' || heading === 'bibliography' || heading === 'portal')
    return [];
  const match = LANGUAGE_NAME.exec(folded);
  const labelled =
    label === 'languages' || (heading === 'languages' && match !== null && folded.length <= 120);
  if (labelled)
    return [
      fact(
        view,
        0,
        view.words.length,
        view.isPortal || /^(?:languages?|idiomas?)$/.test(view.labelWords) === false
          ? view.isPortal
            ? 1.5
            : 4
          : 3,
      ),
    ];
  if (!match || NOT_SPOKEN.test(folded) || !/(?!lang|idiom)/.test(match[0])) return [];
  if (
    /^(?:langue|language|idioma)/.test(match[0]) &&
    !NAMES_ONE.test(folded) &&
    !/langue des signes|bilingu/.test(match[0]) &&
    !/working|team|equipe|travail|trabajo/.test(folded)
  )
    return [];
  const near = folded.slice(Math.max(0, match.index - 70), match.index + match[0].length + 70);
  const isListed = statement.kind === 'bullet' || heading === 'skills' || heading === 'profile';
  const inUse = IN_USE.some(
    (pattern) => pattern.test(folded) && (isListed || !pattern.source.startsWith('^')),
  );
  if (!REQUIRED.test(near) && (!inUse || OF_THE_PAGE.test(folded))) return [];
  const expected =
    heading === 'profile' || heading === 'skills' || heading === 'education' || heading === 'practical';
  const strength = (expected ? 3 : 2) + (NEEDED.test(near) ? 0.5 : 0) - (view.isAside ? 1 : 0);
  return [fact(view, match.index, match.index + match[0].length, strength)];
}

function fact(view: StatementView, start: number, end: number, strength: number): Fact {
  return {
    field: 'languages',
    // "Inglés: no es necesario" says nothing without its label.
    text: LANGUAGE_NAME.test(view.labelWords) ? `${view.statement.label} : ${view.words}` : view.words,
    value: null,
    strength,
    ...(view.isPortal ? { byPortal: true } : {}),
    ...quoteAround(view, start, end),
  };
}
