import type { Topic } from '../corpus/topics.ts';
import { foldInPlace } from '../language/fold.ts';
import { isDepartment } from '../language/frenchDepartments.ts';
import type { Fact } from './Fact.ts';
import { namedAtPlace, namesPlace } from './namedAtPlace.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

/** A place as written: capitalised words with their small words, hyphens, slashes and a code in brackets. */
const PLACE = String.raw`\p{Lu}[\p{L}\p{N}'’.-]*(?:(?:\s|-|\s?/\s?|,\s)(?:(?:de la|de l'|de|du|des|d'|la|le|les|en|sur|sous|lez|del|los|las|el|upon|on|the|of)[\s-])?\p{Lu}[\p{L}'’.-]*)*(?:\s?\(\w[^)]{0,40}\))?`;
/** What says that the work is done at the place that follows, folded. */
const WORK_AT =
  /(?<!\p{L})(?:deroul\w+|(?:a|ont|aura|auront) lieu|se (?:fait|fera|font|feront|passe|passera|tient|tiendra)|travaill\w+|trabaja|basee?s?|situee?s?|installee?s?|localisee?s?|located|takes? place|taking place|based|interning at our office|work(?:ing)?|ubicad[oa]s?|trabaj\w+|realiza\w*|desarroll\w+|rejoignez|rejoindrez|integrerez|accueilli\w*|everything|hub|campus|locaux|bureaux?|agence|office|hall|finca|sede|equipo|station|site)(?!\p{L})/gu;
const PREPOSITION = new RegExp(
  String.raw`(?:(?<=[\s(,])(?:à|au|aux|at|in|en|dans|sur|on)|(?<=(?:campus|[Bb]ureaux?|agence|site|office|sede|hub|locaux) )de)\s+(?:the |la |le |los |les |l')?(${PLACE})`,
  'u',
);
/** The internship, perhaps with how long it lasts, and behind a preposition a place. */
const INTERNSHIP_AT = new RegExp(
  String.raw`(?:[Ss]tage|STAGE|[Ii]nternship|[Pp]lacement|[Pp]r[áa]cticas?|[Pp]asant[íi]a)(?:\s(?:de|of|for|d'une durée de))?(?:\s(?:(?:between|entre|à|to|a|y|et|and|ou|or)\s)?\d{1,2}){0,2}(?:[\s-](?:mois|months?|meses|semaines|weeks|semanas))?\s(?:à|in|en|at)\s(${PLACE})`,
  'u',
);
const ENDING_PART = new RegExp(String.raw`(?:, |\(|\s[àa] |\s(?:in|en|de) )(${PLACE})(?=[,.;)]|\s*$)`, 'gu');
const BETWEEN_COMMAS = new RegExp(String.raw`[,–—]\s(?:à|au|in|en|at)\s(${PLACE})(?=[,.;)]|\s*$)`, 'u');
const INTERNSHIP_ITSELF = /\b(?:stages?|internships?|placements?|practicas|pasantia|beca)\b/;
const ASIDE_TOPICS: ReadonlySet<Topic | null> = new Set([
  'about',
  'context',
  'contact',
  'bibliography',
  'portal',
]);
/** "Le Bourget-du-Lac (Savoie), bâtiment Névé": under a practical heading a statement may be a place, told by its department. */
const BARE_PLACE = new RegExp(String.raw`^(?:[A-Z]{2}\s[-–—]\s)?(${PLACE})(?=[,.;]|\s*$)`, 'u');
const OPENING = new RegExp(String.raw`^(?:À|A|Au|At|In|En)\s(?:the |la |le |l')?(${PLACE})`, 'u');
const HEADER = /(?:^|[·|•]\s)(\p{Lu}[\p{L}\d'’ -]{2,40}\s\(\d{2}\))\s*(?=[·|•])/u;
/** "Barcelona, Spain | On-site | Internship": the first cell of a portal's summing up. */
const FIRST_CELL =
  /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?:, \p{Lu}[\p{L}'’ -]{2,30})?)\s*[·|•]\s[^·|•]{2,40}[·|•]/u;
/** "1 Stage - 6 mois   Saint-Quentin-Fallavier - 38": a town with its department. */
const NUMBERED_TOWN =
  /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}) - (\d{2}|2[AB])(?![\d\p{L}]|[.,]\d| ?[%€–-]| (?:mois|months|meses|ans|years|h)(?!\p{L}))/gu;
/** The kind of a contract, as portals sum up with it, folded. */
const CONTRACT = /\b(?:stage|cdi|cdd|alternance|interim)\b/;
/** How far behind such a word the place may stand. */
const REACH = 75;
/** And behind the name of a building and its street. */
const FAR_REACH = 150;
/** A street with a number, or a post code with a town: an address, wherever it stands. */
const ADDRESS =
  /(?:\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|av\.|quai|place|boulevard|bd|cours|chemin|route|all[ée]e|impasse|esplanade|calle|avenida|paseo|plaza)\s[^;:\n]{3,60}|\d{1,4}\s[\p{Lu}][\p{L}\s]{2,30}\s(?:Street|Road|Avenue|Lane|Square|Drive|Way)|(?:[Cc]alle|[Aa]venida|[Cc]arrera|[Pp]aseo)\s[^;:\n]{3,50}|(?<!\d)\d{5}\s(?:L[ea]s?[ -])?\p{Lu}[\p{L}'-]+(?: (?:Cedex|sur [\p{L}'-]+))?|\d[\d-]*\s\p{Lu}[\p{L}-]+,\s\p{Lu}[\p{L}-]+(?:,\s\p{Lu}[\p{L}-]+)*)/u;
const WORK =
  /install[ea]|deroul|(?:ont|auront|\ba) lieu|se f(?:ait|era|ont|eront) |se pass(?:e|era) |se t(?:ient|iendra) |desarroll|lieu\b|bas[e]{1,2}|locaux|situe|localis|located|take[s]? place|office|campus|bureau|work in|hub|ubicad|trabaj|realizar|where you (?:would|will) be|travail|agence|rejoign|in the (?:hall|building)|\bsite\b|centre/;
const INTERNSHIP =
  /\bstages?\b|stagiaire|internship|\bintern\b|practicas?\b|pasantia|\bposte?\b|you (?:will|would)|vous|se fera|buscamos|position/;
/** "La seconde moitié se passe à Gap": said of a known town, it is enough, folded. */
const TAKES_PLACE = /\bse (?:deroul|fait|fera|font|feront|passe|tient|tiendra)\w*(?! d)[^.;]{0,40}$/;
/** Places that are named for another reason, folded, before them. */
const PASSING =
  /(?<!\p{L})(?:une|un|una|one|a|deux|two|dos) (?:semaines?|weeks?|semanas?|jours?|days?|dias?) (?:se|sera|will|is|are|auront|a lieu|en|in|a)\b|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo) \d|(?:agents|salaries|personnes|people|employees|staff|empleados|trabajadores|chercheurs|researchers|collaborateurs)(?: qui| who| que)? (?:travaill|work|trabaj)|siege|head office|headquarter|deplacement|campagne|mission a|conference|partenaire|clients?|filiale|succursale|bureau secondaire|collegues|colleagues|train|voyage|airport|aeroport|depuis \d|founded|fond|boutique|similar|parisienne|interview|entretien|apprentices|salon|evening|stay of|paper\b|submit|congres|symposium|workshop|festival|week in|semana en|sea trial|meet us/u;
/** Where one may work at all, not where one will. */
const RIGHT_TO_WORK = /right to work|work permit|permis de travail|permiso de trabajo/;
/** That somebody is looked for, folded. */
const SEEKS =
  /\b(?:cherch\w*|recherch\w*|recrut\w*|propos\w*|busc\w*|ofrec\w*|looking for|seeks?|recruit\w*|hir(?:es|ing)|offers?|invit\w*)\b/;
/** A place at the top with the larger one it is near to. */
const KNOWN_PLACE =
  /(?<![\p{L}-])\p{Lu}[\p{L}’'-]+(?:(?: (?:près de|near|cerca de)|,| \()? ?\p{Lu}[\p{L}’'-]+\)?)*/gu;
/** A line that is a town and what it lies in, nothing else: "Montpellier, France". */
const PLACE_LINE =
  /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}(?:, \p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}| \(\d{2,5}\))$/u;
/** "LATIS (Laboratoire …), Le Mans" under the label of the host; "our institute in Jena (Thuringia)". */
const ENDS_IN_TOWN = /, (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?: \(\d{2,5}\))?)$/u;
const OUR_HOST_IN =
  /\b(?:[Oo]ur|[Nn]otre|[Nn]uestr[oa]|[Tt]he) (?:\p{Ll}+ ){0,2}(?:institute|lab|laboratory|company|office|centre|center|campus|laboratoire|institut|entreprise|agence|instituto|laboratorio|empresa) (?:(?:is|est|esta) )?(?:in|at|à|en) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: \([^)]{2,30}\)|, (?:near|près de|cerca de) \p{Lu}[\p{L}'’-]+)?)/u;
/** "The lab, in Leuven, Belgium": a town with its country. */
const IN_COUNTRY = /\b(?:in|à|en|at|a) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, \p{Lu}[\p{L}’'-]+)/u;
/** Before a place that is only passed through or partnered with, folded. */
const PASSING_THROUGH = /partenaire|partner|socio|univers\w* (?:de|of)|collabor|clients?|avec|with\b|con\b/;
/** Statements read for a place that nothing else tells. */
const NEAR_TOP = 15;
const NOT_PLACES =
  /^(?:(?:The|We|Our|You|He|She|It|Le|La|Les|Un|Une|Des|Nous|Vous|Il|Elle)(?:\s\p{Ll}|$)|(?:Intelligence|Machine|Deep|Python|Master|M[12]|Bac|Stage|Internship|IA|AI|C\+|Juin|Mai|June|May|July|January|February|September|Basés?|Énergie)(?![\p{L}]))/u;

/** Where the internship takes place. Labelled places first, then sentences that say where the work is done, then addresses. */
export function readLocation(views: readonly StatementView[]): Fact[] {
  const labelled = views.filter(isLabelled);
  const found = [
    ...labelled.map((view) => fact(view, 0, endOfPlace(view), labelStrength(view))),
    ...views.flatMap((view) => (isLabelled(view) ? [] : sentencePlaces(view))),
  ].sort((a, b) => b.strength - a.strength);
  const best = found[0]?.strength ?? 0;
  const kept = found.filter(({ strength }) => strength >= Math.min(best - 1, 3) && strength >= 2);
  const addresses = labelled.length > 0 ? [] : views.flatMap(addressIn);
  const stated = [...kept, ...addresses.map((address) => raised(address, kept))]
    .sort((a, b) => b.strength - a.strength)
    .slice(0, 5);
  return stated.length > 0 ? stated : views.slice(0, NEAR_TOP).flatMap(topPlace).slice(0, 1);
}

/** "Based in Nihonbashi" and "1-3-1 Nihonbashi, Chuo-ku, Tokyo": the address says the same and more. */
function raised(address: Fact, places: readonly Fact[]): Fact {
  const same = places.find(({ text }) => text.length < address.text.length && address.text.includes(text));
  return same ? { ...address, strength: Math.max(address.strength, same.strength + 0.1) } : address;
}

function isLabelled({
  label,
  heading,
  statement,
  isBlankForm,
  words,
  isPortal,
  labelWords,
  folded,
  opensSection,
}: StatementView): boolean {
  if (isBlankForm || statement.kind === 'heading' || !/\p{L}{3}/u.test(words) || words.includes('@'))
    return false;
  // What stands first under a heading is the place; a later line may be the bus that goes there.
  const isPlaceLike = (): boolean => opensSection || ADDRESS.test(words) || namesPlace(folded);
  // "Lieu : siège de Grenade. Le télétravail est admis": the next sentence is of the place only if it names one.
  const goesOn = statement.start === statement.value.start && words.split(/\s/).length > SHORT_PLACE;
  if (label === 'location')
    return (
      !isPortal &&
      !(goesOn && (SAYING.test(folded) || !/\s\p{Lu}/u.test(words))) &&
      !(statement.kind === 'sentence' && (NOT_PLACES.test(words) || !isPlaceLike())) &&
      words.length <= 160 &&
      !/siege|head ?(?:office|quarter)|mail|correo|sitio web|web|^(?:nos |our |nuestras |other |autres |otras )?(?:sites|sedes|implantations|offices|agences)$/.test(
        labelWords,
      )
    );
  return (
    heading === 'location' &&
    label === null &&
    words.length <= 160 &&
    (!/[.!?]$/.test(words) || (opensSection && isBareName(firstPart(words), firstPart(folded)))) &&
    !/@|envoy|enviar|send/.test(folded) &&
    isPlaceLike()
  );
}

/** Words by which a stretch says more than a name, folded. */
const SAYING =
  /(?<!\p{L})(?:est|sont|sera|seront|se|a|ont|aura|auront|vous|tu|te|nous|on|il|elle|ils|is|are|will|be|has|have|you|we|it|they|es|son|seran|hay|tiene|tienes|trabaj\p{L}*|travaill\p{L}*|work\p{L}*)(?!\p{L})/u;
const LONGEST_NAME = 70;
/** More words under a label are a place only with a name among them. */
const SHORT_PLACE = 4;

/** "Technopôle Transalley, Valenciennes ; déplacements …": up to the first semicolon, as if it ended there. */
function firstPart(words: string): string {
  return words.replace(/\s?;.*$/s, '.');
}

/** "Centre d'essais de Montoir (44).": a point at the end makes no sentence of it. */
function isBareName(words: string, folded: string): boolean {
  return words.length <= LONGEST_NAME && /^\p{Lu}/u.test(words) && /\.$/.test(words) && !SAYING.test(folded);
}

/** Where the place ends that a label gives, and sentences on other things begin. */
function endOfPlace({ words, folded }: StatementView): number {
  const aside = words.search(/\s?;/);
  if (aside > 0 && /\.$/.test(words) && isBareName(firstPart(words), firstPart(folded))) return aside;
  const end = words.search(/\.\s(?=\p{Lu})/u);
  return end > 0 && SAYING.test(folded.slice(end)) && !SAYING.test(folded.slice(0, end)) ? end : words.length;
}

function labelStrength({ labelWords }: StatementView): number {
  return /address|adresse|direccion/.test(labelWords) && !/locality/.test(labelWords) ? 3.4 : 4;
}

function sentencePlaces(view: StatementView): Fact[] {
  const { folded, words, heading, statement } = view;
  if (
    heading === 'bibliography' ||
    heading === 'portal' ||
    heading === 'contact' ||
    view.isPortal ||
    statement.kind === 'heading'
  )
    return [];
  const plain = [
    openingPlace(view),
    headerPlace(view),
    internshipAt(words, folded),
    placeBetweenCommas(view),
  ].flat().length;
  if (!WORK.test(folded) && plain === 0) return [];
  const facts: Fact[] = [];
  for (const place of [
    ...internshipAt(words, folded),
    ...placeBetweenCommas(view),
    ...placesBehind(words, folded),
    ...openingPlace(view),
    ...headerPlace(view),
  ]) {
    const clause = folded.slice(0, place.start).split(/[.;]/).at(-1)!.slice(-90);
    let strength = 1.5;
    if (INTERNSHIP.test(folded) || headerPlace(view).length > 0) strength += 1;
    if (heading === 'location' || heading === 'practical' || heading === 'duration') strength += 1.5;
    if (heading === 'about' || heading === 'context') strength -= 0.7;
    if (/\b(?:on est|nous sommes|we are|estamos) (?:installe|base|situe|located|ubicad)/.test(folded))
      strength += 1;
    if (TAKES_PLACE.test(clause) && namesPlace(foldInPlace(words.slice(place.start, place.end))))
      strength += 0.7;
    if (RIGHT_TO_WORK.test(clause)) continue;
    if (PASSING.test(clause)) strength -= 2;
    // "B612" is a building, hardly a place one finds on a map.
    if (/^\p{Lu}{1,2}\d/u.test(words.slice(place.start, place.end))) strength -= 3;
    if (
      /where (?:this internship|you would)|se deroul|travail base|poste base|base a|take place|lieu/.test(
        folded,
      )
    )
      strength += 1;
    facts.push(fact(view, place.start, place.end, strength));
  }
  return facts;
}

/** "A Brest, au port du Moulin Blanc": under a heading for the place, a statement may begin with it. */
function openingPlace({ words, heading }: StatementView): { start: number; end: number }[] {
  if (heading !== 'location' && heading !== 'practical') return [];
  const bare = BARE_PLACE.exec(words);
  const isPlace = bare !== null && /\(/.test(bare[1]!) && namesPlace(foldInPlace(bare[1]!));
  const match = OPENING.exec(words) ?? (isPlace ? bare : null);
  return match ? [{ start: match[0].length - match[1]!.length, end: match[0].length }] : [];
}

/** "Un stage de 6 mois, d'avril à septembre, à Aniche (Nord)": a place by itself in a sentence on the internship. */
function placeBetweenCommas({ words, folded, heading }: StatementView): { start: number; end: number }[] {
  if (ASIDE_TOPICS.has(heading) || !INTERNSHIP_ITSELF.test(folded)) return [];
  const match = BETWEEN_COMMAS.exec(words);
  if (!match || !namesPlace(foldInPlace(match[1]!)) || NOT_PLACES.test(match[1]!)) return [];
  const end = match.index + match[0].length;
  return [{ start: end - match[1]!.length, end }];
}

/** "Villeneuve-d'Ascq (59) · Stage · 6 mois": a place with its department in a portal's summing up. */
function headerPlace({ words, folded, isAside }: StatementView): { start: number; end: number }[] {
  for (const { index, 0: place, 1: town, 2: code } of isAside ? [] : words.matchAll(NUMBERED_TOWN))
    if (isDepartment(code!) && (namesPlace(foldInPlace(town!)) || CONTRACT.test(folded)))
      return [{ start: index, end: index + place.length }];
  const match = isAside ? null : (HEADER.exec(words) ?? FIRST_CELL.exec(words));
  return match && (match[1]!.includes('(') || namesPlace(foldInPlace(match[1]!.split(',')[0]!)))
    ? [
        {
          start: match.index + match[0].indexOf(match[1]!),
          end: match.index + match[0].indexOf(match[1]!) + match[1]!.length,
        },
      ]
    : [];
}

/** "Un stage de 5 à 6 mois à Besançon": only where the place is a known one. */
function internshipAt(words: string, folded: string): { start: number; end: number }[] {
  const match = INTERNSHIP_AT.exec(words);
  if (!match || !namesPlace(foldInPlace(match[1]!)) || !INTERNSHIP.test(folded)) return [];
  const end = match.index + match[0].length;
  return [{ start: end - match[1]!.length, end }];
}

/** Places that stand behind a word for working somewhere, in the same clause. */
function placesBehind(words: string, folded: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(WORK_AT)) {
    const from = match.index + match[0].length - 3;
    const clause = words.slice(from, from + REACH).split(/[;!?]|\.\s/)[0]!;
    const place = placeIn(clause, words.slice(from, from + FAR_REACH).split(/[;!?]|\.\s/)[0]!);
    if (!place) continue;
    const [start, end] = [from + place.start, from + place.end];
    if (!places.some((other) => other.start === start)) places.push({ start, end });
  }
  return places;
}

/** The place behind a preposition, or else a known place at the end of a part: "in the port of Bouzas, Vigo". */
function placeIn(clause: string, wholeClause: string): { start: number; end: number } | null {
  const found = PREPOSITION.exec(clause);
  if (found) {
    const name = found[1]!;
    const start = found.index + found[0].length - name.length;
    return NOT_PLACES.test(name) ? null : { start, end: start + name.replace(/[.,'’-]+$/, '').length };
  }
  const named = [...wholeClause.matchAll(ENDING_PART)].find(([, name]) => namesPlace(foldInPlace(name!)));
  return named
    ? { start: named.index + named[0].length - named[1]!.length, end: named.index + named[0].length }
    : null;
}

/**
 * Where nothing says where the work is done, the place that stands with the organisation's name at the top, or in the
 * sentence there that says who looks for somebody.
 */
function topPlace(view: StatementView): Fact[] {
  if (view.isAside || view.isPortal || view.statement.kind === 'bullet') return [];
  const line = namedAtPlace(view.words);
  if (line) return [fact(view, line.place.start, line.place.end, 1.4)];
  if (PLACE_LINE.test(view.words) && (/\d\)$/.test(view.words) || view.folded.split(/,\s/).some(namesPlace)))
    return [fact(view, 0, view.words.length, 1.3)];
  const host = (view.label === 'organisation' ? ENDS_IN_TOWN : OUR_HOST_IN).exec(view.words);
  if (host && namesPlace(foldInPlace(host[1]!.replace(/\s?\(.*$/, '')))) {
    const end = host.index + host[0].length;
    return [fact(view, end - host[1]!.length, end, 1.3)];
  }
  const country = IN_COUNTRY.exec(view.words);
  if (country && country[1]!.split(/,\s/).every((part) => namesPlace(foldInPlace(part)))) {
    const end = country.index + country[0].length;
    return [fact(view, end - country[1]!.length, end, 1.2)];
  }
  const isTitle = view.statement.kind === 'heading' || /^(?:asunto|objet|subject)$/.test(view.labelWords);
  if (!isTitle && !SEEKS.test(view.folded)) return [];
  const places = [...view.words.matchAll(KNOWN_PLACE)].filter(
    ({ 0: name, index }) =>
      namesPlace(foldInPlace(name)) &&
      !PASSING_THROUGH.test(view.folded.slice(Math.max(0, index - 40), index)),
  );
  const [first] = places;
  if (!first) return [];
  // "Battery & Motor Control (Nantes)": what stands before the brackets is the work.
  const inner = /\((\p{Lu}[^()]+)\)?$/u.exec(first[0]);
  const isWork = inner && !namesPlace(foldInPlace(first[0].slice(0, inner.index)));
  const start = first.index + (isWork ? inner.index + 1 : 0);
  return [fact(view, start, start + (isWork ? inner[1]!.length : first[0].length), 1.2)];
}

function addressIn(view: StatementView): Fact[] {
  if (
    view.heading === 'bibliography' ||
    view.heading === 'portal' ||
    view.isPortal ||
    /siege|head office/.test(`${view.labelWords} ${view.folded}`)
  )
    return [];
  const match = ADDRESS.exec(view.words);
  if (!match) return [];
  const isWorkplace = view.heading === 'location' || (WORK.test(view.folded) && INTERNSHIP.test(view.folded));
  const address = match[0].replace(/\).*$/, '').replace(/[.,;\s]+$/, '');
  return [fact(view, match.index, match.index + address.length, isWorkplace ? 3.2 : 1.6)];
}

function fact(view: StatementView, start: number, end: number, strength: number): Fact {
  return {
    field: 'location',
    text: view.words
      .slice(start, end)
      .replace(/[\s.,;]+$/u, '')
      .trim(),
    value: null,
    strength,
    ...quoteAround(view, start, end),
  };
}
