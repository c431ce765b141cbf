import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Answerer } from '../../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { readGoldQuestions } from '../../src/eval/GoldQuestion.ts';
import { judge } from '../../src/eval/judge.ts';
import type { OfferIndex } from '../../src/index/OfferIndex.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { anyCharacter } from '../support/anyCharacter.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { standsIn } from '../support/verbatim.ts';

const inProject = (...path: string[]) => join(PROJECT_ROOT, ...path);
const clock = { now: () => new Date('2026-01-15T12:00:00Z') };

async function open(corpus: string): Promise<{ index: OfferIndex; answerer: Answerer }> {
  const { index } = await openIndex({
    corpus,
    index: await temporaryFolder(),
    embeddings: await bundledModel(),
    reader: sharedReader(),
  });
  return { index, answerer: new Answerer(index, clock) };
}

describe('on the five real offers', () => {
  let index: OfferIndex;
  let answerer: Answerer;
  beforeAll(async () => {
    ({ index, answerer } = await open(inProject('corpus')));
  });
  afterAll(() => index.close());
  const ask = async (question: string, previous?: string) => {
    const memory = previous ? (await answerer.answer(previous)).memory : undefined;
    return (await answerer.answer(question, { memory })).answer;
  };

  test('a value comes first, in the language of the question, with its proof', async () => {
    const answer = await ask('how long is the EBM internship?');
    expect(answer).toMatchObject({ outcome: 'answered', language: 'en', offers: ['deel-ebm-lipschitz.txt'] });
    expect(answer.text).toMatch(/^Duration: 6 months \[1\]/);
    expect(answer.facts[0]).toMatchObject({ field: 'duration', value: '6 months' });
    expect(answer.citations[0]?.quote).toContain('6mois');
  });

  test('a portal that contradicts its offer is shown beside it', async () => {
    const { text } = await ask('¿cuánto dura lo del CEA?');
    expect(text).toMatch(/4 a 6 meses \[1\].*portal.*6 meses \[2\]/);
  });

  test('two offers that fit are both answered and told apart', async () => {
    const { text, offers } = await ask("c'est payé combien au LNE ?");
    expect(offers).toHaveLength(2);
    expect(text).toContain('STA/INCEBD/DMSI');
    expect(text).toContain('STA/DEEP/DMSI');
    expect(text).toMatch(/1255 € brut par mois/);
  });

  test('a start in the past is pointed out', async () => {
    expect((await ask('quand commence le stage STA/DEEP/DMSI ?')).text).toContain('(passé)');
    expect((await ask('quand commence le stage du CEA ?')).text).not.toContain('(passé)');
  });

  test.each([
    ['cuánto pagan al mes en el CEA?', 'not_stated'],
    ['who supervises the EBM internship?', 'not_stated'],
    ['le stage apprentissage continu est dans quelle ville ?', 'not_stated'],
    ['combien de places au stage DEEL ?', 'not_stated'],
    ['écris-moi un poème sur python', 'off_topic'],
    ['what is the weather in Toulouse?', 'off_topic'],
    ['merci, ça va ?', 'off_topic'],
  ])('what no offer says is not said: %s', async (question, outcome) => {
    expect((await ask(question)).outcome).toBe(outcome);
  });

  test('a telephone that no offer gives is not made up of its e-mail address, which is told as the nearest thing', async () => {
    const { text, outcome, citations } = await ask('phone number for the EBM internship?');
    expect(outcome).toBe('not_stated');
    expect(text).toContain('telephone');
    expect(citations[0]?.quote).toContain('franck.mamalet(at)');
  });

  test('what comes nearest to something not stated is told as such', async () => {
    const { text, outcome } = await ask('le stage EBM se fait en télétravail ?');
    expect(outcome).toBe('not_stated');
    expect(text).toMatch(/ne le précise pas \(Télétravail\)[\s\S]*le plus proche[\s\S]*Toulouse/);
  });

  test('a tool that an offer does not name is not confirmed by another one', async () => {
    const { text, outcome } = await ask('is Java required for the LNE segmentation internship?');
    expect(outcome).toBe('not_stated');
    expect(text).toMatch(/does not mention "Java"[\s\S]*Python/);
  });

  test('a list holds exactly the offers that meet the condition, each cited', async () => {
    const answer = await ask('quels stages sont à Toulouse ?');
    expect(answer.offers).toEqual(['deel-ebm-lipschitz.txt']);
    expect(answer.citations.map(({ offer }) => offer)).toEqual(['deel-ebm-lipschitz.txt']);
    const twelve = await ask('lesquels durent au moins 12 mois ?');
    expect(twelve).toMatchObject({ outcome: 'not_stated', offers: [] });
  });

  test.each([
    ['which ones use PyTorch but not TensorFlow?', ['lne-distribution-segmentation.md']],
    [
      'stages qui demandent python mais pas pytorch',
      ['cea-clustering-automates-rnn.txt', 'lne-paysage-poids.md'],
    ],
    [
      'offers in Ile-de-France except Palaiseau',
      ['lne-distribution-segmentation.md', 'lne-paysage-poids.md'],
    ],
    ['stages dans le sud', ['deel-ebm-lipschitz.txt']],
    ['des stages à l’étranger ?', []],
    ['stages au printemps 2026', ['cea-clustering-automates-rnn.txt']],
    ['internships starting in autumn', []],
    [
      "Bonjour, pourriez-vous s'il vous plaît me lister les stages qui peuvent se poursuivre en doctorat ? Merci d'avance",
      ['apprentissage-continu-vision-langage.txt', 'lne-paysage-poids.md'],
    ],
    [
      'which of these mention TensorFlow?',
      ['apprentissage-continu-vision-langage.txt', 'deel-ebm-lipschitz.txt'],
    ],
    ['lequel commence en 2026 ?? je suis pas libre avant, au secours', ['cea-clustering-automates-rnn.txt']],
    [
      "je suis en M1 d'info à Lyon, y a quels stages qui me prendraient ?",
      ['cea-clustering-automates-rnn.txt'],
    ],
    ['show me the ones asking for both English and Python', ['cea-clustering-automates-rnn.txt']],
    ['y en a qui parlent pas du tout de python ?', ['deel-ebm-lipschitz.txt']],
    [
      'en qué ofertas no viene ningún correo al que escribir?',
      ['apprentissage-continu-vision-langage.txt', 'cea-clustering-automates-rnn.txt'],
    ],
    ['chez qui je peux espérer une publi scientifique ?', ['cea-clustering-automates-rnn.txt']],
    [
      'algo cerca de París y que dure 6 meses justos, ¿cuáles hay?',
      ['lne-distribution-segmentation.md', 'lne-paysage-poids.md'],
    ],
  ])('exceptions, sides of the country and seasons are conditions: %s', async (question, offers) => {
    expect([...(await ask(question)).offers].sort()).toEqual(offers);
  });

  test.each([
    ['qué significa EBM?', 'answered', /Energy-Based Models/],
    ["c'est quoi le site web du LNE ?", 'answered', /www\.lne\.fr/],
    ['cuando publicaron la oferta del CEA?', 'answered', /^Publicación: 8 de octubre de 2025/],
    ['will the CEA do a security background check on me?', 'not_stated', /does not mention/],
    ['según el CEA, ¿en qué falla k-means?', 'answered', /données complexes et de haute dimension/],
    ['D.E.E.L. les lettres veulent dire quoi ?', 'answered', /Dependable, Explainable/],
    ['la thématique du stage sur CLIP, c laquelle', 'answered', /Intelligence Artificielle et Décision/],
    ["j'ai une rqth, le stage clustering au CEA prévoit des trucs pour moi ?", 'answered', /aménagements/],
    [
      "I'm away until the end of February, is that too late for the CEA internship?",
      'answered',
      /1 March 2026/,
    ],
    ['qué piden de idioma en el CEA y qué en DEEL?', 'answered', /Intermédiaire[\s\S]*lire, écrire/],
    ['how do I get to the LNE site by train?', 'not_stated', /does not mention/],
    ["quand est-ce que ferme l'offre LNE paysage ?", 'not_stated', /Date limite/],
    [
      "le stage LNE peut durer 4 mois ou c'est 6 obligé ?",
      'answered',
      /^(?:(?!Lieu)[\s\S])*Durée : 6 mois(?:(?!Lieu)[\s\S])*$/,
    ],
    ['si je fais que du matlab je peux postuler au stage EBM ?', 'answered', /PyTorch/],
  ])('what is asked is not taken for what it sounds like: %s', async (question, outcome, told) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe(outcome);
    expect(answer.text).toMatch(told);
  });

  test('a list says which offers are over, with the proof', async () => {
    const { text, citations } = await ask('quels stages sont à Trappes ?');
    expect(text.match(/début passé \[\d\]/g)).toHaveLength(2);
    expect(citations.some(({ quote }) => quote.includes('2024'))).toBe(true);
  });

  test('a follow-up stays with the offer, and another name leaves it', async () => {
    expect((await ask('et c’est où ?', 'le stage du CEA dure combien ?')).offers).toEqual([
      'cea-clustering-automates-rnn.txt',
    ]);
    expect((await ask('and the Lipschitz one, where is it?', 'how long is the CEA one?')).offers).toEqual([
      'deel-ebm-lipschitz.txt',
    ]);
  });

  test.each([
    ['las prácticas del CEA sobre clustering duran 6 meses exactos?', /^Duración: No –/],
    ['le stage EBM dure 6 mois non ?', /^Durée : Oui –/],
    ['le stage EBM dure un an non ?', /^Durée : Non – 6 mois/],
    ['is the LNE segmentation internship unpaid?', /^Pay: No – €1255/],
    ['un M1 peut postuler au stage du cea ?', /^Niveau : Oui –/],
    ['faut parler anglais pour le CEA ?', /^Langues : Oui –/],
    ['en el LNE de segmentación es obligatorio PyTorch?', /^Competencias: Se valora/],
    ['le transport est remboursé au CEA ?', /^Avantages : En partie –/],
    ['can I apply by email to the EBM internship?', /^How to apply: Yes/],
    ['do I need a cover letter for the EBM one?', /^How to apply: The offer does not mention it/],
  ])('a yes-or-no question gets its yes or no, a false premise its no: %s', async (question, expected) => {
    expect((await ask(question)).text).toMatch(expected);
  });

  test('"the other one" is the twin of the offer last talked about, and the question stays the same', async () => {
    const answer = await ask('and the other one?', 'how long is the LNE segmentation internship?');
    expect(answer.offers).toEqual(['lne-paysage-poids.md']);
    expect(answer.text).toMatch(/^Duration: 6 months/);
  });

  test('property: whatever is asked, every quote is verbatim and an answer has a proof', async () => {
    const words = [
      'quel',
      'stage',
      'combien',
      'LNE',
      '?',
      '6 mois',
      'which',
      'ones',
      'Toulouse',
      '(',
      '[',
      '*',
      String.raw`\\`,
      'C++',
      '"',
      "l'",
      '2024',
      'cuánto',
      '🙂',
      '<b>',
      '@everyone',
      'pas',
      'et',
      'the other',
      '$1',
      '___',
      'M1',
      '1 200 €',
      'which ones',
      'lesquels',
      'sans CV',
      'C++ or scikit-learn',
      '(a|b)*',
      'c++ de',
      'd(x de l*b',
      'à Paris ou Lyon',
      'since when',
      'obligatoire',
    ];
    const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: anyCharacter, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 14 }), async (asked) => {
        const question = asked.join(' ');
        if (question.trim() === '') return;
        const answer = await ask(question);
        expect(answer.text.length).toBeGreaterThan(0);
        if (answer.outcome === 'answered') expect(answer.citations.length).toBeGreaterThan(0);
        for (const { offer, start, end, quote } of answer.citations) {
          expect(index.offer(offer)?.text.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['combien dure le stage de clustering ?', /^Durée/],
    ['il paye combien le LNE segmentation ?', /^Gratification/],
    ['ça commence quand le stage du cea', /^Début/],
    ['who do I write to for the EBM one', /^Contact/],
    ['dónde hay que ir para lo de Lipschitz', /^Lugar/],
  ])('the plainest ways of asking are understood: %s', async (question, label) => {
    expect((await ask(question)).text).toMatch(label);
  });

  test.each([
    ["le stage EBM c'est bien à Paris ?", /^Lieu : Non – .*Toulouse/],
    ['is the EBM internship in Occitanie?', /^Place: Yes – .*Toulouse/],
    [
      "puisque c'est à Lyon, le stage LNE 2025 est payé combien ?",
      /Gratification : 1255[\s\S]*Lieu : Non – /,
    ],
  ])(
    'a place that is asked about or taken for granted is confirmed or corrected: %s',
    async (question, told) => {
      expect((await ask(question)).text).toMatch(told);
    },
  );

  test('since when an organisation exists is told from the offer', async () => {
    expect((await ask('since when does the LNE exist?')).text).toContain('1901');
  });

  test('a shown quote has no hyphens of line ends, the citation keeps them', async () => {
    const { text, citations } = await ask('combien de partenaires dans DEEL ?');
    expect(text).toContain('franco-canadien');
    expect(citations.some(({ quote }) => /franco-\s+canadien/.test(quote))).toBe(true);
    expect((await ask('c’est quoi un EBM ?')).text).not.toMatch(/\p{Ll}- \p{Ll}/u);
  });

  test.each([
    ['pourquoi les deep ensembles sont coûteux ?', 'est par construction très coûteuse'],
    ['c’est quoi un EBM ?', 'sont une classe de modèles'],
    ['why is k-means limited?', 'limitée lorsqu'],
    ['que fait le LNE ?', 'soutient l'],
    ['why combine EBM and Lipschitz networks?', 'garantir la stabilité'],
    ['could i get a paper out of the CEA internship?', 'a scientific publication can be expected'],
  ])('an open question gets the sentence that answers it: %s', async (question, told) => {
    const { citations } = await ask(question);
    expect(citations.map(({ quote }) => quote.replace(/\s+/g, ' ')).join('\n')).toContain(told);
  });

  test('an offer is found by a word of another language', async () => {
    const { offers } = await ask('where is the internship about automata?');
    expect(offers).toEqual(['cea-clustering-automates-rnn.txt']);
  });

  test.each([
    ['les deux stages LNE ont la même durée ?', /^Oui – identique/],
    ['les deux LNE même ref ?', /^Non – différent[\s\S]*STA\/DEEP[\s\S]*STA\/INCEBD/],
    ['which lasts longer, CEA or EBM?', /^Longest: .*EBM/],
    ['is the CEA longer than the EBM one?', /^No – Longest: .*EBM/],
    ['qui commence en premier, CEA ou LNE segmentation ?', /^Commence en premier : Estimation/],
  ])('offers are set side by side, with what that comes to: %s', async (question, told) => {
    const { text, offers } = await ask(question);
    expect(text).toMatch(told);
    expect(offers.length).toBe(2);
  });

  test('what one offer does not state is not compared', async () => {
    const { text } = await ask('lequel paye le plus, LNE segmentation ou CEA ?');
    expect(text).not.toMatch(/mieux payé/);
    expect(text).toMatch(/1255[\s\S]*non précisé/);
  });

  test.each([
    ['le stage de Google est payé combien ?', /« Google »/],
    ['how long is the LNE internship of 2030?', /No offer of 2030[\s\S]*2024/],
    ['et chez Airbus ?', /« Airbus »/],
  ])('an offer that does not exist is not answered for by others: %s', async (question, told) => {
    const answer = await ask(question, 'le stage CEA dure combien ?');
    expect(answer.outcome).toBe('not_stated');
    expect(answer.text).toMatch(told);
  });

  test('an offer that is only named is summed up', async () => {
    const { text, outcome } = await ask('tell me about the CEA internship');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/Organisation: CEA \[1\]/);
    expect(text).toMatch(/Duration: 4 to 6 months/);
  });

  test('asked for all there is, all offers are listed', async () => {
    expect((await ask('quels sont les stages disponibles ?')).offers).toHaveLength(5);
  });

  test.each([
    ['quels stages font 4 à 6 mois ?', ['apprentissage', 'cea']],
    ['des stages avec du python qui commencent en 2024 ?', ['apprentissage', 'lne-paysage']],
    ['je cherche un stage de 6 mois dans le 78 ya quoi ?', ['lne-distribution', 'lne-paysage']],
    ['any internship that uses MNIST or CIFAR?', ['lne-paysage']],
    ['which one wants a recommendation letter?', ['deel']],
    ['quelles offres citent tensorflow ?', ['apprentissage', 'deel']],
    ['c lesquels ou faut du python ?', ['apprentissage', 'cea', 'lne-distribution', 'lne-paysage']],
    ['cuáles tratan de la incertidumbre en redes neuronales?', ['lne-distribution', 'lne-paysage']],
  ])('"%s" lists what meets it and no more', async (question, expected) => {
    const listed = [...(await ask(question)).offers].sort();
    expect(listed).toHaveLength(expected.length);
    for (const [i, offer] of listed.entries()) expect(offer.startsWith(expected[i]!)).toBe(true);
  });

  test('several fields are answered in one go', async () => {
    const { text } = await ask('durée + date de début du stage segmentation du LNE ?');
    expect(text).toMatch(/Durée/);
    expect(text).toMatch(/Début/);
  });
});

test('what an offer says it does not give or want decides lists, too', async () => {
  const { index, answerer } = await open(inProject('test/offers/more-9'));
  const offersFor = async (question: string) => [...(await answerer.answer(question)).answer.offers].sort();
  expect(await offersFor('lesquels offrent un logement ?')).not.toContain('portoclaro-oleaje.txt');
  expect(await offersFor('stages sans CV')).toEqual([
    'portoclaro-oleaje.txt',
    'ruche-sonore.md',
    'wexholm-reedbeds.html',
  ]);
  expect(await offersFor("which ones don't need a cover letter?")).toEqual(['quaydata-ledger.md']);
  index.close();
});

test.each([['test/offers/more-9.questions.jsonl', 'test/offers/more-9', 0.9]])(
  '%s is answered as well as before, and no quote is ever not verbatim',
  async (file, corpus, least) => {
    const { index, answerer } = await open(inProject(corpus));
    const questions = await readGoldQuestions(inProject(file));
    let right = 0;
    for (const gold of questions) {
      const memory = gold.previous ? (await answerer.answer(gold.previous)).memory : undefined;
      const { answer } = await answerer.answer(gold.question, { memory });
      if (judge(gold, answer).length === 0) right++;
      for (const { offer, quote } of answer.citations) {
        expect({ quote, verbatim: standsIn(inProject(corpus, offer), quote) }).toMatchObject({
          verbatim: true,
        });
      }
    }
    index.close();
    expect(right / questions.length).toBeGreaterThanOrEqual(least);
  },
);

describe('with a single offer', () => {
  let only: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    const corpus = await temporaryFolder();
    writeFileSync(
      join(corpus, 'phares.txt'),
      "Stage : étude des phares\n\nDurée : 5 mois\nLieu : Brest\n\nL'étude porte sur les lentilles.\n",
    );
    only = await open(corpus);
  });
  afterAll(() => only.index.close());

  test('a word of its title leads to it', async () => {
    const { answer } = await only.answerer.answer("durée de l'étude ?");
    expect(answer.text).toContain('5 mois');
  });
  test('a subject it does not hold is not answered with what it says', async () => {
    const { answer } = await only.answerer.answer('durée du stage sur les volcans ?');
    expect(answer.text).not.toContain('5 mois');
  });
});
