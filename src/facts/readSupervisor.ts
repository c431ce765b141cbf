import { foldInPlace } from '../language/fold.ts';
import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';

const TITLE = String.raw`(?:Dr|Dra|Dña|Prof|Pr|M|Mme|Mrs?|Ms|Arq|Ing|Ma[îi]tre|Sr|Sra|Don|Doña|D\.ª|Dª|D)\.?\s+`;
const PERSON = new RegExp(
  String.raw`(?<![\p{L}])(?:${TITLE})?\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)?(?:\s(?:de |du |van |von |Le |La |Ben |El )?\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*){1,3}`,
  'gu',
);
const OPENS_WITH_PERSON = new RegExp(`^${PERSON.source}`, 'u');
/** That the people named guide the intern, folded. */
const GUIDES =
  /encadr|supervis|\btutoria\b|\btutela\b|\btut(?:eur|rice|or|ora|ores)\b|\btutelad[oa]s? por\b|\btutoriz\w+ por\b|sous la (?:direction|responsabilite)|rattache|suivi(?:e|·e|\(e\))? par|mentor|your manager|manager (?:is|will be)|guid(?:ance|ed)|(?<!(?:seguro|gastos|costes?|transporte|matricula|billetes?|viajes?)[^.;]{0,40})a cargo|orientar|codirig|dirig(?:e|ee?s?|ees|id[oa]s?) (?:par|por)|directeur de stage|maitre de stage|travailler(?:a|ez|as)? avec|work(?:ing)? with (?:dr|prof|\p{Lu})|report(?:s|ing)? to|co-?encadr|advis(?:or|ed)|aux cotes de|accompagne|under the (?:supervision|direction)|la persona que va a|bajo la (?:supervision|direccion|tutela)|responsables? (?:du|de(?: ce)?|de la?) stage|el dia a dia|day[- ]to[- ]day|au quotidien|paired with|suivra (?:le stage|ton|votre|la)/u;
/** A first name alone, where what follows says who that is: "avec Ombeline, notre data scientist, qui sera ta tutrice". */
const FIRST_NAME =
  /(?<=(?:avec|with|con|par|by|por)\s)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?=,\s(?:notre|votre|ta|ton|qui|our|your|who|nuestr[oa]|que|quien)\s)/gu;
const NOT_PEOPLE =
  /^(?:Deep Learning|Machine Learning|Data Science|Master|Bac|Python|Intelligence Artificielle|Power Bi|Google Analytics|Institut|Universit|Laboratoire|Centre|Department|Département|Sección|Departamento|Servicio|Área|Unidad|Direction|Service|Equipe|Équipe)/;

/** Who signs a call, folded. */
const SIGNS = /\bfdo\b|\bfirmado\b|^\W*(?:signe|signed|firma)\b/;

/** The people who guide the intern. Who merely signs or takes applications is none. */
export function readSupervisor(views: readonly StatementView[]): Fact[] {
  const facts = views.flatMap(peopleIn);
  return facts.sort((a, b) => b.strength - a.strength);
}

function isName(label: string): boolean {
  const [name] = label.match(PERSON) ?? [];
  return name !== undefined && name.trim() === label.trim() && !NOT_PEOPLE.test(name);
}

function peopleIn(view: StatementView): Fact[] {
  if (
    view.isBlankForm ||
    view.heading === 'bibliography' ||
    view.heading === 'portal' ||
    view.statement.kind === 'heading' ||
    SIGNS.test(view.folded)
  )
    return [];
  const listed = view.heading === 'supervisor' ? (view.statement.label ?? '') : '';
  // A table of who guides: the name before the role.
  if (isName(listed))
    return [
      {
        field: 'supervisor',
        text: listed.trim(),
        value: null,
        strength: 4,
        start: view.statement.start,
        end: view.statement.end,
      },
    ];
  // "Encadrement et candidature", and below it a name with its function.
  const labelled =
    view.label === 'supervisor' ||
    (view.heading === 'supervisor' && view.statement.kind !== 'field') ||
    (OPENS_WITH_PERSON.test(view.words) &&
      (GUIDES.test(foldInPlace(view.section.heading)) || GUIDES.test(view.leadIn)));
  const full = [...view.words.matchAll(PERSON)].filter(([name]) => !NOT_PEOPLE.test(name));
  const people = full.length > 0 ? full : [...view.words.matchAll(FIRST_NAME)];
  if (people.length === 0) return [];
  const guides = GUIDES.exec(view.folded);
  if (!labelled && !guides) return [];
  const names = people
    .filter(({ index }) => labelled || Math.abs(index - guides!.index) <= 130)
    .map(([name]) => name.trim());
  if (names.length === 0) return [];
  const [first, last] = [people[0]!, people.at(-1)!];
  return [
    {
      field: 'supervisor',
      text: names.join(', '),
      value: null,
      strength: labelled ? 4 : 3,
      ...quoteAround(view, first.index, last.index + last[0].length),
    },
  ];
}
