import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

/** "À distance" is also how robots are steered and patients followed: only beside work, days or shares. */
const AT_A_DISTANCE =
  '(?:travail\\w*|trabaj\\w+|bosser|\\bstage|practicas|realis\\w+|effectu\\w+|possib\\w+|jours?|dias?|semaine|semana|%|pass(?:er|es?|ees?)|se faire)(?![^.;]{0,25}(?:echange|messag|suivi|mesure|control|pilot|capt)\\w* a distanc)[^.;]{0,25}\\ba distanc(?:e|ia)|\\ba distanc(?:e|ia)[^.;]{0,15}(?:\\d|%|possib|partiel|un jour|un dia|ponctuel)|^\\W*a distanc(?:e|ia)';
const REMOTE = new RegExp(
  `tele-? ?travail|(?:the rest|otherwise|le reste|el resto)[^.;]{0,20}(?:from (?:anywhere|wherever)|at home|a la maison|chez (?:vous|toi|soi)|d'ou (?:vous|tu|l'on)|desde donde|en casa)|\\d ?% remot[oa]|${AT_A_DISTANCE}|\\bremote(?:ly)?\\b(?=[^.;]{0,25}(?:work|days?|possib|internship|option|week|ok\\b|friendly))|(?:work\\w*|done|days?|partial(?:ly)?|fully?|internship|possibly|can be|\\d ?%)[^.;]{0,12}\\bremote(?:ly)?\\b|^\\W*(?:\\p{Extended_Pictographic}\\W*)?remote\\b(?! sens)|from home|telework|(?:work|mode|way|format|travail|modalit\\w+|rythme|poste|internship|modalidad|trabajo|practicas)[^.]{0,25}\\bh[iy]brid[eao]?\\b|^h[iy]brid[eao]?\\b|home ?office|tele-? ?trabaj\\w+|desde (?:la )?casa|(?:de|depuis) chez (?:vous|toi|soi)|(?:depuis|a) (?:son|votre|ton|leur) domicile|(?:jours?|journees?)[^.;]{0,60}\\ba domicile|(?:days?|two|one|three|\\d) (?:a week )?at home|chez soi\\b|(?:dias?|days?|dos|tres|uno|un|\\d) en casa|distanciel|(?:trabaj\\w+|practicas?|modalidad|dias?|en) (?:en )?remot[oa]|(?:practicas|stage|internship)[^.;]{0,12}\\b(?:online|en ligne|virtual(?:es)?)\\b|(?:dias?|jours?|days?)[^.;]{0,40}(?:de forma|en forma|modalidad) (?:virtual|remota)|\\btt (?:partiel|possible|\\d)|\\d ?j\\w*[^.;]{0,8}\\btt\\b|presencial|presentiel|on-? ?site only|entierement sur place|(?:fully|entirely|100 ?%) on[- ]site`,
);
const NOT =
  /\baucun|pas de (?:tele|travail a distance|distanciel)|n'ouvre pas droit|cannot|can't|not (?:possible|available)|\bexclu|impossible|pas possible|n'est pas|ne (?:peu(?:t|vent)|pourr\p{L}+|ser\p{L}+|se f\p{L}+) (?:donc )?(?:pas|en aucun)|no (?:puede|podra|es posible|se admite|se contempla)|n'est possible|: ?non?\b|^no\b|^non\b|\bno (?:remote|telework|home)|(?<!semi-?)presencial|presentiel|entierement sur place|no se puede|sin teletrabajo|on-? ?site only|(?:fully|entirely|100 ?%) on[- ]site/u;

/** A form left empty, folded. */
const UNTOLD =
  /^\W*(?:non (?:renseigne|precise|communique|specifie)e?|not (?:specified|stated|disclosed)|no (?:especificad|indicad)[oa]|sin especificar|n\/?a|-+)\W*$/;
/** How applicants are tried may be from home, folded. */
const SELECTION =
  /(?:coding|technical) (?:test|exercise)|\bexercise\b|exercice (?:technique|de code)|phone call|\binterviews?\b|\bentretiens?\b|\bentrevistas?\b|prueba tecnica/;
/** A heading that names the matter and says nothing of it, folded. */
const BARE_LABEL =
  /^\W*(?:tele-?travail|teletrabajo|telework(?:ing)?|remote(?: work(?:ing)?)?|travail a distance|trabajo (?:remoto|a distancia))\W*$/;
/** Says so in the word for it, folded. */
const EXPRESS =
  /tele-? ?travail|tele-? ?trabaj|telework|\bremot|a distan|distanciel|hybrid|hibrid|\btt\b|presen[ct]i/;

/** "Presencial / híbrido": not on site alone, folded. */
const MIXED = /(?<!no |pas |not |ni )\bh[iy]brid/;

/** Some days on site leave others: "deux jours en présentiel", folded. */
const PARTLY =
  /(?:jours?|days?|dias?)(?: par semaine| a week| a la semana)?,?(?: en| de| on)? (?:presentiel|presencial\w*|presence|site)|pas de teletravail (?:complet|total|integral|a temps plein)[^.;]{0,10}mais/;

/** Not at first, but later: "pas pendant deux mois ; il est ensuite possible un jour par semaine", folded. */
const LATER =
  /(?:ensuite|puis|apres|then|afterwards|later|despues|luego)[^.]{0,40}(?:possib|tele-?travail|teletrabajo|remote|distan|from home|desde casa)|possib\w+ (?:ensuite|apres|after)/;

/** What stands under a heading for it without a word for it is surely of it, but a line with one says more. */
const BARE = 2.9;
/** A question of no more words is a label. */
const LABEL_WORDS = 4;

/** Whether one may work from elsewhere. */
export function readRemote(views: readonly StatementView[]): Fact[] {
  return views.flatMap((view) => {
    if (
      view.isBlankForm ||
      view.heading === 'portal' ||
      view.heading === 'bibliography' ||
      UNTOLD.test(view.folded) ||
      SELECTION.test(view.folded) ||
      (view.statement.kind === 'heading' && BARE_LABEL.test(view.folded)) ||
      // "On peut travailler de chez soi ?" says nothing; what stands below does.
      /[?]\W*$/.test(view.folded) ||
      (view.heading === 'about' && view.label !== 'remote')
    )
      return [];
    const labelled =
      (view.label === 'remote' && view.statement.kind === 'field') ||
      (view.heading === 'remote' && view.opensSection && view.statement.kind !== 'heading');
    const match = REMOTE.exec(view.folded);
    if (!match && !labelled) return [];
    const isUnderIt = labelled || (view.heading === 'remote' && view.statement.kind !== 'heading');
    const [start, end] = match ? [match.index, match.index + match[0].length] : [0, view.words.length];
    // "Du télétravail est-il envisageable ?" says nothing; "Télétravail ? Deux jours" is its own label.
    const asked =
      /[^.!?]*$/.exec(view.folded.slice(0, end))![0] + (/^[^.!?]*\?/.exec(view.folded.slice(end))?.[0] ?? '');
    if (match && asked.endsWith('?') && asked.trim().split(/\s+/).length > LABEL_WORDS) return [];
    // "Pas de télétravail : les données ne sortent pas d'ici": what stands before the colon counts too.
    const label = view.statement.kind === 'field' ? `${view.labelWords} : ` : '';
    const around = label + view.folded.slice(Math.max(0, start - 40), end + 50);
    return [
      {
        field: 'remote' as const,
        text: view.words,
        value: {
          kind: 'polarity' as const,
          positive: PARTLY.test(around) || MIXED.test(around) || LATER.test(view.folded) || !NOT.test(around),
        },
        strength: isUnderIt ? (match ? 3 : BARE) : EXPRESS.test(view.folded) ? 2 : 1.7,
        ...quoteAround(view, start, end),
      },
    ];
  });
}
