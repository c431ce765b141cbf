import { parseDates } from '../../facts/values/parseDates.ts';
import { parseDurations } from '../../facts/values/parseDurations.ts';
import { infinitiveOf } from '../../language/irregularVerbs.ts';
import { LANGUAGES, type PerLanguage } from '../../language/Language.ts';
import { list } from '../../language/list.ts';
import { stem } from '../../language/stem.ts';

/** Words that only compare, count or ask, folded: no offer need hold them. */
const COMPARING: ReadonlySet<string> = new Set(
  `
  corto corta cortos cortas corte short long largo larga court courte recent recente reciente partie part parte boite boites entreprise
  entreprises company companies empresa empresas noir blanc reclament citent cite citan cita traitent traite tratan trata tengo libres libre cote cotes couts cout cost costs coste costes
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
  dan da dais sometimes occasionally often parfois souvent vez veces ocasionalmente menudo
  precis precise precisa preciso specific certain certaine monnaie monnaies devise devises moneda divisa currency currencies
  viennent vient proviennent provient vienen viene provienen proviene fin final end
  cual cuales quel quels posibilidad posibilidades possibilite possibilites possibility possibilities opcion opciones voucher vouchers tickets ticket titres vales compare compares comparer comparo prueba prueban linked related connected lie lies liee liees relacionado relacionada relacionados relacionadas impose imposent imposer nombran nombrar nomme nomment justos justo justas justa cerca thune fric opportunite opportunites oportunidad oportunidades opportunity chance chances explicitement explicitamente explicitly clairement claramente clearly alguien someone somebody eleve eleves
`
    .trim()
    .split(/\s+/),
);

/** What offers do, and what is done to find one: verbs that put a condition on nothing, folded, known in all their forms. */
const FRAME_VERBS: PerLanguage<readonly string[]> = {
  fr: list`
    demander; exiger; vouloir; toucher; chercher; rechercher; proposer; offrir; donner; accepter; prendre; recruter; embaucher;
    mettre; expliquer; permettre; autoriser; dire; ecrire; afficher; noter; marquer; mentionner; citer; parler; traiter; porter; concerner; aborder; indiquer; preciser; tourner;
    orienter; postuler; candidater; aller; venir; aider; payer; rembourser; enchainer; continuer; poursuivre;
    deboucher; mener; conduire; durer; commencer; debuter; trouver; voir; regarder; montrer; lister; convenir;
    correspondre; adapter; interesser; viser; attendre; travailler; localiser; passer; derouler; impliquer; contenir;
    comporter; inclure; necessiter; requerir; tomber; souhaiter; aimer; conseiller; recommander; choisir; reclamer; esperer; servir; rester; falloir; utiliser; employer; faire; connaitre; savoir
  `,
  en: list`
    ask; want; require; need; seek; look; offer; give; provide; accept; take; recruit; hire; allow; permit; mention;
    explain; carry; display; write; cite; speak; talk; deal; treat; concern; indicate; state; tell; come; help; pay; refund; continue; lead; last;
    start; begin; finish; find; see; show; list; fit; match; suit; interest; expect; stay; locate; happen; involve;
    contain; include; apply; get; let; hope; like; turn; point; go; say; suggest; recommend; love; choose; propose; call; fall; know; use; do; make; work
  `,
  es: list`
    pedir; exigir; requerir; querer; coger; buscar; ofrecer; dar; aceptar; tomar; contratar; permitir; mencionar; citar;
    explicar; valer; poner; escribir; anotar; hablar; tratar; indicar; decir; ir; venir; ayudar; pagar; reembolsar; continuar; seguir; durar; empezar; comenzar;
    recomendar; aconsejar; elegir; terminar; acabar; encontrar; ver; mostrar; listar; convenir; encajar; interesar; esperar; quedar; situar;
    implicar; contener; incluir; solicitar; dejar; gustar; necesitar; caer; saber; conocer; usar; utilizar; emplear; hacer; trabajar
  `,
};
const FRAME_STEMS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => FRAME_VERBS[language].map((verb) => `${language} ${stem(verb, language)}`)),
);

const PLAIN_VERBS: ReadonlySet<string> = new Set([...FRAME_VERBS.fr, ...FRAME_VERBS.es]);
const SPANISH_VERBS: ReadonlySet<string> = new Set(FRAME_VERBS.es);

/** "Donnent", "permettent": what stemming leaves as it is. */
const FRENCH_PLURAL = /ent$/;

/** "Usa", "piden": so stand Spanish verbs in a question. */
const SPANISH_PRESENT = /(?<=^\p{L}{2,})[ae]n?$/u;

/** Whether a folded word is a verb that puts a condition on nothing, in any of its forms. */
export function framesQuestion(word: string): boolean {
  const isFramed = (form: string): boolean =>
    LANGUAGES.some((language) =>
      FRAME_STEMS.has(`${language} ${stem(infinitiveOf(form, language), language)}`),
    );
  return (
    isFramed(word) ||
    (FRENCH_PLURAL.test(word) &&
      ['er', 're'].some((ending) => isFramed(word.replace(FRENCH_PLURAL, ending)))) ||
    (SPANISH_PRESENT.test(word) &&
      ['ar', 'er', 'ir'].some((ending) => SPANISH_VERBS.has(word.replace(SPANISH_PRESENT, ending))))
  );
}

/** Whether a folded word is the infinitive of a French or Spanish verb of questions ("aller", "buscar"): it names no offer. */
export function isPlainVerb(word: string): boolean {
  return PLAIN_VERBS.has(word);
}

/** Whether a folded word of a condition is none that an offer must hold: a number, a month, a word that compares. */
export function isConditionWord(word: string): boolean {
  return COMPARING.has(word) || /^\d+$/.test(word) || framesQuestion(word) || isCalendarWord(word);
}

function isCalendarWord(word: string): boolean {
  return (
    parseDates(`en ${word} 2026`).some(({ date }) => date.from !== null && date.month !== null) ||
    parseDurations(`3 ${word}`).length > 0
  );
}
