import type { Language } from '../language/Language.ts';
import { MESSAGES } from '../locales/index.ts';

/** Where a quote stands, for readers: "novalab.pdf, p. 2, Gratification". What is not known is left out. */
export function citedPlace(
  {
    offer,
    page,
    section,
  }: { readonly offer: string; readonly page: number | null; readonly section: string },
  language: Language,
): string {
  const paged = page ? MESSAGES[language].answer.page({ page }) : '';
  return [offer, paged, section].filter(Boolean).join(', ');
}
