import { fold } from '../language/fold.ts';

/** What pages say to get their reader around, folded. */
const MENU =
  /☰|^\W*≡\W*menu|ajouter a (?:ma selection|mes favoris)|copier le lien|^\W*(?:\p{L}+ )?(?:aller au (?:contenu|menu)|skip to|saltar al|ir al contenido)\b|\bcookies?\b.*(?:accept|refus|reject|acept|rechaz|en savoir|parametr|manage)|^\W*(?:ecouter|listen|escuchar)\W+(?:imprimer|print|imprimir)\b|^\W*(?:postuler|apply(?: now)?|sauvegarder|save|partager|share|imprimer|print|compartir|guardar|signaler|report)(?:\W+(?:postuler|apply(?: now)?|sauvegarder|save|partager|share|imprimer|print|compartir|guardar|signaler|report))+\W*$|^\W*cette page vous a|^\W*was this page helpful/u;
/** What parts the pages on the way to this one. */
const STEP = /\s[>›»→]\s/;
/** Two of them make a way; names of pages are short. */
const LEAST_STEPS = 2;
const LONGEST_NAME = 60;
/** "Accueil | Équipes | Publications | Contact": so many names of pages make a menu where one is that of any site, folded. */
const LEAST_PAGES = 3;
const LONGEST_PAGE = 30;
const PAGE =
  /(?:^|[|·] )(?:accueil|home|inicio|actualites?|news|noticias|publications?|publicaciones|intranet|mon compte|my account|se connecter|log ?in|sign in|iniciar sesion|annuaire)(?: [|·]|$)/;

/**
 * Whether a line leads around a site rather than says something of an offer: the way to the page ("Accueil › Emploi ›
 * Stages"), a menu, a banner of cookies.
 * @param line repaired
 */
export function isNavigation(line: string): boolean {
  const steps = line.split(STEP);
  if (
    steps.length > LEAST_STEPS &&
    steps.every((step) => step.length <= LONGEST_NAME && !/[.!?:]/.test(step))
  )
    return true;
  const pages = line.split(/\s[|·]\s/);
  if (
    pages.length > LEAST_PAGES &&
    pages.every((page) => page.length <= LONGEST_PAGE) &&
    PAGE.test(fold(line))
  )
    return true;
  return MENU.test(fold(line));
}
