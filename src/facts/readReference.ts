import type { Offer } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import type { Fact } from './Fact.ts';

/** A code: no spaces within, at least one capital or digit, often with slashes or hyphens ("STA/DEEP/DMSI", "2025-113"). */
const CODE = /^\s*(?:n[°ºo]\.?\s*)?([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)*)(?![\p{L}\p{N}])/u;
const HAS_CODE_SIGN = /\d|[/_-]|^\p{Lu}{2,}$/u;
/** A reference named within a line: "(réf. ABC-12)", "Job ID: 4711". */
const INLINE =
  /(?<![\p{L}])(?:r[ée]f(?:[ée]rence)?\.?|ref(?:erence)?(?: (?:number|no|code))?\.?|job id|vacancy (?:ref|number)|referencia|c[óo]digo)\s*[:.n°º#]*\s+([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)+|\p{Lu}*\d[\p{Lu}\d]{2,})(?![\p{L}\p{N}])/giu;

/** The reference an organisation gave its offer. */
export function readReference(offer: Offer): Fact[] {
  const facts: Fact[] = [];
  for (const { kind, topic, value, section } of offer.statements) {
    if (kind === 'heading' || offer.sections[section]?.topic === 'bibliography') continue;
    const repaired = repair(offer.text, value);
    const code = topic === 'reference' ? CODE.exec(repaired.text) : null;
    if (code && HAS_CODE_SIGN.test(code[1]!))
      add(repaired, code.index + code[0].length - code[1]!.length, code[1]!);
    for (const match of repaired.text.matchAll(INLINE)) {
      if (/\d|[/_-]/.test(match[1]!))
        add(repaired, match.index + match[0].length - match[1]!.length, match[1]!);
    }
  }
  return facts;

  function add(repaired: ReturnType<typeof repair>, at: number, text: string): void {
    if (facts.some((fact) => fact.text === text)) return;
    facts.push({ field: 'reference', text, ...repaired.toSource(at, at + text.length) });
  }
}
