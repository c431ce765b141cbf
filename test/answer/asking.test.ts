import { join } from 'node:path';
import { Answerer } from '../../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import type { OfferIndex } from '../../src/index/OfferIndex.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** Questions as students type them, by what makes them hard, over sets of invented offers. */
const SETS = [
  'more-7',
  'more-9',
  'more-10',
  'more-11',
  'more-13',
  'more-15',
  'more-22',
  'more-23',
  'more-25',
  'more-26',
  'more-27',
  'more-28',
  'more-29',
  'more-30',
  'more-31',
  'more-32',
  'more-33',
  'more-35',
] as const;
type SetName = (typeof SETS)[number];

const clock = { now: () => new Date('2026-01-15T12:00:00Z') };
const indexes: OfferIndex[] = [];
const answerers = new Map<SetName, Answerer>();

beforeAll(async () => {
  for (const set of SETS) {
    const { index } = await openIndex({
      corpus: join(PROJECT_ROOT, 'test', 'offers', set),
      index: await temporaryFolder(),
      embeddings: await bundledModel(),
      reader: sharedReader(),
    });
    indexes.push(index);
    answerers.set(set, new Answerer(index, clock));
  }
}, 120_000);
afterAll(() => {
  for (const index of indexes) index.close();
});

async function ask(set: SetName, question: string, previous?: string) {
  const answerer = answerers.get(set)!;
  const memory = previous ? (await answerer.answer(previous)).memory : undefined;
  const { answer } = await answerer.answer(question, { memory });
  return { ...answer, said: `${answer.text}\n${answer.citations.map(({ quote }) => quote).join('\n')}` };
}

test.each([
  ['fr', 'more-10', 'gratif + tickets resto chez ondelisse ?'],
  ['fr', 'more-10', 'hexley sponsorise les visas ?'],
  ['fr', 'more-10', 'ref de loffre data transvallee'],
  ['fr', 'more-10', 'mdrrr ok a plus'],
  ['fr', 'more-9', 'y a un stage en marketing ?'],
  ['en', 'more-10', 'salary transvallee'],
  ['es', 'more-9', 'portoclaro piden cv?'],
] as const)('the language of a few informal words is %s in %s: "%s"', async (language, set, question) => {
  expect((await ask(set, question)).language).toBe(language);
});

test.each([
  ['more-10', 'faut etre sportif pour le stage à la montagne ?', 'marcher une heure par jour'],
  ['more-10', 'g pas le permis je peux postuler au stage cyber ?', 'Permis B et véhicule indispensables'],
  ['more-9', 'faut le permis pour la ruche sonore ?', 'Pas besoin de permis'],
  ['more-9', 'brenval ils repondent qd', 'Réponse sous trois semaines'],
  ['more-11', 'kermorgat repond en combien de temps', 'trois semaines'],
  ['more-11', 'faut demander combien de temps avant pour le stage ehpad', 'dix semaines'],
  ['more-11', 'on sort en mer au stage ROV', 'deux sorties en mer'],
  ['more-9', 'how many people work at quaydata', '34 people'],
  ['more-7', 'rotors de drones on peut bosser a deux ?', 'binôme'],
  ['more-7', 'can i go on the boat for the krill internship', 'one-week cruise'],
  ['more-9', '¿puedo cambiar la fecha de inicio en portoclaro?', 'No se admiten cambios de fecha'],
  ['more-10', 'qué datos se usan en las prácticas de riego con satélite', 'Sentinel-2'],
] as const)(
  'what is told in other words than it is asked in is quoted, %s: "%s"',
  async (set, question, told) => {
    const { outcome, said } = await ask(set, question);
    expect(outcome).toBe('answered');
    expect(said.replace(/\s+/g, ' ')).toContain(told);
  },
);

test.each([
  [
    'more-11',
    'moins de 3 mois',
    ['tilleuls-ergotherapie.txt'],
    ['kermorgat-rov.txt', 'ogs-subsidence-bilingue.txt'],
  ],
  [
    'more-11',
    'qui paye plus de 650 e par mois',
    ['liposa-dysarthrie-synthese.txt'],
    ['impec-microgouttes.txt'],
  ],
  ['more-11', 'lesquels disent rien sur la paie ?', ['gerbe-claire.txt'], ['chv-biostat-essai.md']],
  ['more-10', 'payés plus de 1000 par mois', ['halverion-cyber-ot.txt'], ['cethal-fuites-chaleur.txt']],
  ['more-10', 'qui prend des L3 ?', ['smbva-retenues-fiche.txt'], ['halverion-cyber-ot.txt']],
  [
    'more-10',
    'ou il faut le permis ?',
    ['halverion-cyber-ot.txt', 'smbva-retenues-fiche.txt'],
    ['jobetude-transvallee-data.md'],
  ],
  [
    'more-10',
    'lesquels faut candidater avant le 20 janvier',
    ['cethal-fuites-chaleur.txt'],
    ['halverion-cyber-ot.txt'],
  ],
  [
    'more-10',
    'stages qui peuvent deboucher sur une these',
    ['cethal-fuites-chaleur.txt'],
    ['halverion-cyber-ot.txt'],
  ],
  ['more-9', 'internships under 4 months', ['quaydata-ledger.md'], ['brenval-freinage.txt']],
  ['more-9', 'stages sans cv', ['ruche-sonore.md'], ['quaydata-ledger.md']],
  ['more-9', '¿cuáles piden Rust?', ['quaydata-ledger.md'], ['ruche-sonore.md']],
  [
    'more-11',
    'un truc en lien avec les patients ou la santé',
    ['tilleuls-ergotherapie.txt'],
    ['gerbe-claire.txt'],
  ],
] as const)(
  'a list asked for in a few words holds what meets the condition, %s: "%s"',
  async (set, question, listed, others) => {
    const { outcome, offers } = await ask(set, question);
    expect(outcome).toBe('answered');
    expect(offers).toEqual(expect.arrayContaining([...listed]));
    for (const other of others) expect(offers).not.toContain(other);
  },
);

test.each([
  ['more-10', 'pourquoi la banque de france paie si peu ses stagiaires ?'],
  ['more-7', "c'est payé combien à l'université de Oslo ?"],
  ['more-7', 'stage au ministère de la culture ?'],
  ['more-9', "c'est payé combien le stage sur les algues ?"],
  ['more-9', 'salary at Google?'],
  ['more-9', 'prácticas en Barcelona?'],
  ['more-11', 'cb de places au stage gouttes'],
] as const)('what no offer is of is declined, %s: "%s"', async (set, question) => {
  const { outcome, offers } = await ask(set, question);
  expect(outcome).toBe('not_stated');
  expect(offers).toEqual([]);
});

test.each([
  ['more-7', 'krill vol payé ?', /^Avantages : .*plane ticket/],
  ['more-9', 'quaydata do they pay the ferry', /^Benefits: .*ferry pass/],
  ['more-10', 'les trajets a annecy sont payés au cethal ?', /^Avantages/],
])('what is paid besides is no pay, %s: "%s"', async (set, question, told) => {
  expect((await ask(set as SetName, question)).text).toMatch(told);
});

test.each([
  ['more-10', 'palencia ou valladolid le stage AGUASAT ?', /^Lieu : .*Palencia/],
  ['more-7', '¿el krill es en Bergen?', /^(?!.*: No\b)/],
  ['more-9', 'le stage vitraux a lieu a bordeaux hein ?', /^Lieu : Non/],
])(
  'which of two places it is, and none denied that the offer names, %s: "%s"',
  async (set, question, told) => {
    expect((await ask(set as SetName, question)).text).toMatch(told);
  },
);

test('a question about one offer that begins like one for a list is answered for that offer', async () => {
  const { offers, text } = await ask(
    'more-10',
    'which skills are required and which are appreciated for the Aubrelle internship?',
  );
  expect(offers).toEqual(['smbva-retenues-fiche.txt']);
  expect(text).toMatch(/^Skills/);
});

test('a thesis and a job are told apart, and the other is told as the nearest thing', async () => {
  const { outcome, text } = await ask('more-9', "y'a une these apres brenval ?");
  expect(outcome).toBe('not_stated');
  expect(text).toContain('CDI');
});

test('an offer named after another one is summed up', async () => {
  const { offers, text } = await ask('more-7', 'et le krill ?', 'echosoft');
  expect(offers).toEqual(['fjordlab-krill.txt']);
  expect(text).toMatch(/Durée/);
});

test.each([
  // The heading above says that it is only welcome; that is quoted too.
  ['more-13', 'is ROS 2 mandatory at Tarnbeck?', /^Skills: Welcome, not required[\s\S]*Desirable/],
  ['more-13', '¿es presencial o a distancia lo del Raman?', /Presencial/],
  ['more-13', '¿puedo enviar el curriculum por correo a olivarum?', /^No – .*nunca por correo/],
  // The title says what it is about; "about" swallows no name.
  ['more-13', 'what is this ZHUME peatland internship actually about?', /^Title: Flux de méthane/],
  ['more-11', 'faut s y connaitre en diabete pour glycomere', /Non – .*non demandées/],
  // A mistyped "internship" is no name.
  ['more-23', 'where is the soil moisture intership?', /Zaragoza/],
  ['more-23', 'c quel labo le stage métagénomique à montpellier ?', /CIRBIO/],
  // What the offer says of the places asked about, where its place names neither.
  ['more-22', 'cratebox c est à dublin ou à porto ?', /Smithfield[\s\S]*not\*\* based there/],
  // What is made on a test bench is not when the company was founded.
  ['more-22', "c'est quoi les défauts qu'on crée sur le banc chez ferroval ?", /balourd/],
  // What code is written in is no language that one speaks.
  ['more-32', 'what language is the plasma code written in?', /Fortran/],
  // Of two of one organisation the one whose title says so.
  ['more-15', "faut quel niveau d'études pour le stage batteries chez veltan ?", /^Niveau : .*Bac\+5/],
] as const)('in %s, "%s" is answered', async (set, question, expected) => {
  expect((await ask(set, question)).text).toMatch(expected);
});

test.each([
  ['more-13', '¿en qué ofertas es obligatorio saber Python?', 3],
  ['more-23', 'quelles offres donnent une date limite ?', 3],
  ['more-15', 'lesquels sont payés plus de 800 euros par mois ?', 2],
  ['more-15', 'quelles offres ont une référence ou un code ?', 4],
  ['more-15', 'dans lesquels faut rédiger un rapport scientifique ?', 2],
] as const)('in %s, "%s" lists just those', async (set, question, count) => {
  const { text } = await ask(set, question);
  expect(text.match(/^•/gm)).toHaveLength(count);
});

test('a thing that no offer holds is no reason to list them all', async () => {
  expect((await ask('more-22', 'quels stages acceptent un trimestre ?')).outcome).toBe('not_stated');
});

test.each([
  ['more-26', 'q significa SIL 4 en la oferta del calculador de frenado?', 'le plus exigeant de la norme'],
  ['more-27', 'kezako un KID (stage caméra submillimétrique) ?', 'superconducting resonator'],
  [
    'more-27',
    'que significa GOAP en la oferta de los pnj que se ahogan?',
    "trouve lui-même la suite d'actions",
  ],
  ['more-25', "ca veut dire quoi régionalisation dans l'offre hydro ??", 'depuis des bassins voisins'],
] as const)('a term is explained as the offer does, %s: "%s"', async (set, question, told) => {
  const { said, text } = await ask(set, question);
  expect(said.replace(/\s+/g, ' ')).toContain(told);
  expect(text).not.toMatch(/^Organi/);
});

test.each([
  ['more-25', "l'exo technique de bokalio ça prend combien de temps", '2 h max'],
  ['more-27', 'je suis tunisien, le visa prend combien de temps pour le stage à VISI ?', 'ten weeks'],
  ['more-25', 'soy de colombia, cuanto tarda la autorizacion para entrar al labo de baterias?', 'deux mois'],
  ['more-25', 'on finit à quelle heure le vendredi chez mercatalia', '15:00'],
  ['more-26', 'se puede llegar en bus a la fábrica de conservas Taillefer?', "n'est pas desservie"],
  ['more-26', 'estoy en un año sabático, aun asi puedo pedir lo de metagenómica en irlanda?', 'no obstacle'],
  ['more-26', 'tengo un 6,4 de media, me cogen en lo de la falla de Carboneras?', '7 sobre 10'],
  [
    'more-25',
    'nunca he tocado kotlin, puedo aplicar igual a la startup de los tarros?',
    'si tu connais Java',
  ],
  ['more-25', 'is there anywhere to live on campus for the weed detection drone internship', '290 €'],
  ['more-25', 'dan algo de dinero para mudarse a bristol?', '£600'],
  ['more-26', 'je peux poser une semaine de vacances en juillet à la conserverie ?', 'aucun congé possible'],
  [
    'more-25',
    'hay que saber programar para lo del museo de fotografias?',
    'pas nécessaire de savoir programmer',
  ],
] as const)(
  'what is asked in passing is answered, not the field it sounds like, %s: "%s"',
  async (set, question, told) => {
    const { outcome, said } = await ask(set, question);
    expect(outcome).toBe('answered');
    expect(said.replace(/\s+/g, ' ')).toContain(told);
  },
);

test('to "I have none, is it a problem?" neither yes nor no is said', async () => {
  const question = "j'ai pas d'ordi portable c grave pour les passerelles du canal ?";
  expect((await ask('more-26', question)).text).toMatch(/^Avantages : « Si vous avez un ordinateur/);
});

test('a word that students cut short names an offer as the whole word does', async () => {
  const { offers } = await ask('more-25', "c'est où l'offre hydro ?");
  expect(offers).toEqual(['cervag-crues-eclair.md']);
});

test('two columns of a table are two internships, and no contradiction', async () => {
  const { text } = await ask('more-27', 'how long is the tessaline internship?');
  expect(text).toBe('Duration: 26 weeks [1] ; 20 weeks [1]');
});

test('of two offers of one host the one at the place named is meant', async () => {
  const { offers } = await ask('more-27', "la ref de l'offre ardouval à lyon svp");
  expect(offers).toEqual(['ardouval-bim-ouvrages-art.txt']);
});

test.each([
  ['more-25', "y'a quoi comme stages avec du télétravail ?", 4],
  ['more-26', 'qué ofertas tienen más de una plaza?', 4],
  ['more-27', 'cuales dan vales de comida / tickets restaurante?', 3],
  ['more-27', 'which ones let you work from home at least sometimes?', 3],
  ['more-27', 'which internships are outside france?', 2],
] as const)('a list holds the offers that fit and no others, %s: "%s"', async (set, question, count) => {
  expect((await ask(set, question)).text.match(/^•/gm)).toHaveLength(count);
});

test('the weather is none of the offers', async () => {
  expect((await ask('more-25', 'il va faire beau à lyon ce weekend ?')).outcome).toBe('off_topic');
});

test.each([
  ['more-28', "je suis en L3 d'histoire, je peux tenter les archives de besancon ?", /^Niveau : Non – /],
  ['more-28', 'frigolo je peux faire que 4 mois ou faut obligé 6 ?', /4 mois minimum/],
  ['more-28', "jai fait que du react native, ca passe pour l'appli anti gaspi ?", /on te forme/],
  ['more-28', 'je devrai toucher au backend en go chez frigolo ?', /pas à y toucher/],
  ['more-28', 'any housing for interns at the perovskite lab in Perpignan?', /210/],
  ['more-29', 'qué nivel de inglés piden en las prácticas de Pierrelatte?', /Courant/],
  ['more-29', 'vivo en Sevilla, lo de baloncesto se puede hacer entero en remoto?', /todo en remoto, menos/],
  ['more-29', 'j’ai jamais touché a vue js, mort pr papaye bleue ou c juste un +', /bonus/],
  ['more-30', "palettia c'est 6 mois obligé ? mon ecole veut 5", /impose 5/],
  ['more-30', 'jurisonde je peux teletravailler depuis le portugal ?', /pas depuis l'étranger/],
  ['more-30', "le train jusqu'a innsbruck est remboursé ?", /EUR 250/],
  ['more-30', 'si me cogen en Lannion, hay alojamiento o me busco la vida?', /résidence jeunes actifs/],
  ['more-30', 'ya une these derriere le stage PREUVAL ou pas ??', /financement de thèse a été demandé/],
] as const)('what decides the question is told, %s: "%s"', async (set, question, told) => {
  const { outcome, said } = await ask(set, question);
  expect(outcome).toBe('answered');
  expect(said.replace(/\s+/g, ' ')).toMatch(told);
});

test.each([
  ['more-28', 'apres les archives lacaze y a une embauche ou une these derriere ?'],
  ['more-28', 'do they help with accommodation for the Castellón hospital internship?'],
  ['more-30', 'palettia ils cherchent cb de stagiaires ?'],
] as const)('what only sounds like it is no answer, %s: "%s"', async (set, question) => {
  expect((await ask(set, question)).outcome).toBe('not_stated');
});

test.each([
  ['more-29', 'en cuáles se usa python?', 5],
  ['more-30', 'quelles offres parlent de these CIFRE', 2],
  ['more-28', 'lesquels autorisent le teletravail ?', 5],
] as const)('a list leaves none out, %s: "%s"', async (set, question, count) => {
  expect((await ask(set, question)).text.match(/^•/gm)).toHaveLength(count);
});

test.each([
  [
    'more-31',
    'faut connaitre kafka pour le stage kotlin a Leeds ou c juste un bonus',
    /Souhaité|plus|bienvenu|atout/i,
  ],
  ['more-31', 'la lanterne sourde ils filent un ordi ou faut ramener le sien', /votre propre ordinateur/],
  ['more-31', 'on est nourri pendant le festival plein noir ?', /repas sont offerts/],
  ['more-31', 'do I have to code for the lignin coating internship', /Aucune compétence en programmation/],
  ['more-31', 'combien de jours de télétravail / présence chez cadenz ?', /3 jours par semaine/],
  ['more-31', 'y a une deadline pour le stage horaires ferroviaires ?', /Pas de date limite/],
  ['more-31', 'que hace la asociacion La Lanterne Sourde', /théâtre d'ombres/],
  ['more-32', 'is the magpie internship paid?', /no está remunerada/],
  ['more-32', 'le stage open data de la région il embauche après ?', /ne recrute pas/],
  ['more-32', 'numero de la fiche de stage données ouvertes stp', /2026-DND-037/],
] as const)('what an offer says of it is told, %s: "%s"', async (set, question, told) => {
  const { outcome, said } = await ask(set, question);
  expect(outcome).toBe('answered');
  expect(said.replace(/\s+/g, ' ')).toMatch(told);
});

test.each([
  ['more-32', 'on peut teletravailler chez halvenn ?'],
  ['more-31', 'how many hours a week at Cadenz Rail'],
] as const)('a form left empty and a word used otherwise say nothing, %s: "%s"', async (set, question) => {
  expect((await ask(set, question)).outcome).toBe('not_stated');
});

test('a gratification beyond some hours is one', async () => {
  const { text } = await ask('more-32', 'le stage de la region marches de l ouest est gratifié ?');
  expect(text).toMatch(/stage gratifié, montant non précisé/);
});

test.each([
  ['more-33', 'which ones do not mention Python?', 'loga-houle-downscaling.txt', 'evariste-rust-verif.txt'],
  ['more-33', 'lesquels parlent pas de python', 'loga-houle-downscaling.txt', 'evariste-rust-verif.txt'],
  ['more-33', 'cuáles no mencionan Python?', 'loga-houle-downscaling.txt', 'evariste-rust-verif.txt'],
  ['more-33', 'y a t il un stage sans python', 'loga-houle-downscaling.txt', 'evariste-rust-verif.txt'],
  // The Python is denied, the pay is not.
  [
    'more-33',
    'lesquels demandent pas python mais paient ?',
    'loga-houle-downscaling.txt',
    'evariste-rust-verif.txt',
  ],
] as const)('what is denied is not listed, in %s: "%s"', async (set, question, held, free) => {
  const { offers } = await ask(set, question);
  expect(offers).toContain(free);
  expect(offers).not.toContain(held);
});

test.each([
  // Past, and none of the internship's own.
  ['more-35', 'what problem is the strontium imaging internship trying to solve?', /^(?!.*Start)/],
  // The address for others is not the one to write to.
  ['more-35', "c'est quoi le mail pour candidater au stage droit d'asile ?", /^Contact : stages@[^,]*$/m],
  ['more-35', 'do I need to speak Breton for the speech recognition internship in Brest?', /necessaire/],
  ['more-35', 'quién dirige las becas de contaminación marina?', /Castiñeira/],
  ['more-33', 'until when can I apply to the Évariste Rust internship?', /28 February 2026/],
] as const)('what is asked is told, and nothing beside it, in %s: "%s"', async (set, question, expected) => {
  expect((await ask(set, question)).text).toMatch(expected);
});
