import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

/** A code: no spaces within, at least one capital or digit, often with slashes or hyphens ("STA/DEEP/DMSI", "2025-113"). */
const CODE =
  /^\s*(?:[nN]\.?[°ºo]\.?\s*)?([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)*)(?![\p{L}\p{N}])/u;
/** The code within a value of structured data: {"@type": "PropertyValue", "value": "RD-26-03"}. */
const JSON_VALUE = /"value"\s*:\s*"([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)*)(?=")/u;
const HAS_CODE_SIGN = /\d|[/_-]|^\p{Lu}{2,}$/u;
/** A reference named within a line: "(réf. ABC-12)", "Job ID: 4711". */
const INLINE =
  /(?<![\p{L}])(?:r[ée]f(?:[ée]rence)?\.? (?:interne|annonce|offre)|r[ée]f(?:[ée]rence)?\.?|ref(?:erence)?(?: (?:number|no|code))?\.?|job id|vacancy (?:ref|number)|referencia|c[óo]digo)\s*[:.n°º#]*\s+([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)+|\p{Lu}*\d[\p{Lu}\d]{2,})(?![\p{L}\p{N}])/giu;

/** What applicants are to write: "quote EC26-LDS", "en rappelant URS-SOM-02". */
const QUOTED =
  /(?:\bquot(?:e|ing)|\bmention(?:ing|nant|nez|ner)?|rappel(?:ant|ez|er)|indi(?:quant|quez|quer|cando|que)|pr[ée]cis(?:ant|ez|er)|citando|cite)\s+(?:the |la |le |el )?(?:(?:code|r[ée]f[ée]rence|reference|referencia|c[óo]digo)\s+)?[«"“]?\s?(\p{Lu}[\p{Lu}\d]*(?:[-/_][\p{Lu}\d]+)+)(?![\p{L}\p{N}])/gu;
/** Codes that only look like references: norms, forms, grants, publications. */
const OTHER_CODES = /document|formulaire|rev\.|iso|arxiv|doi|issn|isbn/;
/** Codes in brackets or after a dash in a title: "Summer Intern (REQ-88213)". */
const IN_TITLE = /\b(\p{Lu}{2,6}(?:-\p{Lu}{1,4})?[-_/]\d[\d\p{Lu}/-]*|\p{Lu}{2,6}-\d{4}-\w{1,6})\b/gu;

/** The reference an organisation gave its offer. */
export function readReference(views: readonly StatementView[]): Fact[] {
  const facts: Fact[] = [];
  for (const view of views) {
    if (view.heading === 'bibliography' || view.heading === 'portal' || view.isBlankForm) continue;
    const { words, label, folded, statement } = view;
    const code = label === 'reference' ? (CODE.exec(words) ?? JSON_VALUE.exec(words)) : null;
    if (code && HAS_CODE_SIGN.test(code[1]!))
      add(view, code.index + code[0].length - code[1]!.length, code[1]!, 4);
    for (const match of words.matchAll(INLINE)) {
      const before = folded.slice(Math.max(0, match.index - 5), match.index + match[0].length);
      if (/\d|[/_-]/.test(match[1]!) && !OTHER_CODES.test(before))
        add(view, match.index + match[0].length - match[1]!.length, match[1]!, 3);
    }
    if (statement.start < 1500 && (statement.kind === 'heading' || words.length < 120)) {
      for (const match of words.matchAll(IN_TITLE))
        if (!OTHER_CODES.test(folded.slice(Math.max(0, match.index - 12), match.index)))
          add(view, match.index, match[0], 2);
    }
    for (const match of words.matchAll(QUOTED))
      add(view, match.index + match[0].length - match[1]!.length, match[1]!, 3);
    const subject =
      /(?:objet|subject|asunto)[^.]{0,40}?[:\s«"]+(\p{Lu}[\p{Lu}\d]*(?:[-/]\p{Lu}*\d*){1,4})(?![\p{L}])/u.exec(
        statement.label === null ? words : `${statement.label} : ${words}`,
      );
    if (subject && /[\d]/.test(subject[1]!)) add(view, words.indexOf(subject[1]!), subject[1]!, 2.5);
  }
  return facts.sort((a, b) => b.strength - a.strength);

  function add(view: StatementView, at: number, text: string, strength: number): void {
    if (facts.some((fact) => fact.text === text)) return;
    facts.push({
      field: 'reference',
      text,
      value: null,
      strength,
      ...quoteAround(view, at, at + text.length),
    });
  }
}
