import type { OfferFilter } from '../../brain/protocol.ts';
import type { Language } from '../../language/Language.ts';

/**
 * What a message shows, in a form that is kept so that its buttons still work after a restart: enough to make any of its
 * pages again.
 */
export type View = { readonly language: Language } & (
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'sources'; readonly answer: string }
  | { readonly kind: 'sheet'; readonly offer: string }
  | { readonly kind: 'list'; readonly filter: OfferFilter }
  | { readonly kind: 'compare'; readonly offers: readonly string[] }
  | { readonly kind: 'search'; readonly words: string; readonly offer?: string }
  | { readonly kind: 'unanswered' }
);

/** One page of a view: the text of its embed, escaped, and its title. */
export interface ViewPage {
  readonly title: string;
  readonly description: string;
}

/** The pages of a view, with what is too long for any page as a text to attach. */
export interface ViewPages {
  readonly pages: readonly ViewPage[];
  readonly attachment?: { readonly name: string; readonly text: string };
}
