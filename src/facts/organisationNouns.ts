/** Words that name a kind of organisation, folded; "Laboratoire X", "Y Institute", "Z GmbH" are organisations. */
const NOUNS = `
  laboratoire laboratory lab labs laboratorio institut institute instituto universite university universidad ecole
  school escuela faculte faculty facultad centre center centro hopital hospital hospitalier clinique clinic clinica
  fondation foundation fundacion association asociacion societe company sociedad cabinet agence agency agencia
  musee museum museo ministere ministry ministerio station observatoire observatory observatorio bank banque banco
  studio studios estudio group groupe grupo bureau office cooperative cooperativa academie academy academia
  gmbh sarl sas s.a. s.l. ltd plc inc llc irt cnrs inria inserm editions conseil maison entreprise firme ong ngo
  residence ehpad creche lycee college bibliotheque mediatheque library biblioteca archives chateau domaine ferme
  syndicat trust charity council hotel parc association federation reseau consortium mutuelle caisse tribunal
  prefet prefecture direction chambre collectif theatre teatro mairie ayuntamiento conseil commune metropole region departement unit unite consorcio fundacio diputacion
`
  .trim()
  .split(/\s+/);

/** Matches a folded text that names a kind of organisation. */
export const ORGANISATION_NOUN = new RegExp(
  `(?<![\\p{L}.])(?:${NOUNS.map((noun) => noun.replaceAll('.', '\\.')).join('|')})(?![\\p{L}])`,
  'u',
);
