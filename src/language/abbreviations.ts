/**
 * Words that stand for others in any of the three languages, folded: abbreviations of the fields students come from, and
 * a few things that each language words quite differently.
 */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ia: ['intelligence artificielle', 'artificial intelligence', 'inteligencia artificial'],
  ai: ['intelligence artificielle', 'artificial intelligence', 'inteligencia artificial'],
  nlp: ['traitement du langage', 'natural language', 'procesamiento del lenguaje'],
  tal: ['traitement du langage', 'natural language'],
  taln: ['traitement du langage', 'natural language'],
  ml: ['machine learning', 'apprentissage automatique', 'aprendizaje automatico'],
  dl: ['deep learning', 'apprentissage profond', 'aprendizaje profundo'],
  rh: ['ressources humaines', 'human resources', 'recursos humanos'],
  hr: ['ressources humaines', 'human resources', 'recursos humanos'],
  bdd: ['bases de donnees', 'databases', 'bases de datos'],
  rse: ['responsabilite sociale', 'social responsibility'],
  permis: ['driving licen', 'carne de conducir', 'carnet de conducir'],
  carnet: ['permis b', 'permis de conduire', 'driving licen', 'carne de conducir'],
  carne: ['permis b', 'permis de conduire', 'driving licen', 'carnet de conducir'],
  conducir: ['permis b', 'permis de conduire', 'driving licen'],
  conduire: ['permis b', 'driving licen', 'carne de conducir', 'carnet de conducir'],
  driving: ['permis b', 'permis de conduire', 'carne de conducir', 'carnet de conducir'],
  maths: ['mathemati', 'matematic'],
  math: ['mathemati', 'matematic'],
  mates: ['mathemati', 'matematic'],
  appli: ['appliqu', 'applied', 'aplicad'],
  nets: ['networks', 'reseaux', 'redes'],
  stats: ['statisti', 'estadistic'],
  bio: ['biolog'],
  btp: ['batiment', 'construction'],
};
