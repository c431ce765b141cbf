import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { detectLanguage } from '../../language/detectLanguage.ts';
import { LANGUAGES, type Language } from '../../language/Language.ts';

/** So many offers tell what language most are written in. */
const SAMPLE = 40;
/** So many characters of each tell its own. */
const OPENING = 1500;
/** A language of more offers than this share is that of the corpus. */
const MOST = 0.6;

const known = new WeakMap<readonly IndexedOffer[], { readonly language: Language | undefined }>();

/** The language that most offers are written in; undefined when there is none such. */
export function homeLanguage(offers: readonly IndexedOffer[]): Language | undefined {
  const found = known.get(offers) ?? { language: read(offers) };
  known.set(offers, found);
  return found.language;
}

function read(offers: readonly IndexedOffer[]): Language | undefined {
  const step = Math.max(1, Math.floor(offers.length / SAMPLE));
  const sample = offers.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  const spoken = sample.map(({ text }) => detectLanguage(text.slice(0, OPENING)));
  return LANGUAGES.find(
    (language) => spoken.filter((other) => other === language).length > sample.length * MOST,
  );
}
