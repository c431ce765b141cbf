import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { parseHtml } from '../html/parseHtml.ts';
import { renderText } from '../html/renderText.ts';
import type { Offer } from '../Offer.ts';
import { readStructure } from '../readStructure.ts';

/** Typed spaces set apart what stands on a line, such as the options of a form; HTML would make one of them. */
const WIDE_GAP = '\u00a0'.repeat(3);
/** A bold paragraph that is longer, or says "Label: value", is no heading. */
const LONGEST_HEADING = 100;
const NO_HEADING = /[.;,]\s*$|[::]\s*\S|@/u;

/** The offer in a word processor's document, from the HTML it was converted to. */
export function renderDocument(id: string, html: string): Offer {
  const $ = parseHtml(html.replace(/ {3,}/g, WIDE_GAP));
  showCheckBoxes($);
  markBoldHeadings($);
  const { text, marks } = renderText($('body').get(0) as Element);
  return { id, text, ...readStructure(text, { marks }) };
}

/** A form says something by its boxes only when it shows which are checked. */
function showCheckBoxes($: CheerioAPI): void {
  $('input[type=checkbox]').each((_, box) => {
    $(box).replaceWith($(box).is('[checked]') ? '☒ ' : '☐ ');
  });
}

/** Many write a heading as a bold paragraph instead of giving it the style of one. */
function markBoldHeadings($: CheerioAPI): void {
  $('p').each((_, paragraph) => {
    const words = $(paragraph).text().trim();
    const isBold = $(paragraph).find('strong, b').text().trim() === words;
    const isHeading = isBold && words !== '' && words.length <= LONGEST_HEADING && !NO_HEADING.test(words);
    if (isHeading && $(paragraph).closest('table, li').length === 0) (paragraph as Element).tagName = 'h4';
  });
}
