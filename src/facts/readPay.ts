import { countriesIn, regionsOf } from '../language/places.ts';
import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';
import {
  type Amount,
  currencyIn,
  numberIn,
  type PayPeriod,
  parseAmounts,
  periodIn,
} from './values/parseAmounts.ts';

const PAYS =
  /gratif|remuner|\bpayee?s?\b|indemni[st]|salaire|salary|stipend|\bpaid\b|\bpays?\b|allowance|bourse|bolsa|ayuda (?:economica|al estudio|de|es|sera|mensual|asciende)|beca de|sueldo|retribu|vers(?:ons|e|ee)\b|\bwages?\b|compensation|apoyo (?:economico|mensual)|estipendio|dotacion|cobra|bursary|\bgrant\b|receives?\b|recev(?:ra|rez|ras)|percev\w+|touche(?:r|rez|ras|ra)\b|\bearn\w*|te? pagamos|pagamos|\bpagan\b|recibir\w*|\brecibe\b|percib\w+/;
/** What else money is spoken of for, near the sum, folded. */
const OTHER_MONEY =
  /repas|\bmeals?\b|restaurant|cantine|canteen|comedor|menu\b|transport|navigo|logement|housing|accommodation|alojamiento|loyer|\brent\b|\bfrais\b|expenses|chiffre d'affaires|turnover|revenue|budget|\bgrant (?:from|that|agreement)|subvention|subvencion|\bprix\b|price|\bloan\b|\blunch\b|plafond(?! (?:horaire|journalier|de la secu))|\bstudios?\b|\bflats?\b|apartment|appartement|chambre|\brooms?\b|\bpiso\b|habitacion|parking|abonnement|carburant|\bfuel\b|\blou(?:e|ee|er)\b|rented|alquil|adhesion|membership|subscription|abono|guest house|voyage|\btravel\b|\btrain\b|\bbus\b|flight|avion|capital\b|savings|factur|investi|levee|raised|fund(?:ed|ing)\b|starting salary|relocation|was paid|were paid|last year|l'an dernier|rooms? at|cotisation|valorad|prime d|cotisation|bono\b|dietas|vale |amende|per diem for/;
/** What another post pays, folded. */
const OTHER_POST =
  /categorie [abc]\b|\bconcours\b|fonctionnaire|\bcdi\b|\bcdd\b|alternan|apprenti|permanent (?:position|post|staff|contract)|\bph\.?d\b|doctora|postdoc|contrato (?:indefinido|laboral)|\bemployees?\b|\bempleados?\b/;
/** Just before what one is paid for a year, folded: "técnico de laboratorio, 21 300 euros al año". */
const PROFESSION =
  /(?:tecnic[oa]s?|technicien\w*|technicians?|ingenier[oa]s?|ingenieure?s?|engineers?|investigador\w*|chercheu\w+|researchers?|analystes?|analysts?|managers?|developpeu\w+|developers?|commercia\w+)(?![\p{L}])[^.;]{0,30}$/u;
const UNPAID =
  /non[- ](?:gratifi|remuner|indemni)|n'est pas (?:gratifi|remuner|indemni)|pas (?:de |d')(?:gratification|remuneration|indemnite)|sans (?:gratification|remuneration|indemnite)|\bunpaid\b|not (?:a )?paid|no (?:stipend|salary|pay|remuneration|es remunerad|esta remunerad|son remunerad|remunerad)|sin (?:remuneracion|retribucion|sueldo)|benevolement|(?:stage|mission|poste|titre|base|statut)[^.]{0,15}benevol|^benevol\w*\W*$|ad honorem|(?:practicas?|caracter|puesto|regimen|forma|base|trabajo)[^.]{0,15}voluntari[oa]s?\b|voluntary (?:internship|placement|position|role|post)|no hay (?:remuneracion|retribucion|sueldo|ayuda)|ne (?:pouvons|peut|peuvent|pourrons|pourra|versons|verse)[^.]{0,12}(?:pas|aucune?) (?:(?:vous )?(?:verser|offrir|proposer|donner|accorder) )?(?:de |d'|aucune )?(?:gratification|remuneration|indemnite)|pas les moyens de (?:vous )?(?:gratifier|remunerer|payer)|(?:cannot|can't|don't|do not|unable to|not able to) (?:pay (?:our |the |an? )?(?:interns?|salar|stipend|you\b|wage)|offer (?:any |a )?(?:salary|pay|payment|stipend|remuneration))|ne (?:pouvons|peut|peuvent|sommes)[^.]{0,25}(?:remunerer|gratifier|payer)\b|no (?:podemos|se puede|puede) (?:pagar|remunerar|retribuir)|no (?:esta|estan|es|son|sera|seran) (?:remunerad|retribuid|pagad)|sans contrepartie financiere|unremunerated|on a voluntary basis|(?:aucune|ni) (?:gratification|remuneration|indemnite)(?! (?:en deca|en dessous|sous|avant|si|pour|au-dela))|ningun\w* (?:remuneracion|retribucion)|pas (?:remunere|gratifie|indemnise)/;
const PAID =
  /(?:stage|internship|placement|poste|position|practicas?|pasantia|beca|puesto|plaza|estancia)[^.]{0,40}(?:gratifi|remuner|retribuid|indemni|\bpaid\b)|(?:gratification|remuneration|indemnites?|indemnisation)[^.]{0,40}(?:legal|vigueur|prevue|selon|reglement|conform|minim|convention|fixee|mensuelle|en fonction|bareme|grille)|(?:\bpaid|\bpay)\b[^.]{0,60}(?:living|minimum) wage|\bune? (?:gratification|remuneration|indemnite)[^.]{0,30}(?:vers|prevu|accord)|(?:percev|recev|touche[rz]|receiv|\bget\b|offer|provid|ofrec|recib|percib)\w*[^.]{0,20}(?:gratification|remuneration|indemnite|stipend|salary|bursary|ayuda economica|\bbolsa|remuneracion)|(?:gratificacion|retribucion|ayuda)[^.]{0,20}(?:segun|legal|convenio)|\d+ ?% du plafond (?:horaire|journalier|de la secu)|(?:remuneration|indemnite|gratification|stipend|salary|allowance|remuneracion|salario|pay)[^.]{0,30}(?:selon|according|depending|competitive|attractive|offered|a negocier|a definir|segun|convenir|provided|negotiable|competitiva)|(?:selon|according|competitive|attractive|segun|legal)[^.]{0,40}(?:remuneration|gratification|indemnite|stipend|salary|pay\b|remuneracion)|\bpaid internship\b|practicas remuneradas|^(?:remunere|gratifie|paid|remunerad[oa]s?)\b|\d+(?:[.,]\d+)? (?:s\.?m\.?m?\.?l\.?v|smic|smmlv|salarios? minimos?|minimum wages?)(?: \p{L}+)?|\d[\d .,]* (?:kroner|kronor|kr|couronnes|coronas|yuan|rands?|lei|forints?)(?!\p{L})[^.]{0,25}(?:month|mois|mes|week|semaine|semana)|\d+ ?% (?:du smic|del salario minimo|of the minimum wage)/u;
/** The least that an internship pays for a time, in any currency; less is paid for meals or subscriptions. */
const LEAST_WAGE: Readonly<Record<PayPeriod, number>> = {
  hour: 3,
  day: 15,
  week: 40,
  month: 200,
  quarter: 500,
  semester: 900,
  year: 5000,
};
/** Before a sum with which a line or clause begins, but for a word or two: "- £460 a week", "Environ 700 euros par mois". */
const OPENS_CLAUSE = /^\P{L}*(?:\p{L}+\P{L}+){0,2}$/u;
/** Behind a sum: for whom it is, where there are several: "46 € en deuxième année, 60 € en troisième", folded. */
const FOR_LEVEL =
  /^\s*(?:brut\p{L}*|net\p{L}*|gross)?\s*[(,:]?\s*(?:(?:en|in|for|pour|para|si|if|les?|the|los|au|a partir|des|during) )*(?:(?:l'|la |le )?(?:\p{L}+ ){0,2})?(?:annee|year|bac|m[12]|l[123]|[1-5](?:a|e|eme|re|st|nd|rd|th)|master|licence|bachelor|students?|etudiant\p{L}*|curso|grado|estudiantes?|stagiaire\p{L}*|semaine|mois|janvier)(?!\p{L})/u;
/** Behind a sum for the whole time, folded. */
const IN_TOTAL =
  /^\s*(?:brut\p{L}*|net\p{L}*|gross)?\s*(?:en total|au total|in total|pour (?:tout|toute|l'ensemble|la duree)|for the whole)/u;
const INTERN = /stage|stagiaire|\bintern|practicas|becari|pasant/;
/** Just before a sum what it is for. */
const AHEAD = 25;
/** Says that a sum is paid besides another, folded. */
const EXTRA =
  /\ben outre|en plus\b|\ben sus|s'y ajoute|s'ajoute|in addition|additional|on top|ademas|adicional|supplementaire|\bextra\b/;
/** Under a label that asks for the pay, folded. */
const NOTHING = /^\W*(?:non|no|none|nil|aucune?|neant|ningun[oa]?|sin)(?!\p{L})/u;
/** Others than the intern pay or earn, folded. */
const OTHER_PAYER =
  /(?:members?|clients?|customers?|famil\w+|adherents?|abonnes|socios?|usuarios|users?|visitors?|habitants?|farmers?|salaries?|ouvriers?|workers?) (?:pay|paie|paient|pagan?|aportan?|versent|earn|gagn|touch)/;
/** A pay said to be by the month, ahead of its sum: "gratification mensuelle de l'ordre de 600 €", folded. */
const PAY_PERIOD =
  /(?:gratif|remuner|indemn|bourse|stipend|salary|salaire|bolsa|ayuda|\bpay|beca|wage)\w*[^.;\d]{0,20}(?:mensue\w+|mensual\w*|monthly|per month|par mois|al mes|hebdomadaire|weekly|per week|par semaine|semanal|horaire|hourly|annuel\w*|annual|anual)|(?:monthly|weekly|hourly|annual)(?: \p{L}+)? (?:stipend|salary|pay|allowance|bursary|wage|grant)/u;
/** A field that is filled in with nothing, folded. */
const UNTOLD =
  /not (?:disclosed|specified|stated)|non (?:precise|communique|renseigne)|undisclosed|no especificad|sin especificar|^n\/?a\b|^-+$|^to be (?:discussed|defined)/;
/** More, in one of these and for no time, is what a project costs. */
const MOST_IN_ALL = 20_000;
const STRONG_CURRENCIES: ReadonlySet<string> = new Set(['EUR', 'GBP', 'USD', 'CHF']);
const LEVEL_REACH = 60;
const LEAST = 2;
/** Sums under one heading are as sure whether the first one has its label or not. */
const MOST = 5;
const WITHIN = 1.6;

/** What the internship pays: sums, or only that it does or does not. Allowances for meals, travel and housing are none. */
export function readPay(views: readonly StatementView[]): Fact[] {
  const sums = withoutSalaries(
    keepStrong([...inOwnPesos(views.flatMap(sumsIn), views), ...separateKeys(views)]),
  );
  const words = views.flatMap(wordsIn);
  if (sums.length === 0) return keepStrong(words).slice(0, 1);
  // "La estancia no está remunerada", whatever sum stands elsewhere.
  const refusal = words.find(({ value }) => value?.kind === 'pay' && !value.paid);
  return refusal ? [...sums, refusal] : sums;
}

/** Beside what is paid a month or an hour, what is paid a year is paid to others ("research assistant £27,400 a year"). */
function withoutSalaries(sums: readonly Fact[]): Fact[] {
  const periodOf = ({ value }: Fact): PayPeriod | null =>
    value?.kind === 'pay' ? (value.amount?.period ?? null) : null;
  const isShort = sums.some((sum) => periodOf(sum) !== null && periodOf(sum) !== 'year');
  return isShort ? sums.filter((sum) => periodOf(sum) !== 'year') : [...sums];
}

/** Where "$" are pesos, by the country that a text names; they are dollars where it names none, or several. */
const PESOS: Readonly<Record<string, Amount['currency']>> = {
  argentina: 'ARS',
  chile: 'CLP',
  colombia: 'COP',
  mexico: 'MXN',
};
/** Says which dollars are meant, folded. */
const DOLLARS = /us\s?\$|u\$s|usd|dolar|dollar/;
/** No intern is paid so many dollars a month. */
const LEAST_PESOS = 20_000;

function inOwnPesos(facts: readonly Fact[], views: readonly StatementView[]): Fact[] {
  const isPesos = ({ text, value }: Fact): boolean =>
    value?.kind === 'pay' &&
    value.amount?.currency === 'USD' &&
    value.amount.max >= LEAST_PESOS &&
    !DOLLARS.test(text.toLowerCase());
  if (!facts.some(isPesos)) return [...facts];
  const text = views.map(({ folded }) => folded).join(' ');
  const countries = [...new Set([...countriesIn(text), ...regionsOf(text)])].filter((name) => name in PESOS);
  const currency = countries.length === 1 ? PESOS[countries[0]!] : undefined;
  return facts.flatMap((fact) => {
    if (!isPesos(fact) || fact.value?.kind !== 'pay' || !fact.value.amount) return [fact];
    // In which pesos is not known: the sum is left to its quote.
    return currency
      ? [{ ...fact, value: { ...fact.value, amount: { ...fact.value.amount, currency } } }]
      : [];
  });
}

function sumsIn(view: StatementView): Fact[] {
  if (view.isBlankForm || view.heading === 'bibliography' || view.heading === 'portal') return [];
  const facts: Fact[] = [];
  let previous: { amount: Amount; strength: number; end: number } | undefined;
  for (const { start, end, amount: written } of parseAmounts(view.folded)) {
    const amount = { ...written, period: written.period ?? periodAhead(view, start) };
    let own = amount;
    let strength = sumStrength(view, start, end, amount);
    if (previous && strength < previous.strength && isOfNextLevel(view, previous, { start, end, amount })) {
      own = { ...amount, period: amount.period ?? previous.amount.period };
      strength = previous.strength;
    }
    previous = strength < LEAST ? undefined : { amount: own, strength, end };
    if (previous) facts.push(fact(view, start, end, { kind: 'pay', paid: true, amount: own }, strength));
  }
  return facts;
}

/** The period that the label or the words ahead of a sum tell. */
function periodAhead({ folded, labelWords }: StatementView, start: number): PayPeriod | null {
  const ahead = `${labelWords} ${folded
    .slice(Math.max(0, start - 90), start)
    .split(/[.;]\s/)
    .at(-1)}`;
  const said = PAY_PERIOD.exec(ahead)?.[0];
  return said ? (periodIn(said) ?? null) : null;
}

/** "46 € par semaine en deuxième année, 60 € en troisième année": the second sum is paid like the first. */
function isOfNextLevel(
  { folded }: StatementView,
  previous: { amount: Amount; end: number },
  { start, end, amount }: { start: number; end: number; amount: Amount },
): boolean {
  const between = folded.slice(previous.end, start);
  const behind = folded.slice(end, end + LEVEL_REACH);
  return (
    amount.currency === previous.amount.currency &&
    between.length <= LEVEL_REACH &&
    !OTHER_MONEY.test(`${between} ${behind.split(/[.;,+(]/)[0]}`) &&
    FOR_LEVEL.test(behind)
  );
}

function sumStrength(view: StatementView, start: number, end: number, amount: Amount): number {
  const clauses = view.folded.slice(0, start);
  const before = clauses.slice(Math.max(0, clauses.search(/[^.;]*$/u), start - 90));
  const behind = view.folded
    .slice(end, end + 50)
    .split(/[.;,+(]|\s(?:et|and|y|e|plus|avec|with|con|mas|as well as|ainsi qu)\s/)[0]!;
  // What comes on top of the pay is too little to be it.
  if (!isWage(amount) && (OTHER_MONEY.test(before.slice(-AHEAD)) || EXTRA.test(before) || EXTRA.test(behind)))
    return 0;
  let strength = 0;
  if (view.label === 'pay') strength += 3.5;
  if (
    (view.label === 'benefits' && amount.period === null && !IN_TOTAL.test(behind)) ||
    (view.label !== null && view.label !== 'pay' && OTHER_MONEY.test(view.labelWords))
  )
    return 0;
  if (view.heading === 'pay') strength += 2;
  if (PAYS.test(before)) strength += 2;
  else if (PAYS.test(behind)) strength += 1.5;
  else if (
    view.label !== 'pay' &&
    isWage(amount) &&
    OPENS_CLAUSE.test(clauses.split(/[.;:,·|]\s|\s-\s/).at(-1)!)
  )
    strength += 1.5;
  if (amount.period !== null) strength += 1;
  if (IN_TOTAL.test(behind)) strength += 2;
  // Before or after deductions is said of wages only.
  if (amount.gross !== null) strength += 1;
  if (view.heading === 'practical' || view.heading === 'benefits') strength += 0.5;
  if (OTHER_MONEY.test(before.slice(-50)) || OTHER_MONEY.test(behind)) strength -= 3;
  if (OTHER_PAYER.test(before)) strength -= 3;
  const clause = `${before} ${behind}`;
  const isOtherPost = OTHER_POST.test(clause) || (amount.period === 'year' && PROFESSION.test(before));
  if (view.label !== 'pay' && isOtherPost && !INTERN.test(clause)) strength -= 3;
  if (view.heading === 'about' || view.heading === 'context') strength -= 2;
  if (
    amount.period === null &&
    (amount.max < 100 || (STRONG_CURRENCIES.has(amount.currency) && amount.max > MOST_IN_ALL))
  )
    strength -= 2;
  return Math.min(strength, MOST);
}

/** Whether a sum is one that is paid for work rather than for a meal or a subscription. */
function isWage({ period, max }: Amount): boolean {
  return period !== null && max >= LEAST_WAGE[period];
}

function wordsIn(view: StatementView): Fact[] {
  if (
    view.isBlankForm ||
    view.heading === 'bibliography' ||
    view.heading === 'portal' ||
    view.heading === 'about'
  )
    return [];
  const unpaid = UNPAID.exec(view.folded);
  if (unpaid)
    return [
      fact(
        view,
        unpaid.index,
        unpaid.index + unpaid[0].length,
        { kind: 'pay', paid: false, amount: null },
        3,
      ),
    ];
  if (UNTOLD.test(view.folded)) return [];
  const labelled = view.label === 'pay' && view.words.trim().length > 1;
  const paid = PAID.exec(view.folded);
  if (!paid && !labelled) return [];
  const [start, end] = paid
    ? [paid.index, paid.index + paid[0].length]
    : [0, view.words.split(/\.\s/)[0]!.length];
  const first = view.folded.slice(start, end).split(/\.\s/)[0]!;
  if (OTHER_MONEY.test(first)) return [];
  return [
    fact(
      view,
      start,
      end,
      { kind: 'pay', paid: !(labelled && NOTHING.test(view.folded)), amount: null },
      paid ? 3 : /^(?:oui|yes|si)\b/.test(view.folded) ? 2.2 : 2.8,
    ),
  ];
}

/** Structured data with the sum (or the least and the most), its currency and its period under keys of their own. */
function separateKeys(views: readonly StatementView[]): Fact[] {
  return views.flatMap((view, i) => {
    const digits = digitsUnder(view);
    if (digits === null || /max/.test(view.labelWords)) return [];
    const around = views
      .slice(Math.max(0, i - 3), i + 5)
      .filter(({ statement, section }) => statement.kind === 'field' && section === view.section);
    const currency = around.find(({ folded }) => currencyIn(folded));
    const period = around.find(
      ({ folded, labelWords }) => /period|cada|frequen|unit|per|chaque/.test(labelWords) && periodIn(folded),
    );
    if (!currency) return [];
    const most = around.find((other) => /max/.test(other.labelWords) && digitsUnder(other) !== null);
    const amount: Amount = {
      min: numberIn(digits),
      max: numberIn(most ? digitsUnder(most)! : digits),
      currency: currencyIn(currency.folded)!,
      period: period ? periodIn(period.folded)! : null,
      gross: null,
    };
    const support = [most, currency, period].filter((found) => found !== undefined);
    const sum = most ? `${digits} – ${digitsUnder(most)}` : digits;
    return [
      {
        field: 'pay' as const,
        text: [sum, currency.words, period?.words].filter(Boolean).join(' '),
        value: { kind: 'pay' as const, paid: true, amount },
        strength: 4,
        support: support.map(({ statement: { start, end } }) => ({ start, end })),
        start: view.statement.start,
        end: view.statement.end,
      },
    ];
  });
}

/** The bare number that is all there is under a label for pay. */
function digitsUnder(view: StatementView): string | null {
  if (view.label !== 'pay') return null;
  return /^["']?(\d[\d .,']*)["']?$/.exec(view.folded)?.[1]?.trim() ?? null;
}

function fact(view: StatementView, start: number, end: number, value: Fact['value'], strength: number): Fact {
  return {
    field: 'pay',
    text: view.words.slice(start, end).trim(),
    value,
    strength,
    ...quoteAround(view, start, end),
  };
}

function keepStrong(facts: readonly Fact[]): Fact[] {
  const best = Math.max(0, ...facts.map(({ strength }) => strength));
  return facts.filter(({ strength }) => strength >= best - WITHIN).sort((a, b) => b.strength - a.strength);
}
