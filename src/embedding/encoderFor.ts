import type { FeatureExtractionPipeline, Tensor } from '@xenova/transformers';

/** Texts to their vectors of length 1, in their order. */
export type Encode = (texts: readonly string[]) => Promise<number[][]>;

/** Texts of one length, more or less, are run at a time: more would only wait for memory. */
const BATCH = 32;
/** The key of config.json under which a model names the output of its graph that is the finished sentence vector. */
const FINISHED_OUTPUT = 'sentence_embedding_output';

/**
 * How a loaded model makes vectors. A model that pools and normalises within its graph says so in its config.json and
 * is run without a detour; of any other the vectors of the tokens are averaged and brought to length 1.
 */
export function encoderFor(extract: FeatureExtractionPipeline): Encode {
  const output = (extract.model.config as unknown as Record<string, unknown>)[FINISHED_OUTPUT];
  return inOrderOfLength(typeof output === 'string' ? finished(extract, output) : averaged(extract));
}

function averaged(extract: FeatureExtractionPipeline): Encode {
  return async (texts) => {
    const tensor = await extract([...texts], { pooling: 'mean', normalize: true });
    // A text without a single token has no average: the library divides by zero.
    return (tensor.tolist() as number[][]).map((vector) => vector.map((value) => value || 0));
  };
}

function finished({ tokenizer, model }: FeatureExtractionPipeline, output: string): Encode {
  return async (texts) => {
    const outputs = (await model(tokenizer([...texts], { padding: true, truncation: true }))) as Record<
      string,
      Tensor
    >;
    return outputs[output]!.tolist() as number[][];
  };
}

/** Every text of a batch is padded to its longest, so texts of like length go together. */
function inOrderOfLength(encode: Encode): Encode {
  return async (texts) => {
    const order = texts.map((_, i) => i).sort((a, b) => texts[a]!.length - texts[b]!.length);
    const vectors = new Array<number[]>(texts.length);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const encoded = await encode(batch.map((i) => texts[i]!));
      for (const [i, place] of batch.entries()) vectors[place] = encoded[i]!;
    }
    return vectors;
  };
}
