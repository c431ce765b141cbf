import fc from 'fast-check';
import { fold } from '../../src/language/fold.ts';
import { findFault } from '../../src/llm/verify/findFault.ts';
import { isSameValue, readValues } from '../../src/llm/verify/readValues.ts';
import { LABELLED_SETS, labelledStatements } from './support/labelledStatements.ts';

const LABELLED = LABELLED_SETS.flatMap(labelledStatements);
const isProven = ({ statement, language, passages }: (typeof LABELLED)[number]): boolean =>
  findFault(statement, language, passages) === null;

describe('on statements labelled by hand', () => {
  test('at least 98 % of the false ones are caught', () => {
    const wrong = LABELLED.filter(({ isTrue }) => !isTrue);
    const missed = wrong.filter(isProven).map(({ statement }) => statement);
    expect({ missed, share: missed.length / wrong.length <= 0.02 }).toMatchObject({ share: true });
  });

  test('at most 5 % of the true ones are dropped', () => {
    const right = LABELLED.filter(({ isTrue }) => isTrue);
    const dropped = right.filter((one) => !isProven(one)).map(({ statement }) => statement);
    expect({ dropped, share: dropped.length / right.length <= 0.05 }).toMatchObject({ share: true });
  });
});

const passages = LABELLED.filter(({ isTrue }) => isTrue).map((labelled) => labelled.passages);
const one = fc.constantFrom(...passages.filter(({ length }) => length === 1).map(([passage]) => passage!));
const LANGUAGE = fc.constantFrom('fr' as const, 'en' as const, 'es' as const);

describe('whatever the passage', () => {
  test('no name from outside gets through', () => {
    const name = fc
      .tuple(fc.constantFrom('Zor', 'Vex', 'Quil', 'Brax'), fc.constantFrom('ima', 'ondo', 'etha', 'urik'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(one, name, LANGUAGE, (passage, stranger, language) => {
        expect(findFault(`${passage.text} ${stranger}`, language, [passage])).not.toBeNull();
      }),
    );
  });

  test('no number from outside gets through, in digits', () => {
    fc.assert(
      fc.property(one, fc.integer({ min: 341, max: 389 }), LANGUAGE, (passage, number, language) => {
        fc.pre(!passage.text.includes(String(number)));
        const statement = passage.text.replace(/\.?$/, ` ${number}.`);
        expect(findFault(statement, language, [passage])).not.toBeNull();
      }),
    );
  });

  test('nothing is proven by nothing', () => {
    fc.assert(
      fc.property(one, LANGUAGE, (passage, language) => {
        expect(findFault(passage.text, language, [])).not.toBeNull();
      }),
    );
  });

  test('marks that no reader sees change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LABELLED), fc.nat(), (labelled, at) => {
        const place = at % labelled.statement.length;
        const hidden = `${labelled.statement.slice(0, place)}\u200b${labelled.statement.slice(place)}`;
        expect(isProven({ ...labelled, statement: hidden })).toBe(isProven(labelled));
      }),
      { numRuns: 60 },
    );
  });
});

const WORDS = {
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
} as const;
const MONTH_WORDS = { fr: 'mois', en: 'months', es: 'meses' } as const;
const same = (a: string, b: string): boolean => {
  const [first, second] = [readValues(fold(a)), readValues(fold(b))];
  return first.length > 0 && first.every((value) => second.some((other) => isSameValue(value, other)));
};

describe('values', () => {
  const count = fc.integer({ min: 2, max: 12 });
  const months = (number: number, language: 'fr' | 'en' | 'es', inWords: boolean): string =>
    `${inWords ? WORDS[language][number - 2] : number} ${MONTH_WORDS[language]}`;

  test('a duration is itself in any language, in words and digits, and no other', () => {
    fc.assert(
      fc.property(count, count, LANGUAGE, LANGUAGE, fc.boolean(), fc.boolean(), (a, b, l, m, x, y) => {
        expect(same(months(a, l, x), months(b, m, y))).toBe(a === b);
      }),
    );
  });

  test('a sum is itself however it is written, and no other', () => {
    const write = [
      (n: number) => `${n} €`,
      (n: number) => `€${n.toLocaleString('en')}`,
      (n: number) => `${n.toLocaleString('fr').replace(/\s/g, ' ')} euros`,
      (n: number) => `${n.toLocaleString('de')} EUR`,
    ];
    const sum = fc.integer({ min: 400, max: 2500 });
    fc.assert(
      fc.property(sum, sum, fc.constantFrom(...write), fc.constantFrom(...write), (a, b, x, y) => {
        expect(same(x(a), y(b))).toBe(a === b);
      }),
    );
  });

  test('a day is itself in any language, and no other', () => {
    const write = (date: Date, locale: string): string =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(date);
    const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)));
    const locale = fc.constantFrom('fr', 'en-GB', 'es');
    fc.assert(
      fc.property(day, day, locale, locale, (a, b, l, m) => {
        expect(same(write(a, l), write(b, m))).toBe(a.getTime() === b.getTime());
      }),
    );
  });

  test.each([
    ['12 mois', 'one year', true],
    ['12 weeks', '3 months', false],
    ['jusqu’à 3 mois', 'up to 3 months', true],
    ['jusqu’à 3 mois', '3 months', false],
    ['stages@a.example', 'stages@a.example.', true],
    ['stages@a.example', 'stage@a.example', false],
    ['https://www.a.example/x/', 'https://a.example/x', true],
    ['https://a.example/x', 'https://a.example/y', false],
    ['30 %', '30%', true],
    ['30 %', '30', false],
    ['tous les quinze jours', 'every two weeks', true],
    ['2 jours par semaine', 'two days a week', true],
    ['2 jours par semaine', '2 days a month', false],
    ['256 Go', '256 GB', true],
    ['10 cm', '10 mm', false],
    ['3 000 km', '3,000 km', true],
  ])('%s and %s: %s', (a, b, isSame) => {
    expect(same(a, b)).toBe(isSame);
  });
});

describe('what is told otherwise', () => {
  const faultOf = (said: string, statement: string, language: 'fr' | 'en' | 'es') =>
    findFault(statement, language, [{ text: said, section: 'Offre', names: 'Stage Orsenne' }]);

  test.each([
    ['Vous comparerez au moins deux méthodes.', 'You will compare two or more methods.', 'en'],
    ['Prior experience with OCaml is not required.', "You don't need prior experience with OCaml.", 'en'],
    [
      'We contribute up to £600 for students who live more than 50 miles from Bristol.',
      'Si vives a más de 50 millas de Bristol, aportamos hasta 600 £.',
      'es',
    ],
    ["En 2023, l'association a reçu 1 850 ménages.", "L'association a reçu 1 850 ménages en 2023.", 'fr'],
    ['You will join a team led by Dr Oluchi Marsden.', 'The team is led by Dr Oluchi Marsden.', 'en'],
    ['Un anglais technique suffit.', 'Technical English is enough.', 'en'],
    ['El tutor será Gonzalo Iturmendi.', 'Gonzalo Iturmendi will be the tutor.', 'en'],
    [
      'Les candidatures (CV et lettre) sont à adresser à Ana Ruiz.',
      'Las candidaturas deben enviarse a Ana Ruiz.',
      'es',
    ],
    [
      'Les entretiens se tiendront du 26 au 30 janvier.',
      'Les entretiens ont lieu entre le 26 et le 30 janvier.',
      'fr',
    ],
    [
      'Interns have access to a shared cluster of 64 GPUs.',
      'Interns can use a shared cluster of 64 GPUs.',
      'en',
    ],
    ['The interviews are led by team engineers.', 'The interviews are led by engineers from the team.', 'en'],
    [
      'Les données sont stockées ici et sont traitées sous SAS.',
      'Le traitement des données se fait sous SAS.',
      'fr',
    ],
    [
      'Indemnité : 650 € par mois pour un stage de licence, 800 € pour un stage de master.',
      "L'indemnité est de 800 € par mois en master.",
      'fr',
    ],
    [
      'The project runs from 1 June 2026 and is led by Dr Ada Pritchard.',
      'Ada Pritchard leads the project.',
      'en',
    ],
    [
      "Les relevés sont transmis par les communes à l'agence, qui les vérifie.",
      "L'agence vérifie les relevés.",
      'fr',
    ],
    ['Les outils utilisés sont PostgreSQL et QGIS.', 'PostgreSQL and QGIS are the tools used.', 'en'],
    [
      'La date limite de candidature est le 30 novembre 2025.',
      'Les candidatures doivent être envoyées au plus tard le 30 novembre 2025.',
      'fr',
    ],
    ['El alojamiento corre por cuenta del estudiante.', "L'hébergement est à la charge de l'étudiant.", 'fr'],
  ] as const)('"%s" proves "%s"', (said, statement, language) => {
    expect(faultOf(said, statement, language)).toBeNull();
  });

  test.each([
    ['We contribute up to £600 to students.', 'Students receive £600.', 'en'],
    ['La gratification est de 1 200 € par mois.', 'La ayuda es de 1 200 € por semestre.', 'es'],
    ['Les entretiens auront lieu sur place.', 'Interviews will be held by video call.', 'en'],
    [
      'Le télétravail est possible à partir du deuxième mois.',
      'Le télétravail est possible pendant toute la durée du stage.',
      'fr',
    ],
    [
      'La connaissance de Git est exigée, celle de Django est appréciée.',
      'Knowledge of Django is required.',
      'en',
    ],
    [
      'The archivist, Piotr Landau, selects the items and you transcribe them.',
      'You select the items.',
      'en',
    ],
    [
      "Les relevés sont transmis par les communes à l'agence, qui les vérifie.",
      "L'agence transmet les relevés aux communes.",
      'fr',
    ],
    ['Le corpus comprend 42 scanners et 18 IRM.', 'Le corpus compte 18 scanners et 42 IRM.', 'fr'],
  ] as const)('"%s" does not prove "%s"', (said, statement, language) => {
    expect(faultOf(said, statement, language)).not.toBeNull();
  });
});

describe('what a faithful statement may do', () => {
  const prove = (text: string, statement: string, language: 'fr' | 'en' | 'es'): unknown =>
    findFault(statement, language, [{ text, section: '', names: '' }]);

  test.each([
    // Marks of a bibliography part no clause.
    [
      "Les modèles à base d'énergie (EBM), [6, 4, 5] sont une classe de modèles paramétriques.",
      "Les modèles à base d'énergie (EBM) sont une classe de modèles paramétriques.",
      'fr',
    ],
    // Years count nothing.
    [
      "Entre 2022 et 2025 l'unité a acquis environ 12 000 images sur trois exploitations.",
      'Between 2022 and 2025 the unit acquired about 12 000 images.',
      'en',
    ],
    // A reason stands apart from what it is a reason for.
    [
      "Compte tenu de la mission, le télétravail n'est pas possible.",
      "Le télétravail n'est pas possible compte tenu de la mission.",
      'fr',
    ],
    ['Le permis B est indispensable.', 'Yes, the B licence is essential.', 'en'],
  ] as const)('"%s" proves "%s"', (text, statement, language) => {
    expect(prove(text, statement, language)).toBeNull();
  });

  test.each([
    ['Le permis B est indispensable.', 'No, the B licence is essential.', 'en'],
    ['Le télétravail est possible le vendredi.', 'Non, le télétravail est possible le vendredi.', 'fr'],
    // What is only possible is not said without its condition.
    ['If time allows, a PhD may follow.', 'A PhD may follow.', 'en'],
  ] as const)('"%s" does not prove "%s"', (text, statement, language) => {
    expect(prove(text, statement, language)).not.toBeNull();
  });
});
