import { textLoader } from '../../src/corpus/loaders/text.ts';
import type { Offer } from '../../src/corpus/Offer.ts';
import type { AskedField } from '../../src/corpus/topics.ts';
import type { Fact } from '../../src/facts/Fact.ts';
import { readFacts } from '../../src/facts/readFacts.ts';

/** Lines as offers of many kinds say them, under a title that says nothing of the field. */
const read = (text: string, field: AskedField): string[] => {
  const offer = textLoader.load('x.txt', Buffer.from(`Étude des algues du littoral\n\n${text}\n`)) as Offer;
  return readFacts(offer)
    .filter((fact) => fact.field === field)
    .map(plainly);
};

function plainly({ value, text }: Fact): string {
  switch (value?.kind) {
    case 'duration':
      return `${value.duration.min}-${value.duration.max} ${value.duration.unit}`;
    case 'date':
      return value.date.anytime ? 'anytime' : (value.date.from ?? `month ${value.date.month}`);
    case 'pay':
      return value.amount
        ? `${value.amount.min}-${value.amount.max} ${value.amount.currency} ${value.amount.period}`
        : value.paid
          ? 'paid'
          : 'unpaid';
    case 'polarity':
      return value.positive ? 'yes' : 'no';
    default:
      return text;
  }
}

describe('duration', () => {
  test.each([
    ['Nous accueillons une étudiante pour cinq mois au laboratoire.', '5-5 month'],
    ['Vous passerez six mois dans notre équipe.', '6-6 month'],
    ['You would be with us for eight weeks over the summer.', '8-8 week'],
    ['Pasarás cuatro meses en nuestra sede.', '4-4 month'],
    ['Il faudrait rester trois à quatre mois, entre avril et août.', '3-4 month'],
    ['Nous cherchons quelqu’un pour 5-6 mois à partir de février.', '5-6 month'],
    ['Début en avril 2026, pour 10 semaines environ.', '10-10 week'],
    ['- 10 weeks, Monday 15 June to Friday 21 August 2026', '10-10 week'],
    ['Six weeks in July and August, full time.', '6-6 week'],
    ['Mars à juillet 2026, soit 5 mois.', '5-5 month'],
    ['De junio a agosto (tres meses), a tiempo completo.', '3-3 month'],
    ['12-month industrial placement starting July 2026.', '12-12 month'],
    ['Dos meses de prácticas en el servicio de farmacia.', '2-2 month'],
    ['STAGE 6 MOIS – LYON', '6-6 month'],
    ['Vingt et une semaines de stage', '21-21 week'],
    ['Minimum 4 mois.', '4-4 month'],
    ['From 10 to 14 consecutive weeks between 17 May and 30 September.', '10-14 week'],
    ['Stage jusqu’à fin juin 2026 (soit environ 24 semaines).', '24-24 week'],
    ['Duración: 400 horas, unas 20 horas semanales.', '400-400 hour'],
    ['Le stage aura lieu de mars à août 2026.', '6-6 month'],
    ['Prise de poste : lundi 30 mars 2026\nFin : 25 septembre 2026', '6-6 month'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'duration')).toEqual([expected]);
  });

  test.each([
    'Vous avez déjà effectué un stage de 2 mois en laboratoire.',
    'Les patients sont suivis pendant 12 mois.',
    'L’exposition dure six mois.',
    'Le stage comprend une semaine de terrain en mai.',
    'Missions\n- 2 mois : bibliographie\n- 3 mois : expériences',
    'Apply at least three weeks before you would like to start.',
    'Nos abonnés gardent leur carte 12 mois.',
    'Las solicitudes se presentan del 12 al 30 de enero de 2026.',
    'Un CDI avec une période d’essai de 4 mois peut suivre.',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'duration')).toEqual([]);
  });
});

describe('start', () => {
  test.each([
    ['- 10 weeks, Monday 15 June to Friday 21 August 2026', '2026-06-15'],
    ['Un stage de 6 mois, d’avril à septembre 2026, à Aniche (Nord)', '2026-04-01'],
    ['Mars à juillet 2026, soit 5 mois.', '2026-03-01'],
    ['Stage M2 (janvier-juin 2026)', '2026-01-01'],
    ['Verano de 2026', '2026-06-01'],
    ['- a stay of three to six months, starting any time between April and October 2027', '2027-04-01'],
    ['¿Cuándo? De marzo a junio de 2026, por las mañanas.', '2026-03-01'],
    ['Stage à partir de la mi-janvier et jusqu’à fin juin 2026.', '2026-01-01'],
    ['Le stage se déroule entre le 1er juin et le 28 août 2026.', '2026-06-01'],
    ['Période : 5 mois entre janvier et juillet', 'month 1'],
    ['Arrivée souhaitée le lundi 2 mars 2026.', '2026-03-02'],
    ['Te incorporarás en septiembre de 2026.', '2026-09-01'],
    ['Your first day is Monday 18 May 2026.', '2026-05-18'],
    ['Du 03/02 au 31/07/2026', '2026-02-03'],
    ['Du lundi 5 janvier au vendredi 27 mars 2026, en semaine A.', '2026-01-05'],
    ['prise de fonction : 1er octobre 2026', '2026-10-01'],
    ['Poste à pourvoir dès maintenant.', 'anytime'],
    ['à partir du15novembre2025', '2025-11-15'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'start')).toEqual([expected]);
  });

  test.each([
    'Paris, le 12 janvier 2026',
    'Candidatures ouvertes du 10 février au 1er mars 2026.',
    'Applications are open from 3 November to 5 December 2025.',
    'Les données couvrent la période de janvier à juin 2023.',
    'The previous intern joined us in March 2024.',
    'Le festival aura lieu du 3 au 8 juillet 2026.',
    'Journée portes ouvertes : samedi 8 mars 2026, 10 h - 16 h',
    '- restituer aux entraîneurs pendant le stage national (du 11 au 22 mai 2026)',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'start')).toEqual([]);
  });
});

describe('deadline', () => {
  test.each([
    ['Las solicitudes se presentan en el portal, del 12 al 30 de enero de 2026.', '2026-01-30'],
    ['Candidatures ouvertes du 10 février au 1er mars 2026.', '2026-03-01'],
    ['CV et lettre à a.b@x.example avant le 9 jan\nvier 2026.', '2026-01-09'],
    ['Envoyer CV et notes avant le15novembre2025.', '2025-11-15'],
    ['Inscripción\n\nDel 2 al 20 de noviembre de 2026, por correo a a@x.example', '2026-11-20'],
    ['Affichage : du 5 janvier au 12 février 2027', '2027-02-12'],
    ['Dossier à retourner pour le 1er mars 2026.', '2026-03-01'],
    ['Applications received after 1 March 2026 will not be considered.', '2026-03-01'],
    ['Tienes hasta el 1 de marzo de 2026 para apuntarte.', '2026-03-01'],
    ['Deadline for applications is midnight (CET) on 1st March 2026', '2026-03-01'],
    ['Offre valable jusqu’au 1er mars 2026.', '2026-03-01'],
    ['Nous arrêterons notre choix le 15 février 2026.', '2026-02-15'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'deadline')).toEqual([expected]);
  });

  test.each([
    'The exhibition closes on 3 May 2026.',
    'Shortlisted applicants will be contacted by 20 March 2026.',
    'We answer everyone by 13 March 2026.',
    'Les candidats retenus seront entendus avant le 23 janvier 2026.',
    'Congrès : journées du GFC à Tarbes (résumés avant le 12 janvier 2026)',
    'Le rapport est à remettre pour le 24 août 2026.',
    'The results will be submitted before July 2026.',
    'Nos bureaux sont ouverts jusqu’au 20 décembre 2025.',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'deadline')).toEqual([]);
  });
});

describe('pay', () => {
  test.each([
    ['- £460 a week, paid monthly', ['460-460 GBP week']],
    [
      'Côté pratique : 16 semaines dans nos bureaux. 700 euros par mois et des tickets resto à 9 €.',
      ['700-700 EUR month'],
    ],
    ['Stage 6 mois · 600 €/mois · Lyon', ['600-600 EUR month']],
    ['£350pw', ['350-350 GBP week']],
    ['€24,500 per year', ['24500-24500 EUR year']],
    ['Salaire : 35-40 k€ brut annuel', ['35000-40000 EUR year']],
    ['gratification mensuelle de l’ordre de 600 €', ['600-600 EUR month']],
    ['Te pagamos 650 euros al mes.', ['650-650 EUR month']],
    [
      'Indemnité : 46 € par semaine en deuxième année, 60 € en troisième année. Repas offert.',
      ['46-46 EUR week', '60-60 EUR week'],
    ],
    ['Indemnités de stage prévues', ['paid']],
    ['You will be paid the London Living Wage.', ['paid']],
    ['La estancia está remunerada.', ['paid']],
    ['Gratification : 15 % du plafond horaire de la Sécurité sociale', ['paid']],
    ['Las prácticas no están remuneradas.', ['unpaid']],
    ['We are a small charity and cannot pay interns.', ['unpaid']],
    ['Rémunération : aucune', ['unpaid']],
    ['Nous ne pouvons pas vous rémunérer.', ['unpaid']],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'pay')).toEqual(expected);
  });

  test.each([
    'Our members pay £45 a month.',
    'A título informativo: técnico de laboratorio, 21 300 euros al año; ingeniero júnior, 26 800.',
    'Nous ouvrons aussi un poste de catégorie A (2 020 à 2 350 € bruts par mois), sur concours.',
    "Autres offres de l'entreprise : Conducteur SPL (CDI - Corbas) 2 350 € brut mensuel",
    "Ces offres pourraient aussi t'intéresser\n\n• Alternance à Brest, 12 mois, 985 €/mois",
    '240 € par mois pour une chambre dans la résidence',
    'Avantages\n- 200 € par mois de participation au logement',
    'Nos 30 bénévoles distribuent des repas.',
    'Le panier solidaire est vendu 12 € par semaine à 300 familles.',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'pay')).toEqual([]);
  });
});

describe('what may follow', () => {
  test.each([
    ['Suite possible\nContrat saisonnier en septembre et octobre 2026', 'yes'],
    ['About half of our interns come back on the graduate scheme.', 'yes'],
    ['À l’issue du stage, un CDD de 12 mois pourra être proposé.', 'yes'],
    ['There is a real chance of a job at the end.', 'yes'],
    ['Posibilidad de incorporación a la plantilla al terminar.', 'yes'],
    ['Stage pouvant déboucher sur une alternance.', 'yes'],
    ['Un contrat doctoral sera mis au concours en juin 2026.', 'yes'],
    ['Funding for a PhD has been secured.', 'yes'],
    ['If it goes well, we’d love to keep you on.', 'yes'],
    ['Possibilitédepoursuivreenthèse:oui(boursede l’école doctorale)', 'yes'],
    ['Un contrat de technicien pourra être proposé à l’automne.', 'yes'],
    ['We cannot promise a job afterwards.', 'no'],
    ['Unfortunately we can’t offer a PhD position after this internship.', 'no'],
    ['Le stage ne pourra pas se prolonger par un contrat doctoral.', 'no'],
    ['La beca no genera relación laboral ni derecho a contratación posterior.', 'no'],
    ['Nous n’avons pas de poste à proposer après le stage.', 'no'],
    ['Il n’est pas prévu de thèse sur ce sujet.', 'no'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'thesis')).toEqual([expected]);
  });

  test.each([
    'Après le stage, vous remettrez un rapport au poste de garde.',
    'À l’issue des entretiens, un contrat de stage sera signé.',
    'Le service de recrutement vous contactera ensuite.',
    'Interns are hired for 10 weeks.',
    'Nous recrutons aussi un CDI développeur.',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'thesis')).toEqual([]);
  });
});

describe('remote work', () => {
  test.each([
    ['Se puede trabajar a distancia hasta un 40 % del tiempo.', 'yes'],
    ['Vous pourrez travailler de chez vous le vendredi.', 'yes'],
    ['Modalidad híbrida', 'yes'],
    ['Modalidad: semipresencial', 'yes'],
    ['Deux jours en présentiel par semaine.', 'yes'],
    ['This role is fully on site.', 'no'],
    ['The work cannot be done from home.', 'no'],
    ['Présence sur site obligatoire, pas de distanciel', 'no'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'remote')).toEqual([expected]);
  });

  test.each([
    'Pilotage à distance d’un robot sous-marin.',
    'Suivi à distance des patients diabétiques',
    'Les messages vocaux représentent près de 40 % des échanges à distance.',
    'Un centre de formation à distance',
  ])('is not taken from "%s"', (text) => {
    expect(read(text, 'remote')).toEqual([]);
  });
});

describe('languages', () => {
  test.each([
    'Une partie des réunions d’équipe se tient en anglais.',
    'Le fran\nçais doit être courant, les exploitants ne parlant que cette langue.',
    'Inglés alto',
    'Profil\n- Python\n- Anglais\n- Permis B',
    'Rapport rédigé en anglais',
    'El idioma de trabajo es el inglés.',
    'TOEIC 785 minimum',
  ])('are read from "%s"', (text) => {
    expect(read(text, 'languages')).toHaveLength(1);
  });

  test.each([
    'L’institut français de la mer',
    'The Spanish coast is our field site.',
    'Cette offre est disponible en anglais.',
  ])('are not taken from "%s"', (text) => {
    expect(read(text, 'languages')).toEqual([]);
  });
});

describe('tasks, skills, education and benefits', () => {
  test.each<[AskedField, string]>([
    ['missions', 'Concrètement :\n * passer le module actuel en Kotlin\n * écrire les tests'],
    ['missions', 'Le ou la stagiaire devra :\n prendre en main la base ;\n recaler les images.'],
    ['missions', 'Le ou la stagiaire dressera l’inventaire des collections.'],
    ['missions', 'Nous vous confierons l’inventaire des collections.'],
    ['missions', 'On cherche quelqu’un pour reprendre l’inventaire des collections.'],
    ['missions', 'The successful candidate will draw up the inventory.'],
    ['missions', 'Day to day, you’d draw up the inventory and label the boxes.'],
    ['missions', 'Ayudarás a hacer el inventario de las colecciones.'],
    ['missions', 'El estudiante hará el inventario de las colecciones.'],
    ['skills', 'Profil\nDe la patience, de l’écoute et de la discrétion.'],
    ['skills', 'A full driving licence and access to a car.'],
    ['skills', 'Soltura con Python.'],
    ['education', 'On track for a 2:1 or above, in any subject'],
    ['education', 'Bac pro ou CAP cuisine'],
    ['education', 'Recién titulados en Geografía'],
    ['benefits', 'À la station, chacun est logé gratuitement.'],
    ['benefits', '- 25 days’ annual leave and a pension'],
    ['benefits', 'Comida incluida'],
  ])('%s are read from "%s"', (field, text) => {
    expect(read(text, field).length).toBeGreaterThan(0);
  });

  test.each<[AskedField, string]>([
    ['missions', 'Le stagiaire percevra une gratification.'],
    ['missions', 'Diplôme préparé : licence ou BUT'],
    ['missions', 'Prise en charge de 50 % de l’abonnement train.'],
    ['skills', 'Notre école forme des ingénieurs.'],
  ])('%s are not taken from "%s"', (field, text) => {
    expect(read(text, field)).toEqual([]);
  });
});

describe('contact', () => {
  test.each([
    ['Tel: 020 7946 0958', '020 7946 0958'],
    ['Tfno. 91 234 56 78', '91 234 56 78'],
    ['Write to us: 0113 496 0182.', '0113 496 0182'],
    ['Candidatures : a.b[@]x.example', 'a.b@x.example'],
  ])('is read from "%s"', (text, expected) => {
    expect(read(text, 'contact')).toEqual([expected]);
  });

  test('is not a sum of money', () => {
    expect(read('Budget du projet : 412 000 000 euros', 'contact')).toEqual([]);
  });
});

describe('a digest of a mailing list', () => {
  const digest = [
    'Message : 1',
    'De : Claire Ouvrard',
    'Objet : [PS] Rappel',
    '',
    'Le colloque se tiendra à Dijon. Propositions avant le 22 novembre 2025 à c.o@x.example.',
    '',
    'Message : 2',
    'De : Mathilde Ferrandon',
    'Objet : [PS] Stage M2 - messages vocaux',
    '',
    'Un stage de 5 mois. CV à m.f@x.example avant le 8 décembre 2025. Le stage a lieu à Grenoble.',
  ].join('\n');

  test.each<[AskedField, readonly string[]]>([
    ['contact', ['m.f@x.example']],
    ['deadline', ['2025-12-08']],
    ['location', ['Grenoble']],
  ])('gives the %s of the message on an internship alone', (field, expected) => {
    expect(read(digest, field)).toEqual(expected);
  });
});

describe('what other layouts say', () => {
  test.each<[AskedField, string, string]>([
    ['duration', 'Durée : 4 mois minimum, 6 mois maximum', '4-6 month'],
    ['duration', 'Durée et dates\n\n4 rnois, à partir du 15 avril 2O26.', '4-4 month'],
    ['duration', 'Stage    Temps plein    6 mois    Bac +4 / Bac +5', '6-6 month'],
    ['start', 'Prise de poste : entre le 3 et le 17 mars 2025', '2025-03-03'],
    ['deadline', 'Q. By when?\nA. 15 February 2026. We answer everyone by 13 March.', '2026-02-15'],
    [
      'deadline',
      'Affichage : couloir B, jusqu’au 28 février 2026\n\nDernier jour : vendredi 6 mars 2026.',
      '2026-03-06',
    ],
    ['pay', 'Gratification : 600 euros pour un mois complet', '600-600 EUR month'],
    ['pay', 'Pay: £1,720 per month.\n\nResearch assistants get £27,400 a year.', '1720-1720 GBP month'],
    ['start', 'Début le 4 mai 2026, fin le 30 octobre 2026, soit six mois.', '2026-05-04'],
    ['contact', 'Candidatures : a.b@x.example\nDonnées personnelles : rgpd@x.example', 'a.b@x.example'],
    [
      'pay',
      'Q. Is it paid?\nA. £1,900 a month before tax, and a lunch allowance of £6 a day.',
      '1900-1900 GBP month',
    ],
    ['openings', 'Q. How many interns do you take?\nA. Two on this project.', 'Two on this project.'],
    ['location', 'Assistant prévisions   1 Stage - 6 mois   Valence - 26   Je postule', 'Valence - 26'],
    [
      'supervisor',
      'Bien à vous,\nMathilde Ferrandon (MCF) et Youssef Belkhiria (CR), responsables du stage',
      'Mathilde Ferrandon, Youssef Belkhiria',
    ],
    ['reference', '| N° de concours / Competition no. | IBP-ETE26-11 |', 'IBP-ETE26-11'],
    [
      'contact',
      'Tutor: Ana Ruiz, a.ruiz@x.example\nFor questions about access to the site only: gate@x.example',
      'a.ruiz@x.example',
    ],
    [
      'contact',
      'De : Hugo Teyssandier <h.t@x.example>\nObjet : proposition de stage\n\nIl suffit d’envoyer un CV et une lettre par mail. Tél. du standard au secrétariat.',
      'h.t@x.example',
    ],
    ['duration', 'What we offer\n\n- 3 to 6 months, to be agreed\n- a desk by the window', '3-6 month'],
    [
      'pay',
      'The practical bits\n\n- £2,050 a month before tax plus free lunch on Fridays',
      '2050-2050 GBP month',
    ],
    ['pay', 'Subvención económica: S/ 1 130 mensuales', '1130-1130 PEN month'],
    ['pay', 'La ayuda es de 600 euros al mes.', '600-600 EUR month'],
    [
      'pay',
      'Les prácticas son en Rosario, Argentina.\n\nAsignación: $ 412.500 mensuales',
      '412500-412500 ARS month',
    ],
    ['pay', 'Le stage étant court, nous ne pouvons pas verser de gratification.', 'unpaid'],
    ['deadline', 'How to apply\n\nWe keep the position open until it is filled.', 'until it is filled'],
    [
      'deadline',
      'Date : mardi 14 avril 2026 09:12\n\nBonjour,\n\nRépondez à ce mail avec votre CV avant le 10 mai.',
      '2026-05-10',
    ],
    ['location', 'Conditions pratiques\n\nLe stage a lieu à Clermont-Ferrand.', 'Clermont-Ferrand'],
    ['location', 'Condiciones\n\nSe desarrollan en la sede, en el puerto de Bouzas, Vigo.', 'Bouzas, Vigo'],
    ['location', 'Our institute in Jena (Thuringia) hosts around 180 scientists.', 'Jena (Thuringia)'],
    ['remote', 'Modalidad: [X] Presencial   [ ] A distancia', 'no'],
    [
      'remote',
      'Le télétravail n’est pas prévu au début ; il est ensuite possible un jour par semaine.',
      'yes',
    ],
    [
      'thesis',
      'CE QU’ON TE PROPOSE\n\nEmbauche en CDI possible à la fin : 3 de nos 5 stagiaires sont restés',
      'yes',
    ],
    [
      'openings',
      'We are looking for 2 Materials Interns to join us.',
      'We are looking for 2 Materials Interns to join us.',
    ],
  ])('%s is read from "%s"', (field, text, expected) => {
    expect(read(text, field)[0]).toBe(expected);
  });

  test.each<[AskedField, string]>([
    ['location', 'You need the right to work in the UK during the internship.'],
    ['openings', 'Founded in 2011, we are 430 people in three places.'],
    ['start', 'We start looking at applications on 10 January 2027.'],
    ['deadline', 'We start looking at applications on 10 January 2027.'],
    ['pay', 'Los viajes se pagan con el proyecto ARENAL (2025-2028, 128.000 euros).'],
    [
      'missions',
      'Objectifs\n\n[1] Zihao Wang and Clair Vandersteen. Artifacts reduction. In MICCAI 2019, pages 121-129.',
    ],
  ])('%s is not taken from "%s"', (field, text) => {
    expect(read(text, field)).toEqual([]);
  });

  test('the sequel of references without a heading is the offer’s again', () => {
    const text =
      'Candidature\n\n[1] Wang, Z. et al. Reduction of artifacts. 2019.\n\nEnvoyez votre CV à a.b@x.example.';
    expect(read(text, 'howToApply')).toEqual(['Envoyez votre CV à a.b@x.example.']);
  });
});
