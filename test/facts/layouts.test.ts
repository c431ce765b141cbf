import { textLoader } from '../../src/corpus/loaders/text.ts';
import type { Offer } from '../../src/corpus/Offer.ts';
import type { AskedField } from '../../src/corpus/topics.ts';
import { readFacts } from '../../src/facts/readFacts.ts';

const read = (text: string): Offer => textLoader.load('x.txt', Buffer.from(text)) as Offer;
const firstOf = (text: string, field: AskedField) =>
  readFacts(read(text)).find((fact) => fact.field === field)?.text ?? null;

const BODY = '\n\nContexte\nNotre équipe étudie la question depuis 2019 avec trois partenaires.\n';

test.each([
  [
    'a question at the very top',
    'Le bois mort : qui le mange en premier ?\n\nDans une forêt, tout retourne au sol.\n',
    'Le bois mort : qui le mange en premier ?',
  ],
  [
    'below a kind with a number',
    `Proposition de stage M2 n° ALN-26-3\nCommande d'un bras souple sous-marin${BODY}`,
    "Commande d'un bras souple sous-marin",
  ],
  [
    'below a kind with a season',
    `Offre de stage – automne 2026\nPrévision des crues éclair en montagne${BODY}`,
    'Prévision des crues éclair en montagne',
  ],
  [
    'below a kind that goes on with the field',
    `Offre de stage — Hydrologie\nPrévision des crues éclair en montagne${BODY}`,
    'Prévision des crues éclair en montagne',
  ],
  [
    'below a kind set letter by letter',
    `S T A G E   D E   M A S T E R   2 0 2 6\n\nTri automatique de pollens fossiles${BODY}`,
    'Tri automatique de pollens fossiles',
  ],
  [
    'below a hospital as first heading',
    '# Centre hospitalier de Malcombe – Service de radiologie\n\n## Stage en imagerie : étude RADIX\n\nDurée : 5 mois\n',
    'Stage en imagerie : étude RADIX',
  ],
  [
    'that begins with a welcome',
    `Résidence Les Acacias (EHPAD associatif, 60 lits)\nTulle, Corrèze\n\nACCUEIL DE STAGIAIRES EN ERGOTHÉRAPIE\n\nNous accueillons deux étudiants par an, de deuxième ou de troisième année.\n`,
    'ACCUEIL DE STAGIAIRES EN ERGOTHÉRAPIE',
  ],
  [
    'not a line of the work below',
    'Institut Amélie de Botanique\nSuivi des orchidées par photographie\nen lumière rasante\n\nMissions\nLe ou la stagiaire devra :\n- compter\n',
    'Suivi des orchidées par photographie en lumière rasante',
  ],
])('a title %s is found', (_, text, expected) => {
  expect(firstOf(text, 'title')).toBe(expected);
});

test.each([
  [
    'above the title',
    `Halden Verre\nStage de fin d'études – Cybersécurité des fours\n\nVotre mission\nVous surveillez les automates.\n`,
    'Halden Verre',
  ],
  [
    'as in its address',
    'Stage en microbiologie des sols\n\nLe travail se passe dans nos serres. Le projet RACINES dure trois ans, et Mycéa le coordonne.\n\nÉcrire à stages@mycea.example\n',
    'Mycéa',
  ],
  [
    'as a home for the elderly',
    `Résidence Les Acacias (EHPAD associatif, 60 lits)\nTulle, Corrèze\n\nACCUEIL DE STAGIAIRES EN ERGOTHÉRAPIE\n\nNous accueillons deux étudiants par an, de deuxième ou de troisième année, pour des stages de huit semaines.\n`,
    'Résidence Les Acacias (EHPAD associatif, 60 lits)',
  ],
  [
    'glued to its kind',
    `Stage de master en physique des gouttes\n\nLaboratoireIMPEX(Interfaces)\n${BODY}`,
    'Laboratoire IMPEX(Interfaces)',
  ],
])('an organisation %s is found', (_, text, expected) => {
  expect(firstOf(text, 'organisation')).toBe(expected);
});

test.each([
  [
    'in a line of several fields',
    "Offre de stage\n\nPilotage d'un robot\nDurée : 4 mois          Lieu : Saint-Nazaire          Indemnité : 600 €/mois\n",
    'Saint-Nazaire',
  ],
  [
    'in a paragraph of several fields',
    'Stage en géodésie spatiale\n\nConditions. Durée : 5 mois, de mars à juillet 2026. Lieu : 3 chemin du\nSémaphore, 17000 La Rochelle. Gratification : 670 € par mois.\n',
    '3 chemin du Sémaphore, 17000 La Rochelle',
  ],
  [
    'between commas',
    "Stage en cybersécurité\n\nCe que nous offrons\n• Un stage de 6 mois, d'avril à septembre 2026, à Aniche (Nord), 35 heures par semaine\n",
    'Aniche (Nord)',
  ],
  [
    'under a practical heading',
    'Stage en glaciologie alpine\n\nInformations pratiques\nLe Bourget-du-Lac (Savoie), bâtiment Névé. Début : 2 février 2026.\n',
    'Le Bourget-du-Lac (Savoie)',
  ],
  [
    'in a portal that suggests others',
    '# Stage - Data analyst (H/F)\n\n**Valloire Bus** | Lyon 3e (69) | Stage\n\n## Missions\n\n- suivre les données\n\n## Ces annonces pourraient vous intéresser\n\n* Stage - Analyste | Grenoble (38) | 4 mois\n',
    'Lyon 3e (69)',
  ],
])('a place %s is found', (_, text, expected) => {
  expect(firstOf(text, 'location')).toBe(expected);
});

test('fields strung on a line are facts of their own, each with its own quote', () => {
  const offer = read(
    "Pilotage d'un robot\n\nDurée : 4 mois | Lieu : Brest | Indemnité : 600 €/mois | Début : mars 2026\n",
  );
  const quotes = Object.fromEntries(
    readFacts(offer).map(({ field, start, end }) => [field, offer.text.slice(start, end)]),
  );
  expect(quotes).toMatchObject({
    duration: 'Durée : 4 mois',
    location: 'Lieu : Brest',
    pay: 'Indemnité : 600 €/mois',
    start: 'Début : mars 2026',
  });
});

test.each([
  'Notre devise : chercher, trouver. Un stage : deux mois de terrain.',
  'Une question simple : pourquoi ? Parce que : rien.',
])('colons in sentences part nothing: %s', (line) => {
  const { statements, text } = read(`Un titre de stage bien long\n\n${line}\n`);
  expect(statements.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain(line.slice(-20));
  expect(statements.filter(({ topic }) => topic !== null)).toEqual([]);
});

test.each([
  ['a mail program marks', '-------- Message transféré --------\nSujet : Stage en acoustique des salles\n'],
  [
    'only its headers tell',
    'De : Maud Kervella <maud@salle.example>\nEnvoyé : lundi 4 mai 2026 10:00\nObjet : Stage en acoustique des salles\n',
  ],
])('what is written above a message that is passed on is not the offer’s: %s', (_, headers) => {
  const text = `De : Paul Tardieu <p.tardieu@iut.example>\nObjet : TR: stage acoustique\n\nBonjour à tous,\n\nRapport à rendre avant le 24 août 2026, bureau 214, 02 61 91 31 17.\n\n${headers}\nBonjour,\n\nNous cherchons une personne pour quatre mois à partir du 1er juin 2026, dans nos bureaux de Nantes. Elle mesurera la réverbération de douze salles de concert. Écrire à maud@salle.example avant le 15 mai 2026. L'équipe compte six personnes et trois micros.\n`;
  const facts = readFacts(read(text));
  const texts = (field: AskedField) => facts.filter((fact) => fact.field === field).map((fact) => fact.text);
  expect(texts('contact')).toEqual(['maud@salle.example']);
  expect(texts('deadline').join()).toContain('15 mai 2026');
  expect(texts('deadline').join()).not.toContain('24 août');
});

test('an older message below the offer takes nothing from it', () => {
  const offer = `Bonjour,\n\n${'Nous proposons un stage de 4 mois à Brest sur les algues rouges. '.repeat(4)}\n\nEnvoyez un CV à algues@labo.example.\n\n---- Original message ----\nFrom: x@y.example\nSubject: autre\n\nMerci.\n`;
  expect(firstOf(offer, 'contact')).toBe('algues@labo.example');
});

test.each([
  ['Encadrement : Lise Tournebroche', 'Lise Tournebroche'],
  ['Vous travaillerez avec Ombeline, notre cheffe de projet, qui sera votre tutrice.', 'Ombeline'],
  ['Encadrantes : Clara Vauquelin et Ondine Szymanski', 'Clara Vauquelin, Ondine Szymanski'],
  [
    'Bajo la supervisión de la jefa de servicio, Dña. Begoña Lasierra, se harán los mapas.',
    'Dña. Begoña Lasierra',
  ],
])('who guides the intern is read from %j', (line, expected) => {
  expect(firstOf(`Stage en cartographie historique\n\n${line}\n`, 'supervisor')).toBe(expected);
});

test.each([
  ['Fill in the form (quote EC26-LDS) before Friday.', 'EC26-LDS'],
  ['CV par courriel en rappelant la référence URS-SOM-02.', 'URS-SOM-02'],
  ['Objet du message : ALN-07-B', 'ALN-07-B'],
])('what applicants must quote is the reference: %j', (line, expected) => {
  expect(firstOf(`Stage en cartographie historique\n\nCandidature\n${line}\n`, 'reference')).toBe(expected);
});

test('who wrote the message is whom to write to where it asks for that, whoever it went to first', () => {
  const text =
    "De : Maud Kervella <maud@salle.example>\nPour : p.tardieu@iut.example\nObjet : Stage en acoustique des salles\n\nBonjour,\n\nLes intéressés peuvent m'écrire directement avec un CV. Tél. 06 39 98 12 40\n";
  const contacts = readFacts(read(text)).filter(({ field }) => field === 'contact');
  expect(contacts.map((fact) => fact.text)).toEqual(['maud@salle.example', '06 39 98 12 40']);
});

test('a part of the work that takes place somewhere tells the place', () => {
  const text =
    "Stage en écologie alpine\n\nNous proposons de passer la saison avec nous. La première moitié se fait en montagne. La seconde se passe à Gap, dans les locaux de l'équipe.\n";
  expect(firstOf(text, 'location')).toBe('Gap');
});

test.each<[string, AskedField, string, string]>([
  [
    'a place below its heading, with a point at its end',
    'location',
    "Lieu du stage\nCentre d'essais de Verlancourt (44). Navette au départ de la gare.\n\nSociété anonyme – 12 quai des Forges, 44000 Nantes\n",
    "Centre d'essais de Verlancourt (44)",
  ],
  [
    'a label for several places',
    'location',
    'Durée\t6 mois\nLieux\tVénissieux (69) et Saint-Chamond (42)\nNiveau\tBac+5\n',
    'Vénissieux (69) et Saint-Chamond (42)',
  ],
  [
    'a part of the academic year, as it is told',
    'duration',
    'Duración: un semestre, a media jornada (25 horas semanales).\n',
    'un semestre',
  ],
  [
    'a table of who guides',
    'supervisor',
    '## Your supervisors\n\n| Name | Role |\n|---|---|\n| Marijke Oudendijk | co-founder and CTO |\n',
    'Marijke Oudendijk',
  ],
  ['a number right below its label', 'openings', 'Plazas\n2\n\nDuración\n4 meses\n', '2'],
  [
    'a job at the end if all goes well',
    'thesis',
    "Ce qu'on propose\n- des tickets resto ;\n- une embauche en CDI à la fin si tout se passe bien.\n",
    'embauche',
  ],
])('%s is read', (_, field, lines, expected) => {
  expect(firstOf(`Stage en cartographie historique\n\n${lines}`, field)).toBe(expected);
});

test('terms of a contract are no length', () => {
  expect(
    firstOf('Internship in cartography\n\nDuration: to be agreed, terms apply\n', 'duration'),
  ).toBeNull();
});

test('a task told with a colon is a task like the others of its list', () => {
  const text =
    'Research internship\n\nWhat you will do\n- Record a data set of grasps\n- Close the loop: adjust the grip force\n- Write a report\n';
  const tasks = readFacts(read(text)).filter(({ field }) => field === 'missions');
  expect(tasks.map((fact) => fact.text)).toContain('Close the loop: adjust the grip force');
});

test('a heading that every portal has is no organisation', () => {
  const text =
    "Stage - Planification de trajectoires H/F\n\nInformations générales\n\nEntité de rattachement\nAEROLIS est l'établissement public de recherche sur les aéronefs.\n";
  expect(firstOf(text, 'organisation')).not.toBe('Informations générales');
});

test('a table with a column for each of two internships is read in all its columns', () => {
  const table =
    '## Terms\n\n| | Track A | Track B |\n|---|---|---|\n| Mentor | Ann Hale | Bo Lind |\n| Length | 26 weeks | 20 weeks |\n';
  expect(firstOf(table, 'supervisor')).toBe('Ann Hale, Bo Lind');
  const durations = readFacts(read(table)).filter(({ field }) => field === 'duration');
  expect(durations.map(({ text }) => text)).toEqual(['26 weeks', '20 weeks']);
});

test('a heading as wikis set it is one', () => {
  expect(firstOf('= Platform internships 2026 =\n\n== What you need ==\nA curious mind.\n', 'title')).toBe(
    'Platform internships 2026',
  );
});

test('a pin before a town is the label of a place', () => {
  expect(firstOf('Stage maquette numérique\n\n📍 Lyon 7e – Gerland (69)\n⏳ 6 mois\n', 'location')).toMatch(
    /^Lyon 7e/,
  );
});

test('other offers that a portal recommends give this one nothing', () => {
  const text =
    'Stage BIM\nGratification : 1 150 € brut / mois\n\n🔎 Ces offres pourraient vous plaire\nTechnicien · CDI · 2 300 € brut/mois\nStage géotechnique · réf. GEO-88\n';
  expect(readFacts(read(text)).filter(({ field }) => field === 'pay')).toHaveLength(1);
  expect(firstOf(text, 'reference')).toBeNull();
});

test('a correction tells the start, not what it takes back, nor when the office is closed', () => {
  const text =
    'Petit correctif : la convention passe en commission, donc arrivée le 9 mars 2026 et non début février.\nLe stage fera 5 mois (on ferme les bureaux en août).\n';
  const starts = readFacts(read(text)).filter(({ field }) => field === 'start');
  expect(starts.map((fact) => fact.text)).toEqual(['9 mars 2026']);
});

test('applications that are read from a day on tell no start', () => {
  const text =
    'Internship on cold detectors\n\nApplications are read from 5 January 2026 onwards, until the place is filled.\n';
  expect(firstOf(text, 'start')).toBeNull();
  expect(firstOf(text, 'deadline')).toMatch(/until the place is filled/);
});

test('work that cannot be done from elsewhere is no remote work', () => {
  const [fact] = readFacts(read('Stage\n\nLe travail ne peut pas se faire à distance.\n')).filter(
    ({ field }) => field === 'remote',
  );
  expect(fact?.value).toEqual({ kind: 'polarity', positive: false });
});

test.each([
  [
    'below the name of a portal',
    'Portail emploi et stages IMMAT\nAccueil > Nos offres\n\nStage - Images de mini-modules pérovskite (F/H)\n\nRéférence\nIMMAT-118\n',
    'Stage - Images de mini-modules pérovskite (F/H)',
  ],
  [
    'below what kind of contract it is',
    'Stage · Temps plein · Hybride\nStage Data Science - Tarification automobile (H/F)\n\nVos missions\n- Comparer deux modèles\n',
    'Stage Data Science - Tarification automobile (H/F)',
  ],
])('a title is not what stands above it, %s', (_, text, expected) => {
  expect(firstOf(text, 'title')).toBe(expected);
});

test('the label of a host is none, nor is what the offer is called', () => {
  const text =
    'Stage en physique des matériaux H/F\nDétail de l’offre\n\nEntité de rattachement\nCentre Vauquelin\n';
  expect(
    readFacts(read(text))
      .filter(({ field }) => field === 'organisation')
      .map((fact) => fact.text),
  ).toEqual(['Centre Vauquelin']);
});

test('two days of a month are two deadlines, though no year is said', () => {
  const text =
    'Prácticas en Ponferrada\n\nEnviad el CV antes del 20 de febrero.\n\nPD (corrección): el plazo acaba el 17 de febrero.\n';
  const deadlines = readFacts(read(text)).filter(({ field }) => field === 'deadline');
  expect(deadlines.map((fact) => fact.text)).toEqual(['20 de febrero', '17 de febrero']);
});

test('a location that runs into other sentences ends with the first', () => {
  const text =
    'Lieu : Tours, quartier des Deux-Lions. Deux déplacements à Lille sont à prévoir. Vous serez suivi par Ann Hale.\n';
  const places = readFacts(read(text)).filter(({ field }) => field === 'location');
  expect(places.map((fact) => fact.text)).toEqual(['Tours, quartier des Deux-Lions']);
});
