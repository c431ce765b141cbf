import { isNavigation } from '../corpus/isNavigation.ts';
import type { Offer, Span, Statement } from '../corpus/Offer.ts';
import type { Repaired } from '../corpus/repair/Repaired.ts';
import { splitSentences } from '../corpus/splitSentences.ts';
import { fold, foldInPlace } from '../language/fold.ts';
import { commonness } from '../language/wordList.ts';
import { addressHosts } from './addressHosts.ts';
import type { Fact } from './Fact.ts';
import { namedAtPlace, namesPlace } from './namedAtPlace.ts';
import { ORGANISATION_NOUN } from './organisationNouns.ts';
import { repairOnce } from './repairOnce.ts';

/** Labels of a part of the organisation, folded: named only when nothing wider is. */
const PART_LABEL =
  /\b(?:departement|service|equipe|direction|department|team|group|unit|unite|departamento|equipo|grupo)\b/;
/** Capitalised words with what may stand between them: "Institut de Physique du Globe", "Ponsard & Alézan". */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&'’.-]*(?:\s(?:(?:de la|de l'|de|du|des|d'|of the|of|for|and|et|y|del|&)\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,7}`;
/** Nouns before a name, folded: "l'entreprise SITECH", "the Rüttihof Institute" is found by its own noun. */
const BEFORE_NAME =
  /(?<!\p{L})(?:entreprise|societe|startup|start-up|association|fondation|company|empresa|laboratoire|cabinet|fundacion|groupe|studio|station de|agence|at the|group at the|au sein d[ue] (?:la |l')?|au sein de (?:la |l'))\s*$/u;
/** Words behind a name that begins a sentence, folded: "Myrtle is looking for", "La Fundación X nació". */
const BEHIND_NAME =
  /^\s*(?:group|team|lab|laboratory|institute)?\s*,?\s*(?:\([^)]{0,30}\)\s*)?(?:(?:est|is|es|are|sont|son)(?=\s(?:an?|une?|una?|looking|seeking|hiring|recruiting|based|one of|located|part of|at|a la recherche|l'|le|la|el)\s)|recherchent?|cherchent?|recrutent?|belongs|buscan?|hosts?|seeks?|nacio|emploie|coule|vise|developpe|opera|suit|builds|makes|looks after|regroupe|rassemble|reunit|concoit|fabrique|exploite|edite|accompagne|commercialise|assure|gere|produit|intervient|designs|manufactures|provides|operates|develops|produces|helps|disena|fabrica|ofrece|desarrolla|gestiona|produce|ayuda)(?!\p{L})/u;
const ARTICLE = /^(?:(?:The|Le|La|Les|El|Los|Las|Un|Une)(?:\s|(?=\p{Lu}))|L')/u;
/** Capitalised words that are no organisation. */
const NO_NAME =
  /^(?:IA|AI|PhD|CV|M[12]|Master|Bac|Python|Elle|Il|It|He|She|We|You|Vous|Nous|Tu|On|Ce|Cette|This|France|Paris|Lyon|España|Francia|Machine|Deep|Data|Excel|Stage|Internship|Prácticas|Intelligence|Ingénieur|Profil|Mission|Contexte|If|As|In|Our|Your|Notre|Votre|Its|Dans|Pour|Avec|Au|En|Si|Des|Les|Après|Ensuite|Entre|Among|English|French|Spanish|German|Italian|Irish|Dutch|Français|Anglais|Espagnol|Allemand|Inglés|Francés|Español|Alemán|Applicants|Students?|Étudiants?)$/;
const WORD = /[\p{L}\p{N}]+(?:[-'’&][\p{L}\p{N}]+)*/gu;
/** Words of a line that says what is offered, folded. */
const IS_KIND =
  /\b(?:stages?|offres?|internships?|placements?|practicas|becas?|pasantias?|propositions?|sujets?|fiche|annonce|recrutement)\b/;
/** A heading for what is told of the organisation, without its name, folded. */
const NO_PROPER_NAME =
  /^(?:\W|(?:laboratoires?|equipes?|entreprise|societe|structure|organisme|etablissement|service|departement|unite|entite|institut|groupe|direction|ecole|universite|association|d'accueil|rattachement|affectation|company|organi[sz]ation|team|lab|laboratory|department|institute|unit|group|employer|about|empresa|equipo|laboratorio|grupo|centro|departamento|et|and|y|de|du|la|le|les|the|notre|our|presentation|l')(?!\p{L}))+$/u;
/** What stands near the top and is no organisation: a link, an office, an address, the title, folded. */
const NO_HOST =
  /^(?:se connecter|connexion|log ?in|sign in|what|who|how|why|trouver un job|mon compte)\b|\bbureau \d|\bposte \d|^c\/ |^(?:stages?|stagiaires?|offre|internship|practicas)\b|^\p{Extended_Pictographic}|^(?:[^/]{2,12} \/ ){3,}|, gratuit\b/u;
const TOP = 1500;
const LONGEST_NAME = 120;

/** Who offers the internship: labelled, set at the top as a letterhead, or introduced in a sentence. Best first. */
export function readOrganisation(offer: Offer, title: Span | undefined): Fact[] {
  const candidates = [
    ...labelled(offer, false),
    ...underTitle(offer, title),
    ...withPlace(offer),
    ...letterhead(offer, title),
    ...capitalHeading(offer, title),
    ...topName(offer, title),
    ...namedLikeHost(offer),
    ...introduced(offer),
    ...labelled(offer, true),
    ...namedByNoun(offer),
  ];
  const seen = new Set<string>();
  const all = candidates.map((span) => fold(repairOnce(offer, span).text));
  return candidates
    .map((span, i) => ({
      field: 'organisation' as const,
      text: repairOnce(offer, span).text.replace(ARTICLE, (article) =>
        /^(?:L'|The|Le|La)/.test(article) ? '' : article,
      ),
      value: null,
      strength: 4 - i * 0.5,
      ...span,
    }))
    .filter(
      ({ text }) =>
        /\p{L}{2}/u.test(text) &&
        !NO_PROPER_NAME.test(fold(text)) &&
        !isNavigation(text) &&
        !NO_HOST.test(fold(text)) &&
        !/^https?:|^www\.|^(?:page|ref|edition|version)\b|\bpage \d/i.test(fold(text)) &&
        // "Département Sciences" of "Département Sciences des données".
        !all.some(
          (other) =>
            /^ d(?:es|e|u)(?!\p{L})/u.test(other.slice(fold(text).length)) && other.startsWith(fold(text)),
        ) &&
        !seen.has(fold(text)) &&
        seen.add(fold(text)),
    );
}

function labelled(offer: Offer, isPart: boolean): Span[] {
  return (
    offer.statements
      .filter(({ topic, label }) => topic === 'organisation' && PART_LABEL.test(fold(label ?? '')) === isPart)
      .map(({ value }) =>
        value.end - value.start <= LONGEST_NAME ? value : splitSentences(offer.text, value)[0]!,
      )
      // "Recruteur : Nolwenn Le Bihan / n.lebihan@…" is whom to write to.
      .filter(
        ({ start, end }) =>
          end - start <= LONGEST_NAME * 2 && !/@|, le \d/.test(offer.text.slice(start, end)),
      )
      // "Entreprise : X - Siège : 3 rue …": up to the next label.
      .map(({ start, end }) => {
        const next = offer.text.slice(start, end).search(/\s[-–·|]\s\p{Lu}[\p{L} ]{1,25}\s?:\s/u);
        return { start, end: next > 0 ? start + next : end };
      })
  );
}

/** Portals print the organisation on the line below the title, which they print more than once. */
function underTitle(offer: Offer, title: Span | undefined): Span[] {
  return offer.statements.flatMap((statement, i) => {
    if (statement.kind === 'bullet' || !sameWords(offer, statement, title)) return [];
    const next = offer.statements[i + 1];
    if (next?.kind !== 'sentence' || next.topic !== null) return [];
    // "**Kiwano Logiciels** · éditeur rennais · 41 personnes": the first part is the name.
    const repaired = repairOnce(offer, next.value);
    const name = repaired.text.split(/\s[·|•–-]\s/)[0]!.trim();
    if (
      name.length > 50 ||
      IS_KIND.test(fold(name)) ||
      !/^\p{Lu}/u.test(name) ||
      /[.:,!?]$|\d|@/.test(name) ||
      name.split(' ').length > 6
    )
      return [];
    return [repaired.toSource(0, name.length)];
  });
}

/** "Tostadora La Cordillera S.A.S. · Medellín, Colombia": a line near the top that holds a name and its place. */
function withPlace(offer: Offer): Span[] {
  return offer.statements.flatMap(({ kind, value }) => {
    if (kind === 'bullet' || kind === 'field' || value.start > TOP) return [];
    const repaired = repairOnce(offer, value);
    const found = namedAtPlace(repaired.text);
    return found ? [repaired.toSource(found.name.start, found.name.end)] : [];
  });
}

function sameWords(offer: Offer, statement: Statement, span: Span | undefined): boolean {
  return (
    span !== undefined &&
    offer.text.slice(statement.value.start, statement.value.end) === offer.text.slice(span.start, span.end)
  );
}

function letterhead(offer: Offer, title: Span | undefined): Span[] {
  return offer.statements
    .filter(({ kind, value, topic, section }) => {
      const words = fold(repairOnce(offer, value).text);
      const isLine =
        (kind === 'heading' && (offer.sections[section]?.topic ?? 'organisation') === 'organisation') ||
        (kind === 'sentence' && !/[.!?]$/.test(words));
      const apart =
        topic === null &&
        value.start <= TOP &&
        (!title || value.start >= title.end || value.end <= title.start);
      return (
        isLine &&
        apart &&
        words.length <= 90 &&
        ORGANISATION_NOUN.test(words) &&
        !NO_PROPER_NAME.test(words) &&
        !/@|>|similar/.test(words)
      );
    })
    .map(({ value }) => firstPart(offer, value));
}

/** A name in capitals at the very top, above the title: "VERRIERES MONTCLAR". */
function capitalHeading(offer: Offer, title: Span | undefined): Span[] {
  const [first] = offer.statements;
  if (first?.kind !== 'heading' || !title || first.value.end > title.start) return [];
  const words = repairOnce(offer, first.value).text;
  const isName =
    /^[\p{Lu}\d&' .-]{4,60}$/u.test(words) &&
    /\p{Lu}{3}/u.test(words) &&
    !/STAGE|OFFRE|INTERN|PRACTICA|BECA/.test(words);
  return isName ? [withRest(offer, first.value)] : [];
}

/** "PRÉFET", and "DE LA HAUTE-MORTAGNE" on the next line. */
function withRest(offer: Offer, name: Span): Span {
  const next = offer.statements[1];
  const goesOn =
    next?.kind === 'sentence' &&
    /^(?:de|des|du|d'|del|of)(?![\p{L}])/u.test(fold(repairOnce(offer, next.value).text)) &&
    next.value.end - name.start <= LONGEST_NAME &&
    offer.text.slice(name.end, next.value.start).trim() === '';
  return goesOn ? { start: name.start, end: next.value.end } : name;
}

/** "Centro X (CX) · Código PR-11": the part that names a kind of organisation. */
function firstPart(offer: Offer, span: Span): Span {
  const repaired = repairOnce(offer, span);
  // "X is a group of experts": the name ends where the sentence goes on.
  const says = /\s(?:is|are|est|sont|es|son)\s(?:an?|une?|una?|the|la|le|el)\s/.exec(repaired.text);
  if (says) return repaired.toSource(0, says.index);
  const [part = ''] = repaired.text.split(/\s[·|•]\s|\s*[✅✔☑★⭐✓]/u);
  return part.length < repaired.text.length && ORGANISATION_NOUN.test(fold(part))
    ? repaired.toSource(0, part.length)
    : span;
}

/** A short line right above the title that is nothing but a name: "Halden Glass", "Musée & Mémoire". */
function topName(offer: Offer, title: Span | undefined): Span[] {
  const [first] = offer.statements;
  if (!title || first?.kind !== 'sentence' || first.topic !== null || first.value.end > title.start)
    return [];
  const words = repairOnce(offer, first.value).text;
  const isName =
    new RegExp(`^${NAME}$`, 'u').test(words) &&
    words.length >= 4 &&
    !NO_NAME.test(words) &&
    !IS_KIND.test(fold(words));
  return isName && !namesPlace(fold(words)) ? [first.value] : [];
}

/**
 * A name that the offer's own addresses are made of: "Calyx" where one writes to jobs@calyx.example. Where it stands in a
 * line with more words of a name ("Calyx Optique"), that is left to the other readers.
 */
function namedLikeHost(offer: Offer): Span[] {
  const own = offer.statements.filter(({ section }) => {
    const topic = offer.sections[section]?.topic;
    return topic !== 'bibliography' && topic !== 'portal';
  });
  const texts = own.map(({ value }) => repairOnce(offer, value));
  const hosts = addressHosts(texts.map(({ text }) => text).join('\n'));
  for (const repaired of texts) {
    for (const { 0: word, index } of repaired.text.matchAll(WORD)) {
      const isInAddress =
        /[@./-]$/.test(repaired.text.slice(0, index)) ||
        /^[@./]\S/.test(repaired.text.slice(index + word.length));
      if (!isInAddress && /^\p{Lu}/u.test(word) && hosts.has(fold(word)))
        return [
          lineName(offer, repaired, index) ??
            repaired.toSource(index, index + withHost(repaired.text.slice(index), hosts)),
        ];
    }
  }
  return [];
}

/** "INSTITUT AGRONOMIQUE DU RIED", where "ried" is in the address: the name of an organisation that holds the word. */
function lineName(offer: Offer, repaired: Repaired, at: number): Span | undefined {
  for (const { index, 0: name } of repaired.text.matchAll(new RegExp(NAME, 'gu'))) {
    if (index > at || index + name.length <= at) continue;
    const { start, end } = repaired.toSource(index, index + name.length);
    // What stands behind a wide gap is another column.
    const [part = ''] = offer.text.slice(start, end).split(/\s{3,}/);
    const isWhole =
      part.split(/\s+/).length > 1 && ORGANISATION_NOUN.test(fold(part)) && !IS_KIND.test(fold(part));
    if (isWhole && start + part.length > repaired.toSource(at, at + 1).start)
      return { start, end: start + part.length };
  }
  return undefined;
}

/** How long a name is that goes on with words of the same address: "Tissages Bellanger" at tissages-bellanger.com. */
function withHost(text: string, hosts: ReadonlySet<string>): number {
  const [words] = /^[\p{L}\p{N}]+(?:[-'’& ]\p{Lu}[\p{L}\p{N}]*)*/u.exec(text) ?? [''];
  const parts = [...words.matchAll(/[\p{L}\p{N}]+/gu)];
  const others = parts.findIndex(([part]) => !hosts.has(fold(part)));
  const last = parts[(others < 0 ? parts.length : Math.max(1, others)) - 1];
  return last ? last.index + last[0].length : words.length;
}

/** Names that a sentence introduces, by the noun before or the verb behind them. */
function introduced(offer: Offer): Span[] {
  return offer.statements.flatMap((statement) => {
    const topic = offer.sections[statement.section]?.topic;
    if (topic === 'bibliography' || topic === 'portal') return [];
    const repaired = repairOnce(offer, statement.value);
    const folded = foldInPlace(repaired.text);
    return [...repaired.text.matchAll(new RegExp(NAME, 'gu'))].flatMap((match) => {
      const name = match[0].replace(/[.'’-]+$/, '');
      const bare = name.replace(ARTICLE, '');
      // "Methane is the harder of the two": a word of the language begins a sentence, no name does.
      const isWord = /^\p{Lu}?\p{Ll}+$/u.test(bare) && commonness(fold(bare)) !== undefined;
      if (
        NO_NAME.test(bare) ||
        bare.length < 3 ||
        (isWord && !BEFORE_NAME.test(folded.slice(Math.max(0, match.index - 40), match.index)))
      )
        return [];
      const before = folded.slice(Math.max(0, match.index - 40), match.index);
      const opens = !/\p{L}/u.test(before) || /^(?:the|le|la|les|l')\s?$/.test(before);
      if (!BEFORE_NAME.test(before) && !(opens && BEHIND_NAME.test(folded.slice(match.index + name.length))))
        return [];
      return [repaired.toSource(match.index, match.index + name.length)];
    });
  });
}

/** Last resort: a line anywhere that names a kind of organisation, as in an address. */
function namedByNoun(offer: Offer): Span[] {
  return offer.statements.flatMap(({ kind, value, section }) => {
    const topic = offer.sections[section]?.topic;
    if (
      kind === 'heading' ||
      topic === 'bibliography' ||
      topic === 'portal' ||
      topic === 'profile' ||
      topic === 'skills' ||
      topic === 'education'
    )
      return [];
    const repaired = repairOnce(offer, value);
    const match = [...repaired.text.matchAll(new RegExp(NAME, 'gu'))].find(
      ([name]) => ORGANISATION_NOUN.test(fold(name)) && name.includes(' '),
    );
    return match ? [repaired.toSource(match.index, match.index + match[0].length)] : [];
  });
}
