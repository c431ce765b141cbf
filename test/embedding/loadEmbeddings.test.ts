import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_MODEL, MODELS_FOLDER } from '../../src/embedding/modelFolder.ts';
import { prefixesFor } from '../../src/embedding/prefixes.ts';
import { loadEmbeddings } from '../../src/embedding/TransformersEmbeddings.ts';
import { UserError } from '../../src/errors/UserError.ts';
import { MESSAGES } from '../../src/locales/index.ts';
import { bundledModel } from '../support/model.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

test('questions in three languages lie close to each other, far from another question', async () => {
  const model = await bundledModel();
  const [fr, en, es, other] = await model.embedDocuments([
    'durée du stage',
    'how long is the internship',
    'duración de las prácticas',
    'Quel est le salaire ?',
  ]);
  const cosine = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const far = cosine(fr!, other!);
  expect(far).toBeLessThan(0.3);
  expect(cosine(fr!, en!)).toBeGreaterThan(far + 0.3);
  expect(cosine(fr!, es!)).toBeGreaterThan(far + 0.3);
});

test('texts come back in their order and alone as in a batch, however long they are', async () => {
  const model = await bundledModel();
  const texts = [
    'un stage de six mois à Rennes. '.repeat(30),
    'paid?',
    '',
    'duración de las prácticas',
    'paid?',
  ];
  const together = await model.embedDocuments(texts);
  for (const [i, text] of texts.entries()) {
    const [alone] = await model.embedDocuments([text]);
    expect(together[i]).toHaveLength(model.dimension);
    for (const [k, value] of alone!.entries()) expect(together[i]![k]).toBeCloseTo(value, 5);
  }
  expect(Math.hypot(...together[0]!)).toBeCloseTo(1, 4);
});

test('of a model that does not pool by itself the vectors of the tokens are averaged', async () => {
  const model = await loadEmbeddings(join(import.meta.dirname, 'averaged-model'));
  const [both, one] = await model.embedDocuments(['north east', 'east']);
  expect(model.dimension).toBe(2);
  expect(both![0]).toBeCloseTo(Math.SQRT1_2, 5);
  expect(both![1]).toBeCloseTo(Math.SQRT1_2, 5);
  expect(one).toEqual([1, 0]);
});

test('a model may be named by the path of its folder', async () => {
  const folder = join(await temporaryFolder(), 'copy');
  await cp(join(MODELS_FOLDER, BUNDLED_MODEL), folder, { recursive: true });
  const model = await loadEmbeddings(folder);
  expect(model.dimension).toBe((await bundledModel()).dimension);
});

test.each([
  ['./no/such/model', 'There is no model in ./no/such/model.'],
  ['Xenova/no-such-model-anywhere', "its hub can't be reached"],
])('%s: one line that names the remedy', async (model, expected) => {
  const error = await loadEmbeddings(model).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  const line = (error as UserError).describe(MESSAGES.en);
  expect(line).toContain(expected);
  expect(line).toContain('EMBEDDING_MODEL');
  expect(line).not.toContain('\n');
});

test('families of models get the prefixes they were trained with', () => {
  expect(prefixesFor('Xenova/multilingual-e5-small')).toEqual({ query: 'query: ', passage: 'passage: ' });
  expect(prefixesFor(BUNDLED_MODEL)).toEqual({ query: '', passage: '' });
});
