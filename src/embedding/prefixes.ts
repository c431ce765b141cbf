/** What a family of models wants written before what it embeds. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

const NONE: Prefixes = { query: '', passage: '' };

/** By model name; from the model cards of the families. */
const FAMILIES: ReadonlyArray<[RegExp, Prefixes]> = [
  [/(?:^|[/-])e5-|multilingual-e5/i, { query: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/i, { query: 'search_query: ', passage: 'search_document: ' }],
  [
    /bge-(?:small|base|large)-en/i,
    { query: 'Represent this sentence for searching relevant passages: ', passage: '' },
  ],
];

/** The prefixes a model was trained with; none for models that are not known to want any. */
export function prefixesFor(model: string): Prefixes {
  return FAMILIES.find(([name]) => name.test(model))?.[1] ?? NONE;
}
