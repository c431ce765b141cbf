import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreTrainedTokenizer } from '@xenova/transformers';
import { TokenTree } from './TokenTree.ts';

/** What is read of tokenizer.json: tokens with their scores, the special ones first. */
interface TokenizerFile {
  readonly model: {
    readonly type?: string;
    readonly unk_id: number;
    readonly vocab: readonly (readonly [token: string, score: number])[];
  };
  readonly added_tokens: readonly { readonly id: number }[];
}

/** The library's model of a Unigram tokenizer, as it is once made. */
interface Unigram {
  vocab: string[];
  scores: number[];
  tokens_to_ids: Map<string, number>;
  unk_token_id: number;
  min_score: number;
  unk_score: number;
  trie: Pick<TokenTree, 'common_prefix_search'>;
}

/** How many points less likely than the least likely token an unknown character is: the library's own number. */
const UNKNOWN_PENALTY = 10;
/** Other classes do more than their files say. */
const PLAIN_CLASS = 'PreTrainedTokenizerFast';

/**
 * The tokenizer of a local folder, made of its special tokens only and then given all its others in a tree that
 * grows where it is asked: the library would first hang every token into a tree of maps, for the 48,000 of the bundled
 * model a fifth of a program's start. Null for one of another kind, which the library is to make.
 */
export async function unigramTokenizer(
  folder: string,
  Tokenizer: typeof PreTrainedTokenizer,
): Promise<PreTrainedTokenizer | null> {
  const file = JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8')) as TokenizerFile;
  const config = JSON.parse(await readFile(join(folder, 'tokenizer_config.json'), 'utf8')) as {
    readonly tokenizer_class?: string;
  };
  if (file.model.type !== 'Unigram' || config.tokenizer_class !== PLAIN_CLASS) return null;
  const { vocab, unk_id } = file.model;
  const special = Math.max(unk_id, ...file.added_tokens.map(({ id }) => id)) + 1;
  const model = { ...file.model, vocab: vocab.slice(0, special) };
  const tokenizer = new Tokenizer({ ...file, model }, config);
  complete(tokenizer._tokenizer.model as unknown as Unigram, vocab);
  return tokenizer;
}

function complete(model: Unigram, vocab: TokenizerFile['model']['vocab']): void {
  let least = Number.POSITIVE_INFINITY;
  for (let id = 0; id < vocab.length; id++) {
    const [token, score] = vocab[id]!;
    model.vocab[id] = token;
    model.scores[id] = score;
    model.tokens_to_ids.set(token, id);
    if (score < least) least = score;
  }
  model.min_score = least;
  model.unk_score = least - UNKNOWN_PENALTY;
  model.scores[model.unk_token_id] = model.unk_score;
  model.trie = new TokenTree(model.vocab);
}
