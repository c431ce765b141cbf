import { asksToReply } from '../corpus/mail/asksToReply.ts';
import type { Fact } from './Fact.ts';
import type { StatementView } from './StatementView.ts';

/** Lengths are bounded so that no line, however long, takes more than a few steps a character. */
const AT = String.raw`\s{0,3}(?:@|[(\[]@[)\]]|\((?:chez|ad|en)\)|<at>|\(\s*at\s*\)|\[\s*at\s*\]|\{\s*at\s*\}|\(a\)|\[a\]|\(arobase\)|\[arobase\]|\(arroba\)|\[arroba\])\s{0,3}`;
const DOT = String.raw`(?:\.|\s{0,3}(?:\(dot\)|\[dot\]|\[point\]|\(point\)|\[punto\]|\(punto\))\s{0,3})`;
const LABEL = String.raw`[\p{L}\p{N}_+-]{1,64}`;
const FIRST_LABEL = String.raw`(?<![\p{L}\p{N}_+-])${LABEL}`;
/** An e-mail address, plain or with its signs written out in brackets, on the repaired text. */
const EMAIL = new RegExp(
  `(${FIRST_LABEL}(?:${DOT}${LABEL}){0,8})${AT}(${LABEL}(?:${DOT}${LABEL}){1,8})`,
  'giu',
);
/** "jane dot doe at lab dot example", "jane.doe AT lab DOT example": words for the signs, at least one dot. */
const SPELT = new RegExp(
  String.raw`(${FIRST_LABEL}(?:(?:\.|\s{1,3}(?:dot|point|punto)\s{1,3})${LABEL}){0,8})\s{1,3}(?:at|arobase|arroba)\s{1,3}(${LABEL}(?:\s{1,3}(?:dot|point|punto)\s{1,3}${LABEL}){1,8})`,
  'giu',
);
const PHONE =
  /(?<![\p{L}\p{N}.,/-]|\d )(?:\+\d{1,3}[\s.-]?(?:\(0\)\s?)?\d{1,4}(?:[\s.-]?\d{2,4}){2,4}|0\d(?:[\s.-]?\d{2}){4}|0\d{2,4}[\s.-]\d{3,4}[\s.-]\d{3,4}|00\d{2}[\s.-]?\d(?:[\s.-]?\d{2,4}){3,4}|(?<=(?:t[eé]l(?:[eé]phone|[eé]fono)?|tfno|phone|m[oó]vil|mobile|whatsapp|gsm|portable)\.?\s{0,2}:?\s{0,3})\(?\d{2,4}\)?(?:[\s.-]\d{2,4}){2,4}|\(?\d{3}\)?[\s.-]\d{2,3}[\s.-]\d{2,4}(?:[\s.-]\d{2})?)(?![\p{L}\p{N}/-]|\s?(?:€|euros?|EUR))/giu;
/** Under the label of a telephone any grouping of digits is a number. */
const CALLED = /(?<!\p{L})(?:tel|tfno|phone|telephone|telefono|movil|mobile|whatsapp|gsm|portable)(?!\p{L})/u;
const UNDER_LABEL =
  /(?<![\p{L}\p{N}.,/-]|\d )\+?\(?\d{2,4}\)?(?:[\s.-]?(?:\(0\)\s?)?\d{1,4}){2,5}(?![\p{L}\p{N}/-])/gu;
/** Numbers of companies in registers look like telephone numbers. */
const REGISTERED = /(?:siren|siret|rcs|registered|immatricul\w*|capital|tva|vat|nif|cif)[^.;]{0,40}$/;
/** Where one is told to write or call, folded. */
const CALLS =
  /envoy|adress|transm|candidat|postul|contact|send|apply|appl|submit|write|enviar|escrib|manda|solicit|courriel|mail|correo|renseign|question|information|joindre|reply|telephon|llamar/;
/** Addresses for others than applicants, folded. */
const ELSEWHERE =
  /(?:^|[.;:]\s)\W*(?:pour|for|para) (?:les|the|las|los|nos|our|nuestr[oa]s) (?:autres |other |otr[oa]s )?(?:stages|internships|practicas|contrats|alternances|theses|emplois|jobs|pasantias)\b|\bet non (?:a|au|aupres d[eu'])|\band not to (?:us|this)|\by no a (?:nosotros|est[ae])|mentions legales|legal notice|aviso legal|webmaster|webmestre|benevol|rien a voir avec (?:le|ce) stage|\bpresse\b|\bpress\b|prensa|donacion|donation|handicap|voluntari|housing|logement|accommodation|alojamiento|newsletter|unsubscribe|do not (?:write|contact|apply)|ne pas (?:ecrire|contacter)|n'ecrivez pas|no escrib|general (?:enquir|inquir|question)|(?:enquiries|inquiries) about|(?:aussi|egalement|also|tambien) (?:un|une|a|an|another|otr[oa]|un autre|une autre) (?:autre )?(?:sujet|stage|offre|topic|project|internship|tema|practica|oferta)|renseignements generaux|informacion general|desabonn|abonnement/;
/** In the clause that leads up to an address, folded: it is for something else than to apply. */
const FOR_ELSE =
  /factur|\bachats\b|comptab|invoic|billing|reclam|supprim|suprim|effacer|\bborr(?:ar|ado)\b|delete|rectifi|donnees personnelles|datos personales|personal data|protection des donnees|proteccion de (?:los )?datos|data protection|\brgpd\b|\bgdpr\b|\bdpo\b|privacy|droits? d'acces|derechos? de acceso|visites? guidee|guided tour|visitas? guiada|\breservations?\b|\bbookings?\b|\breservas?\b|billett|access to the (?:site|building)|acces au (?:site|batiment)|acceso al (?:sitio|edificio)|cellule d'ecoute|harcel|harass|\bacoso\b|\burgence|\bemergenc|\bincidencias\b/;
/** Addresses that are named after what else they are for, folded. */
const FOR_OTHERS =
  /^(?:rgpd|gdpr|dpo|privacy|protection-?(?:des-?)?donnees|proteccion-?datos|compta(?:bilite)?|factur\w*|presse|press|prensa|webmaster|licences?|comercial|commercial|ventas?|sales|boutique|support|assistance[\w-]*|newsletter|abonnements?|votre|your|tu|exemple|example|ejemplo|visits?|visites?|reservations?|reservas?)@/;
/** How sure an address in the header of a mail is to be the one to write to. */
const HEADER = 0.5;
/** And where the mail asks for a reply. */
const TO_SENDER = 2.5;
/** Headers of forwarded mail name those who passed it on. */
const MAIL_HEADER =
  /^(?:de|from|a|to|pour|para|cci?|copie|copia|reply-to|repondre a|expediteur|remitente|destinataire|destinatario)$/;
/** The header that names who wrote the mail. */
const SENDER = /^(?:de|from|expediteur|remitente|reply-to|repondre a)$/;
const NAME_BEFORE =
  /((?:Dr\.?|Prof\.?|M\.|Mme|Ms\.?|Mr\.?)?\s?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){1,3})[\s(<:,-]*$/u;

/** E-mail addresses and telephone numbers to turn to, those one is told to write to first. */
export function readContact(views: readonly StatementView[]): Fact[] {
  const own = views.filter(({ heading }) => heading !== 'portal' && heading !== 'bibliography');
  // "Write to me": to whoever the mail is from.
  const isAnswered = own.some(({ words }) => asksToReply(words));
  const found = own.flatMap((view) => addressesIn(view, isAnswered));
  const best = new Map<string, Fact>();
  for (const fact of found) {
    const key = fact.text.toLowerCase();
    const known = best.get(key);
    if (!known || fact.strength > known.strength) best.set(key, fact);
  }
  const facts = [...best.values()].sort((a, b) => b.strength - a.strength);
  // Headers only matter when the offer itself gives no address; addresses for others never do.
  const real = facts.filter(({ strength }) => strength >= 1);
  if (real.some(({ text }) => text.includes('@'))) return real;
  const headers = facts.filter(({ strength }) => strength > 0 && strength < 1);
  return [...real, ...headers.filter(({ strength }) => strength === headers[0]!.strength)];
}

function addressesIn(view: StatementView, isAnswered: boolean): Fact[] {
  const facts: Fact[] = [];
  const seen: [number, number][] = [];
  const add = (match: RegExpExecArray, text: string): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (seen.some(([from, to]) => from < end && start < to)) return;
    seen.push([start, end]);
    facts.push({
      field: 'contact',
      text,
      value: null,
      strength: isAnswered && SENDER.test(view.labelWords) ? TO_SENDER : strengthOf(view, start),
      ...quote(view, start, end),
    });
  };
  for (const match of view.words.matchAll(EMAIL))
    if (/\.[\p{L}]{2,}$/u.test(plain(match[2]!))) add(match, `${plain(match[1]!)}@${plain(match[2]!)}`);
  for (const match of view.words.matchAll(SPELT))
    if (/dot|point|punto|\./i.test(match[2]!))
      add(match, `${plain(match[1]!)}@${plain(match[2]!)}`.toLowerCase());
  for (const match of view.words.matchAll(CALLED.test(view.labelWords) ? UNDER_LABEL : PHONE))
    if (match[0].replace(/\D/g, '').length >= 9 && !REGISTERED.test(view.folded.slice(0, match.index)))
      add(match, match[0]);
  return facts;
}

/** The address with the name before it, where there is one. */
function quote(view: StatementView, start: number, end: number): { start: number; end: number } {
  if (view.statement.end - view.statement.start <= 220)
    return { start: view.statement.start, end: view.statement.end };
  const name = NAME_BEFORE.exec(view.words.slice(0, start));
  const from = view.words.slice(0, start).search(/[^.;]*$/u);
  return view.toSource(name ? start - name[0].length : start - from > 160 ? start : from, end);
}

function strengthOf(view: StatementView, start: number): number {
  if (FOR_OTHERS.test(view.folded.slice(start))) return 0;
  if (MAIL_HEADER.test(view.labelWords)) return SENDER.test(view.labelWords) ? HEADER : HEADER / 2;
  if (ELSEWHERE.test(`${view.labelWords} ${view.folded}`)) return 0;
  const clause = view.folded
    .slice(0, start)
    .split(/[.;]\s/)
    .at(-1)!;
  if (FOR_ELSE.test(clause.length === start ? `${view.labelWords} ${clause}` : clause)) return 0;
  let strength = 1;
  if (view.label === 'contact' || view.label === 'howToApply') strength += 2;
  if (view.heading === 'contact' || view.heading === 'howToApply') strength += 1;
  if (CALLS.test(view.folded.slice(Math.max(0, start - 120), start))) strength += 1;
  if (view.heading === 'about') strength -= 0.5;
  return strength;
}

function plain(part: string): string {
  return part
    .replace(/\s*(?:\(dot\)|\[dot\]|\[point\]|\(point\)|\[punto\]|\(punto\))\s*/gi, '.')
    .replace(/\s+(?:dot|point|punto)\s+/gi, '.')
    .replace(/\s+/g, '')
    .replace(/[.,;:]+$/, '');
}
