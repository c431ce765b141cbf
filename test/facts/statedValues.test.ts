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
    ['Duración: 400 horas, unas 20 horas semanales.', '400-400 hour'],
    ['Le stage aura lieu de mars à août 2026.', '6-6 month'],
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
