/** What numbers a heading: "2.1", "IV.", "B. SUJET", "B.1", "Article 3", "SEGUNDA.-". */
export const NUMBERING =
  /^(?:(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)]|[A-H]\.\d+\.?)\s+|[A-H]\.\s+(?=\p{Lu}{3})|(?:PRIMERA|SEGUNDA|TERCERA|CUARTA|QUINTA|SEXTA|S[EÉ]PTIMA|OCTAVA|NOVENA|D[EÉ]CIMA|Primera|Segunda|Tercera|Cuarta|Quinta|Sexta|S[eé]ptima|Octava|Novena|D[eé]cima|(?:ART[IÍ]CULO|Art[ií]culo|ARTICLE|Article)\s*\d+)[\s.º:–-]+)(?=\p{L})/u;
