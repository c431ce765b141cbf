import { isNavigation } from '../../src/corpus/isNavigation.ts';

test.each([
  'Accueil › Ma mairie › Travailler à la ville › Stages',
  'Home > Students > Internships 2026',
  'Aller au contenu | Aller au menu | Contraste renforcé',
  'Ce site utilise des cookies. [Accepter] [Refuser] [En savoir plus]',
  '🔊 Écouter  🖨 Imprimer  ✉ Partager',
  '[Postuler] [Partager] [Sauvegarder]',
])('a site leads around with "%s"', (line) => {
  expect(isNavigation(line)).toBe(true);
});

test.each([
  'Lyon (69) | Stage | Bac +5',
  'Vous partagerez un bureau avec deux doctorantes.',
  'You will study the cookies that web sites set.',
  'Le pipeline : capteur → passerelle → base de données. Vous le reprenez.',
])('an offer says "%s"', (line) => {
  expect(isNavigation(line)).toBe(false);
});
