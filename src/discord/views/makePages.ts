import type { Answer } from '../../answer/Answer.ts';
import type { OfferSheet } from '../../brain/protocol.ts';
import type { BotContext } from '../BotContext.ts';
import { comparePages, listPages } from './listPages.ts';
import { contextPages, searchPages } from './passagePages.ts';
import { sheetPages } from './sheetPages.ts';
import { unansweredPages } from './unansweredPages.ts';
import type { View, ViewPages } from './View.ts';

/** Makes a view's pages from what there is now; null when what it showed is gone. */
export async function makePages(
  view: Exclude<View, { kind: 'answer' }>,
  { brain, people }: BotContext,
): Promise<ViewPages | null> {
  const { language } = view;
  switch (view.kind) {
    case 'sources': {
      const kept = people.answers.get(view.answer);
      if (!kept) return null;
      const { citations } = kept.answer as Answer;
      const contexts = await Promise.all(citations.map((citation) => brain.ask('context', citation)));
      return contexts.some((context) => context !== null) ? contextPages(contexts, language) : null;
    }
    case 'sheet': {
      const sheet = await brain.ask('sheet', view.offer, language);
      return sheet && sheetPages(sheet, language);
    }
    case 'list':
      return listPages(await brain.ask('find', view.filter, language), language);
    case 'compare': {
      const sheets = await Promise.all(view.offers.map((offer) => brain.ask('sheet', offer, language)));
      const found = sheets.filter((sheet): sheet is OfferSheet => sheet !== null);
      return found.length > 1 ? comparePages(found, language) : null;
    }
    case 'search':
      return searchPages(await brain.ask('search', view.words, view.offer), language);
    case 'unanswered':
      return unansweredPages(people.unanswered.list(), language);
  }
}
