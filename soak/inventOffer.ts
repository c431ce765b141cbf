import type { Random } from './Random.ts';

const SUBJECTS = [
  'Détection d’anomalies dans des séries temporelles',
  'Segmentation d’images de cellules',
  'Reconnaissance de la parole en milieu bruité',
  'Optimisation de trajectoires de robots mobiles',
  'Prévision de la demande en énergie',
  'Calibration de capteurs de température',
  'Compression de modèles de langue',
  'Jumeaux numériques de ponts suspendus',
  'Cartographie des sols par satellite',
  'Ordonnancement d’ateliers de fabrication',
];
const METHODS = [
  'par réseaux de neurones',
  'par forêts aléatoires',
  'par apprentissage continu',
  'par graphes',
  'sans annotation',
  'par champs de Gauss',
];
const ORGANISATIONS = [
  'Novalab',
  'Institut Exemple',
  'Orbitex',
  'Laboratoire Fictif',
  'Météolia',
  'Hydralis',
];
const TOWNS = ['Nantes', 'Lyon', 'Lille', 'Rennes', 'Dijon', 'Metz', 'Caen', 'Tours', 'Toulouse', 'Grenoble'];
const SKILLS = ['Python', 'C++', 'PyTorch', 'Julia', 'SQL', 'Matlab', 'Docker', 'Rust'];
const TASKS = [
  'Faire une étude bibliographique du domaine.',
  'Constituer un jeu de données et en évaluer la qualité.',
  'Comparer plusieurs méthodes sur des données réelles.',
  'Écrire un démonstrateur et le documenter.',
  'Présenter les résultats devant l’équipe chaque mois.',
  'Rédiger un rapport et, si possible, un article.',
];

/** The text of an internship offer that nobody makes, in French, of about 900 characters. */
export function inventOffer(random: Random): string {
  const subject = `${random.pick(SUBJECTS)} ${random.pick(METHODS)}`;
  const organisation = random.pick(ORGANISATIONS);
  const tasks = [0, 1, 2].map((i) => TASKS[(random.below(TASKS.length) + i) % TASKS.length]!);
  return `# ${subject}

Organisme : ${organisation}
Référence : ${organisation.slice(0, 2).toUpperCase()}-${100 + random.below(90_000)}
Lieu : ${random.pick(TOWNS)}
Durée : ${3 + random.below(4)} mois
Début : ${random.pick(['février', 'mars', 'avril', 'septembre'])} ${2026 + random.below(2)}

## Gratification

${random.below(3) === 0 ? 'Stage gratifié' : `${700 + random.below(60) * 10} € brut par mois`}

## Missions

${organisation} étudie depuis ${2 + random.below(20)} ans le sujet suivant : ${subject.toLowerCase()}. L’équipe d’accueil compte ${4 + random.below(40)} personnes.

${[...new Set(tasks)].map((task) => `- ${task}`).join('\n')}

## Profil

Bac +${4 + random.below(2)} en informatique ou en mathématiques appliquées. La connaissance de ${random.pick(SKILLS)} est demandée, celle de ${random.pick(SKILLS)} est un atout.

## Contact

Candidatures : stage-${random.below(100_000)}@${organisation.toLowerCase().replace(/[^a-z]/g, '')}.example
`;
}
