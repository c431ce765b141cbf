import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { removeHiddenElements } from './removeHiddenElements.ts';

/** What no page shows as text, or only for moving about in the site. */
const NO_CONTENT = [
  'script, style, template, noscript, svg, iframe, object, video, audio, canvas, head',
  'button, input, select, textarea, datalist',
  'nav, dialog, [role=navigation], [role=dialog], [role=alertdialog], [role=search], [role=banner], [role=contentinfo]',
].join(', ');
/** Words in the class or id of a block that is the site's own, around the offer. */
const SITE_BLOCKS = [
  'cookie',
  'consent',
  'breadcrumb',
  'newsletter',
  'related',
  'similar',
  'recommend',
  'share',
  'social',
  'skip-link',
];
const SITE_BLOCK = SITE_BLOCKS.flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]).join(', ');
/** Where pages put what they are about, the surest first. */
const MAIN = ['[itemtype$="/JobPosting"]', 'main', '[role=main]', 'article'];
/** A main part with less text than this is not where the offer stands. */
const LEAST_TEXT = 300;

/**
 * Takes away what is not the offer (menus, banners, scripts, other offers) and gives the element that holds the rest.
 * The site's header and footer go only when the page marks a main part or they stand around everything.
 */
export function mainContent($: CheerioAPI): Element {
  removeHiddenElements($);
  $(NO_CONTENT).remove();
  // Not searched within the body: that would compare its children with each other, which a page may have in thousands.
  $(SITE_BLOCK).not('html, body, main, article').remove();
  $('body > header:not(:has(h1)), body > footer').remove();
  for (const selector of MAIN) {
    const found = $(selector);
    if (found.length === 1 && found.text().trim().length >= LEAST_TEXT) return found.get(0) as Element;
  }
  return ($('body').get(0) ?? $.root().children().get(0)) as Element;
}
