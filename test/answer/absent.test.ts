import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answerer } from '../../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { BUNDLED_MODEL } from '../../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../../src/embedding/TransformersEmbeddings.ts';
import type { OfferIndex } from '../../src/index/OfferIndex.ts';
import { openIndex } from '../../src/index/openIndex.ts';

/** Who asks about an offer that is not there must not be told another one's place or pay. */
describe('questions about an offer that is not there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'absent-'));
  let index: OfferIndex;
  let answerer: Answerer;

  beforeAll(async () => {
    const embeddings = await loadEmbeddings(BUNDLED_MODEL);
    const corpus = join(PROJECT_ROOT, 'corpus');
    ({ index } = await openIndex({ corpus, index: folder, embeddings }));
    answerer = new Answerer(index);
  });
  afterAll(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    'how long is the bassoon reeds internship?',
    'how much is the stipend for the deep sea gliders internship',
    'le stage robots agricoles il dure combien ?',
    'quelles compétences pour le stage apprentissage automatique de la houle ?',
    'cuánto pagan en las prácticas de oleaje con redes neuronales?',
    '¿dónde se hacen las prácticas de distribución del trigo?',
  ])('%s', async (question) => {
    const { answer } = await answerer.answer(question);
    expect(answer.outcome).not.toBe('answered');
    expect(answer.citations).toEqual([]);
  });

  test.each([
    ['le stage sur l’oubli catastrofique il dure combien ?', 'apprentissage-continu-vision-langage.txt'],
    ['how long does the weight landscape one take, I am from Colombia', 'lne-paysage-poids.md'],
    [
      'quel est le lieu du stage chez LNE sur la segmentation des instances ?',
      'lne-distribution-segmentation.md',
    ],
  ])('%s is about one that is', async (question, offer) => {
    const { answer } = await answerer.answer(question);
    expect(answer.outcome).toBe('answered');
    expect(answer.citations.every((citation) => citation.offer === offer)).toBe(true);
  });
});
