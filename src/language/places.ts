import { list } from './list.ts';
import { COUNTRY_NAMES } from './placeNames.ts';

/**
 * Towns that offers name without their region, folded, by region and country: the larger ones and those with many
 * laboratories. An offer says "Rennes"; a student asks for Brittany, or for anything outside France.
 */
const TOWNS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  france: {
    'auvergne-rhone-alpes': list`lyon; villeurbanne; grenoble; saint-etienne; clermont-ferrand; chambery; annecy; valence; le bourget-du-lac`,
    'bourgogne-franche-comte': list`dijon; besancon; belfort; montbeliard; le creusot`,
    bretagne: list`rennes; brest; lorient; vannes; lannion; quimper; saint-malo; roscoff; concarneau; douarnenez; saint-brieuc`,
    'centre-val de loire': list`orleans; tours; bourges; chartres; blois`,
    'grand est': list`strasbourg; nancy; metz; reims; mulhouse; troyes; colmar; vandoeuvre-les-nancy`,
    'hauts-de-france': list`lille; amiens; villeneuve-d'ascq; compiegne; dunkerque; valenciennes; roubaix; douai; arras`,
    'ile-de-france': list`paris; saclay; palaiseau; gif-sur-yvette; orsay; versailles; trappes; saint-denis; la defense; nanterre; boulogne-billancourt; creteil; cachan; evry; villejuif; meudon; massy; ivry-sur-seine; montreuil; courbevoie; guyancourt`,
    normandie: list`caen; rouen; le havre; cherbourg`,
    'nouvelle-aquitaine': list`bordeaux; talence; pessac; merignac; limoges; poitiers; la rochelle; pau; bayonne; rochefort; angouleme`,
    occitanie: list`toulouse; montpellier; nimes; perpignan; albi; tarbes; castres`,
    'pays de la loire': list`nantes; angers; le mans; saint-nazaire; laval`,
    "provence-alpes-cote d'azur": list`marseille; aix-en-provence; nice; sophia antipolis; toulon; avignon; cadarache; gap`,
    corse: list`ajaccio; corte; bastia`,
  },
  spain: {
    andalucia: list`sevilla; granada; malaga; cordoba; almeria; cadiz; jaen; huelva; motril`,
    aragon: list`zaragoza; huesca; teruel`,
    cataluna: list`barcelona; tarragona; girona; lleida; bellaterra`,
    'castilla y leon': list`salamanca; valladolid; burgos; leon; segovia; zamora; soria; avila; palencia`,
    'castilla-la mancha': list`toledo; albacete; cuenca; ciudad real`,
    'comunidad valenciana': list`valencia; alicante; castellon; elche`,
    galicia: list`santiago de compostela; a coruna; vigo; ourense`,
    madrid: list`madrid; alcala de henares; getafe; leganes`,
    murcia: list`murcia; cartagena; lorca`,
    'pais vasco': list`bilbao; san sebastian; donostia; vitoria`,
    asturias: list`oviedo; gijon`,
    cantabria: list`santander`,
    navarra: list`pamplona`,
    'la rioja': list`logrono`,
    extremadura: list`caceres; badajoz; merida`,
    canarias: list`las palmas; tenerife; la laguna`,
    baleares: list`palma de mallorca; mahon`,
  },
  'united kingdom': {
    england: list`norfolk; norwich; cornwall; kent; york; durham; lancaster; liverpool; southampton; exeter; newcastle; london; cambridge; oxford; manchester; bristol; leeds; birmingham; sheffield; plymouth; nottingham`,
    scotland: list`edinburgh; glasgow; dundee; aberdeen`,
    wales: list`cardiff; swansea`,
  },
  ireland: { ireland: list`dublin; galway; cork; limerick` },
  germany: {
    germany: list`berlin; munich; munchen; hamburg; heidelberg; stuttgart; dresden; leipzig; bonn; aachen; karlsruhe; koln; cologne`,
  },
  switzerland: {
    switzerland: list`geneve; geneva; lausanne; zurich; bern; basel; solothurn; neuchatel; fribourg`,
  },
  belgium: { belgium: list`bruxelles; brussels; liege; gent; leuven; louvain-la-neuve; namur; mons` },
  italy: { italy: list`roma; rome; milano; milan; torino; bologna; pisa; trento; firenze` },
  portugal: { portugal: list`lisboa; lisbon; porto; coimbra; aveiro` },
  netherlands: { netherlands: list`amsterdam; delft; utrecht; leiden; eindhoven; rotterdam; groningen` },
  canada: { canada: list`montreal; quebec; toronto; ottawa; vancouver; sherbrooke` },
  'united states': {
    'united states': list`boston; new york; chicago; san francisco; seattle; worcester; san diego; cambridge, ma`,
  },
  mexico: { mexico: list`guadalajara; monterrey; oaxaca; puebla; ciudad de mexico` },
  colombia: { colombia: list`bogota; medellin; cali; popayan` },
  argentina: { argentina: list`buenos aires; rosario; mendoza` },
  japan: { japan: list`tokyo; kyoto; osaka; nihonbashi; tsukuba` },
  sweden: { sweden: list`stockholm; uppsala; goteborg; gothenburg; lund` },
  norway: { norway: list`oslo; bergen; trondheim; tromso` },
  denmark: { denmark: list`copenhagen; copenhague; kobenhavn; aarhus; odense; lyngby` },
  finland: { finland: list`helsinki; espoo; tampere; turku; oulu` },
  austria: { austria: list`vienna; vienne; viena; wien; graz; innsbruck; salzburg; linz` },
  poland: { poland: list`warsaw; varsovie; varsovia; warszawa; krakow; cracovie; wroclaw; gdansk` },
  'czech republic': { 'czech republic': list`prague; praga; praha; brno` },
  greece: { greece: list`athens; athenes; atenas; thessaloniki; heraklion` },
  luxembourg: { luxembourg: list`luxembourg; esch-sur-alzette; belval` },
  brazil: { brazil: list`sao paulo; rio de janeiro; brasilia; recife; campinas` },
  chile: { chile: list`santiago de chile; valparaiso; concepcion` },
  peru: { peru: list`lima; cusco; arequipa` },
  morocco: { morocco: list`rabat; casablanca; marrakech; fes; tanger` },
  tunisia: { tunisia: list`tunis; sfax; sousse` },
  algeria: { algeria: list`alger; oran; constantine` },
  senegal: { senegal: list`dakar; saint-louis du senegal` },
  singapore: { singapore: list`singapore; singapour; singapur` },
  australia: { australia: list`sydney; melbourne; brisbane; perth; canberra; hobart` },
};

/** The regions that lie on one side of a country, folded, and how that side is asked for. */
const SIDES: readonly {
  readonly asked: RegExp;
  readonly regions: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    asked: /\b(?:sud-? ?ouest|south-? ?west(?:ern)?|suroeste)\b/,
    regions: { france: list`nouvelle-aquitaine; occitanie`, spain: list`andalucia; extremadura` },
  },
  {
    asked: /\b(?:sud-? ?est|south-? ?east(?:ern)?|sureste|sudeste)\b/,
    regions: {
      france: list`provence-alpes-cote d'azur; auvergne-rhone-alpes; corse`,
      spain: list`murcia; comunidad valenciana; andalucia`,
    },
  },
  {
    asked: /\b(?:nord-? ?ouest|north-? ?west(?:ern)?|noroeste)\b/,
    regions: { france: list`bretagne; normandie; pays de la loire`, spain: list`galicia; asturias` },
  },
  {
    asked: /\b(?:nord-? ?est|north-? ?east(?:ern)?|nor(?:d)?este)\b/,
    regions: { france: list`grand est; hauts-de-france`, spain: list`cataluna; aragon; navarra` },
  },
  {
    asked: /\b(?:dans le|au|le) nord\b|\bnorth(?:ern)?\b|\b(?:el|al|del) norte\b/,
    regions: {
      france: list`hauts-de-france; normandie`,
      spain: list`galicia; asturias; cantabria; pais vasco; navarra; la rioja`,
    },
  },
  {
    asked: /\b(?:dans le|au|le) sud\b|\ble midi\b|\bsouth(?:ern)?\b|\b(?:el|al|del) sur\b/,
    regions: {
      france: list`occitanie; provence-alpes-cote d'azur; nouvelle-aquitaine; corse`,
      spain: list`andalucia; murcia; extremadura; canarias`,
    },
  },
  {
    asked: /\b(?:dans |a )l'est\b|\bthe east\b|\beastern\b|\b(?:al|del) este\b/,
    regions: {
      france: list`grand est; bourgogne-franche-comte; auvergne-rhone-alpes`,
      spain: list`cataluna; comunidad valenciana; murcia; baleares`,
    },
  },
  {
    asked: /\b(?:dans |a )l'ouest\b|\bthe west\b|\bwestern\b|\b(?:el|al|del) oeste\b/,
    regions: {
      france: list`bretagne; pays de la loire; normandie; nouvelle-aquitaine`,
      spain: list`extremadura; castilla y leon; galicia`,
    },
  },
];

/**
 * The regions on the side of a country that a folded question asks for ("dans le sud", "northern Spain"), with the
 * words that say so; undefined when it asks for none. Without a country both France and Spain are meant.
 */
export function compassRegionsIn(
  text: string,
): { readonly regions: readonly string[]; readonly words: readonly string[] } | undefined {
  const side = SIDES.find(({ asked }) => asked.test(text));
  if (!side) return undefined;
  const named = countriesIn(text.replace(/(?:ile|hauts)[\s-]de[\s-]france/g, ' '));
  const regions = Object.entries(side.regions)
    .filter(([country]) => named.length === 0 || named.includes(country))
    .flatMap(([, all]) => all);
  return { regions, words: side.asked.exec(text)![0].split(/[\s'-]+/) };
}

const flat = (text: string): string => text.replace(/[\s-]+/g, ' ');
/** Asked of hundreds of names for every text: most are ruled out without a pattern. */
function holds(text: string, name: string): boolean {
  const words = flat(name);
  return text.includes(words) && new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(text);
}

/** The regions and countries that a folded text of an offer lies in, by the towns and countries it names. */
export function regionsOf(text: string): string[] {
  const words = flat(text);
  const found = new Set<string>();
  for (const [country, regions] of Object.entries(TOWNS)) {
    for (const [region, towns] of Object.entries(regions)) {
      if (holds(words, region) || towns.some((town) => holds(words, town))) found.add(region).add(country);
    }
  }
  for (const country of countriesIn(text)) found.add(country);
  return [...found];
}

/** The towns that a folded text names. */
export function townsIn(text: string): string[] {
  const words = flat(text);
  return Object.values(TOWNS).flatMap((regions) =>
    Object.values(regions).flatMap((towns) => towns.filter((town) => holds(words, town))),
  );
}

/** The countries that a folded text names, in any of the three languages. */
export function countriesIn(text: string): string[] {
  const words = flat(text);
  return Object.entries(COUNTRY_NAMES).flatMap(([country, names]) =>
    names.some((name) => holds(words, name)) ? [country] : [],
  );
}

/** The regions outside France that a folded text names. */
export function foreignRegionsIn(text: string): string[] {
  const words = flat(text);
  const regions = Object.entries(TOWNS).flatMap(([country, all]) =>
    country === 'france' ? [] : Object.keys(all),
  );
  return regions.filter((region) => holds(words, region));
}
