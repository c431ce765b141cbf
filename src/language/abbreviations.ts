/** Abbreviations of the fields students come from, folded, with what they stand for in the three languages. */
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
  btp: ['batiment', 'construction'],
};
