import { parseDates } from '../../facts/values/parseDates.ts';
import { parseDurations } from '../../facts/values/parseDurations.ts';

/** Words that only compare, count or ask, folded: no offer need hold them. */
const COMPARING: ReadonlySet<string> = new Set(
  `
  citent cite citan cita traitent traite tratan trata tengo libres libre cote cotes couts cout cost costs coste costes
  ayuda ayudas ayudan aide aides aident help helps inscripciones inscripcion cierran candidatures applications follow follows say says suivre located situes courts truc accessible accessibles accesible accesibles gratos gratis gratuit gratuits gratuite gratuitement free stage stages internship internships deux   obligatoire obligatoires obligatoirement mandatory obligatorio obligatoria obligatoriamente sujet
  sujets topic topics finir terminer deux two dos trois three truc quelque seguir pueden
  puede payes paye prend prennent prendre recrute recrutent postular postuler candidater apply
  applying application solicitar aplicar indican indiquent indique indica state states stated tard
  celui celle parle parlent option despues luego continuar possible posible pile exact exacte
  exactement juste only just minimum maximum max min least most less more plus moins avant apres
  before after best mieux longest shortest monthly mensuel mensuelle mensual semaine semaines week
  weeks semanas mois month months meses mes par per al duration long longs longues court courts
  dollars dollar euros euro pounds livres pesos disponible disponibles available dispo liste list
  existe existent proposez tous toutes todas todos students etudiants etudiantes estudiantes open
  ouvert ouverts ouvertes ouverte abierta abiertas region area coin hors outside fuera actual real
  montant amount importe cantidad allow allows permit permet permettent autorisent exige exigent
  demande demandent require requires ask asks need needs propose proposent offre offrent provide
  accepte acceptent accept accepts mentionne mentionnent anything something algo cherche looking
  chercher piden pide permiten exigen requieren aceptan chose trucs seul seule seulement solo sola
  cual cuales quel quels
`
    .trim()
    .split(/\s+/),
);

/** Whether a folded word of a condition is none that an offer must hold: a number, a month, a word that compares. */
export function isConditionWord(word: string): boolean {
  return COMPARING.has(word) || /^\d+$/.test(word) || isCalendarWord(word);
}

function isCalendarWord(word: string): boolean {
  return (
    parseDates(`en ${word} 2026`).some(({ date }) => date.from !== null && date.month !== null) ||
    parseDurations(`3 ${word}`).length > 0
  );
}
