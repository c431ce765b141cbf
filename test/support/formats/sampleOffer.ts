import type { Block } from './blocksOf.ts';

/** An invented offer, to be written in any format. */
export const BLOCKS: readonly Block[] = [
  {
    kind: 'heading',
    level: 1,
    text: 'Détection de défauts par réseaux de neurones dans les flux vidéo industriels',
  },
  { kind: 'heading', level: 2, text: 'Contexte' },
  {
    kind: 'paragraph',
    text: "L'équipe étudie la détection de défauts dans des flux vidéo industriels. Les modèles sont difficiles à déployer sur des machines peu puissantes, un problème que l'équipe aborde depuis plusieurs années avec ses partenaires, et leur interprétation reste un enjeu fondamental pour leur certification.",
  },
  { kind: 'heading', level: 2, text: 'Missions' },
  {
    kind: 'bullet',
    text: "Étudier l'état de l'art de la quantification de réseaux convolutionnels et des transformateurs pour la vidéo",
  },
  { kind: 'bullet', text: 'Développer un prototype en Python et le valider sur des séquences industrielles' },
  { kind: 'bullet', text: 'Rédiger un rapport et, si les résultats le permettent, un article scientifique' },
  { kind: 'heading', level: 2, text: 'Informations pratiques' },
  { kind: 'field', label: 'Lieu', value: '12 rue des Ateliers, 38000 Grenoble' },
  { kind: 'field', label: 'Durée', value: '6 mois' },
  { kind: 'field', label: 'Gratification', value: '1 050 € brut par mois' },
  { kind: 'field', label: 'Référence', value: 'FLUX-2027-03' },
  { kind: 'heading', level: 2, text: 'Profil' },
  {
    kind: 'paragraph',
    text: "Étudiant ou étudiante en Master 2 ou en dernière année d'école d'ingénieur, avec de solides connaissances en apprentissage profond et en traitement d'images. La maîtrise de Python est indispensable.",
  },
  { kind: 'heading', level: 2, text: 'Candidature' },
  {
    kind: 'paragraph',
    text: 'Envoyer CV et lettre de motivation à stage@brumaire.example avant le 15 janvier 2027, en rappelant la référence.',
  },
];
