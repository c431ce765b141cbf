import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

const REMOTE =
  /tele-? ?travail|a distance|\bremote(?:ly)?\b(?=[^.;]{0,25}(?:work|days?|possib|internship|option|week|ok\b|friendly))|(?:work\w*|done|days?|partial(?:ly)?|fully?|internship|possibly|can be)[^.;]{0,12}\bremote(?:ly)?\b|^remote\b|from home|telework|(?:work|mode|way|format|travail|modalit\w+|rythme|poste|internship|modalidad)[^.]{0,25}\bhybrid[eao]?\b|^hybrid[eao]?\b|home ?office|tele-? ?trabajo|desde (?:la )?casa|distanciel|presencial|presentiel|on-?site only|entierement sur place|fully on[- ]site/;
const NOT =
  /\baucun|pas de (?:tele|travail a distance)|n'ouvre pas droit|cannot be (?:done )?remote|can't|not (?:possible|available)|\bexclu|impossible|pas possible|n'est pas|n'est possible|: ?no\b|^no\b|^non\b|\bno (?:remote|telework)|presencial|presentiel|entierement sur place|no se puede|sin teletrabajo|on-?site only/;

/** Whether one may work from elsewhere. */
export function readRemote(views: readonly StatementView[]): Fact[] {
  return views.flatMap((view) => {
    if (
      view.isBlankForm ||
      view.heading === 'portal' ||
      view.heading === 'bibliography' ||
      view.heading === 'about'
    )
      return [];
    const labelled = view.label === 'remote' && view.statement.kind === 'field';
    const match = REMOTE.exec(view.folded);
    if (!match && !labelled) return [];
    const [start, end] = match ? [match.index, match.index + match[0].length] : [0, view.words.length];
    const around = view.folded.slice(Math.max(0, start - 40), end + 50);
    return [
      {
        field: 'remote' as const,
        text: view.words,
        value: { kind: 'polarity' as const, positive: !NOT.test(around) },
        strength: labelled ? 3 : 2,
        ...quoteAround(view, start, end),
      },
    ];
  });
}
