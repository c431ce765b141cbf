import { list } from './list.ts';
import { COUNTRY_NAMES } from './placeNames.ts';

/**
 * Towns that offers name without their region, folded, by region and country: the larger ones and those with many
 * laboratories. An offer says "Rennes"; a student asks for Brittany, or for anything outside France.
 */
const TOWNS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  france: {
    'auvergne-rhone-alpes': list`le puy-en-velay; moulins; oyonnax; annemasse; archamps; lyon; villeurbanne; grenoble; saint-etienne; clermont-ferrand; chambery; annecy; valence; le bourget-du-lac; roanne; bourg-en-bresse; vichy; aurillac; meylan; crolles; ecully; vaulx-en-velin; aubiere; thonon-les-bains; montelimar; privas; voiron`,
    'bourgogne-franche-comte': list`dijon; besancon; belfort; montbeliard; le creusot; chalon-sur-saone; nevers; auxerre; vesoul; lons-le-saunier; macon; sochaux`,
    bretagne: list`rennes; brest; lorient; vannes; lannion; quimper; saint-malo; roscoff; concarneau; douarnenez; saint-brieuc; vitre; fougeres; morlaix; plouzane; guidel`,
    'centre-val de loire': list`orleans; tours; bourges; chartres; blois; chateauroux; dreux`,
    'grand est': list`strasbourg; nancy; metz; reims; mulhouse; troyes; colmar; vandoeuvre-les-nancy; epinal; charleville-mezieres; chalons-en-champagne; illkirch; thionville; haguenau; villers-les-nancy`,
    'hauts-de-france': list`lille; amiens; villeneuve-d'ascq; compiegne; dunkerque; valenciennes; roubaix; douai; arras; calais; boulogne-sur-mer; beauvais; saint-quentin; tourcoing; bethune; senlis; lesquin`,
    'ile-de-france': list`paris; saclay; palaiseau; gif-sur-yvette; orsay; versailles; trappes; saint-denis; la defense; nanterre; boulogne-billancourt; creteil; cachan; evry; villejuif; meudon; massy; ivry-sur-seine; montreuil; courbevoie; guyancourt; pantin; aubervilliers; issy-les-moulineaux; levallois; puteaux; rueil-malmaison; velizy; champs-sur-marne; marne-la-vallee; noisy-le-grand; fontenay-aux-roses; chatillon; arcueil; jouy-en-josas; chatenay-malabry; vincennes; bobigny; cergy; melun; fontainebleau; clichy; gennevilliers; le kremlin-bicetre; montigny-le-bretonneux; les ulis`,
    normandie: list`caen; rouen; le havre; cherbourg; evreux; alencon; saint-lo; dieppe; bayeux`,
    'nouvelle-aquitaine': list`bordeaux; talence; pessac; merignac; limoges; poitiers; la rochelle; pau; bayonne; rochefort; angouleme; niort; brive; perigueux; agen; dax; mont-de-marsan; arcachon; anglet; biarritz; gradignan; le barp`,
    occitanie: list`millau; lourdes; toulouse; montpellier; nimes; perpignan; albi; tarbes; castres; rodez; cahors; auch; montauban; blagnac; labege; sete; beziers; ales; carcassonne; foix; figeac; castanet-tolosan; ramonville; banyuls-sur-mer`,
    'pays de la loire': list`nantes; angers; le mans; saint-nazaire; laval; cholet; la roche-sur-yon; saumur; saint-herblain; les sables-d'olonne`,
    "provence-alpes-cote d'azur": list`marseille; aix-en-provence; nice; sophia antipolis; toulon; avignon; cadarache; gap; cannes; grasse; antibes; digne-les-bains; manosque; arles; istres; aubagne; gardanne; briancon; frejus; hyeres; la ciotat; salon-de-provence`,
    corse: list`ajaccio; corte; bastia`,
  },
  spain: {
    andalucia: list`sevilla; granada; malaga; cordoba; almeria; cadiz; jaen; huelva; motril; jerez; algeciras; marbella; ubeda; baeza; el ejido; linares; roquetas de mar`,
    aragon: list`zaragoza; huesca; teruel`,
    cataluna: list`barcelona; tarragona; girona; lleida; bellaterra; sabadell; terrassa; reus; manresa; castelldefels; sant cugat`,
    'castilla y leon': list`ponferrada; aranda de duero; miranda de ebro; salamanca; valladolid; burgos; leon; segovia; zamora; soria; avila; palencia`,
    'castilla-la mancha': list`toledo; albacete; cuenca; ciudad real`,
    'comunidad valenciana': list`valencia; alicante; castellon; elche; gandia; castello; torrevieja; paterna; burjassot`,
    galicia: list`santiago de compostela; a coruna; vigo; ourense; la coruna; pontevedra; lugo; ferrol`,
    madrid: list`madrid; alcala de henares; getafe; leganes; mostoles; alcobendas; tres cantos; majadahonda; pozuelo`,
    murcia: list`murcia; cartagena; lorca`,
    'pais vasco': list`bilbao; san sebastian; donostia; vitoria; vitoria-gasteiz; eibar; mondragon; derio; zamudio`,
    asturias: list`oviedo; gijon`,
    cantabria: list`santander`,
    navarra: list`pamplona`,
    'la rioja': list`logrono`,
    extremadura: list`caceres; badajoz; merida`,
    canarias: list`las palmas; tenerife; la laguna`,
    baleares: list`palma de mallorca; mahon`,
  },
  'united kingdom': {
    england: list`norfolk; norwich; cornwall; kent; york; durham; lancaster; liverpool; southampton; exeter; newcastle; london; cambridge; oxford; manchester; bristol; leeds; birmingham; sheffield; plymouth; nottingham; lincoln; leicester; coventry; warwick; brighton; portsmouth; guildford; loughborough; harwell; didcot; stevenage; milton keynes; ipswich; cheltenham; swindon; falmouth; penzance; whitby; scarborough`,
    scotland: list`edinburgh; glasgow; dundee; aberdeen; inverness; oban; st andrews; stornoway; lerwick; kirkwall`,
    wales: list`cardiff; swansea; aberystwyth; bangor; newport; wrexham; pembroke; pembrokeshire`,
  },
  ireland: { ireland: list`dublin; galway; cork; limerick` },
  germany: {
    germany: list`berlin; munich; munchen; hamburg; heidelberg; stuttgart; dresden; leipzig; bonn; aachen; karlsruhe; koln; cologne; bremen; bremerhaven; kiel; rostock; jena; weimar; erfurt; potsdam; magdeburg; chemnitz; freiburg; tubingen; konstanz; mannheim; darmstadt; frankfurt; mainz; gottingen; goettingen; hannover; hanover; braunschweig; kassel; dortmund; bochum; essen; dusseldorf; julich; munster; nurnberg; nuremberg; erlangen; bayreuth; wurzburg; regensburg; augsburg; garching; saarbrucken; trier; kaiserslautern; oldenburg; lubeck; greifswald; wuppertal; paderborn; bielefeld`,
  },
  switzerland: {
    switzerland: list`geneve; geneva; lausanne; zurich; bern; basel; solothurn; neuchatel; fribourg; lugano; winterthur; lucerne; luzern; st. gallen; villigen; davos; yverdon; bienne; bale`,
  },
  belgium: {
    belgium: list`bruxelles; brussels; liege; gent; leuven; louvain-la-neuve; namur; mons; anvers; antwerp; antwerpen; ghent; gand; louvain; charleroi; hasselt; brugge; bruges; gembloux; ostende; ostend; geel`,
  },
  italy: {
    italy: list`roma; rome; milano; milan; torino; bologna; pisa; trento; firenze; turin; napoli; naples; genova; padova; venezia; venice; trieste; ispra; palermo; catania; pavia; modena; parma; ferrara; siena; perugia; cagliari; verona; ancona; udine; foggia; frascati; lecce`,
  },
  portugal: {
    portugal: list`lisboa; lisbon; porto; coimbra; aveiro; braga; faro; evora; guimaraes; setubal; leiria; funchal`,
  },
  netherlands: {
    netherlands: list`amsterdam; delft; utrecht; leiden; eindhoven; rotterdam; groningen; the hague; la haye; den haag; wageningen; nijmegen; enschede; maastricht; tilburg; haarlem; den helder; noordwijk; arnhem; breda`,
  },
  canada: {
    canada: list`montreal; quebec; toronto; ottawa; vancouver; sherbrooke; calgary; edmonton; winnipeg; halifax; saskatoon; rimouski; chicoutimi; trois-rivieres; gatineau`,
  },
  'united states': {
    'united states': list`boston; new york; chicago; san francisco; seattle; worcester; san diego; cambridge, ma; los angeles; houston; denver; boulder; atlanta; philadelphia; pittsburgh; baltimore; washington; portland; palo alto; ann arbor; new haven; minneapolis; detroit; tucson; miami; salt lake city; santa barbara; urbana`,
  },
  mexico: {
    mexico: list`guadalajara; monterrey; oaxaca; puebla; ciudad de mexico; queretaro; toluca; morelia; cuernavaca; ensenada; tijuana; xalapa; veracruz; guanajuato; san luis potosi; hermosillo; chihuahua`,
  },
  colombia: {
    colombia: list`bogota; medellin; cali; popayan; barranquilla; cartagena de indias; bucaramanga; pereira; manizales; santa marta; ibague; cucuta`,
  },
  argentina: {
    argentina: list`buenos aires; rosario; mendoza; entre rios; santa fe; neuquen; chubut; tucuman; bariloche; ushuaia; bahia blanca; mar del plata; jujuy; comodoro rivadavia; puerto madryn; rio gallegos`,
  },
  japan: {
    japan: list`tokyo; kyoto; osaka; nihonbashi; tsukuba; kagoshima; fukuoka; hiroshima; nagoya; sapporo; sendai; yokohama; kobe; nara; okinawa; kanazawa; hamamatsu; wako`,
  },
  sweden: {
    sweden: list`stockholm; uppsala; goteborg; gothenburg; lund; linkoping; umea; malmo; vasteras; orebro; lulea; kiruna; kalmar`,
  },
  norway: {
    norway: list`oslo; bergen; trondheim; tromso; stavanger; bodo; longyearbyen; tromsoe; alesund; kristiansand`,
  },
  denmark: {
    denmark: list`copenhagen; copenhague; kobenhavn; aarhus; odense; lyngby; aalborg; roskilde; esbjerg; kolding`,
  },
  finland: {
    finland: list`helsinki; espoo; tampere; turku; oulu; jyvaskyla; kuopio; rovaniemi; vaasa; lahti; joensuu`,
  },
  austria: {
    austria: list`vienna; vienne; viena; wien; graz; innsbruck; salzburg; linz; leoben; klagenfurt; laxenburg; klosterneuburg`,
  },
  poland: {
    poland: list`warsaw; varsovie; varsovia; warszawa; krakow; cracovie; wroclaw; gdansk; poznan; lodz; torun; gliwice; lublin; szczecin; katowice`,
  },
  'czech republic': { 'czech republic': list`prague; praga; praha; brno; ostrava; olomouc; plzen; pilsen` },
  greece: {
    greece: list`athens; athenes; atenas; thessaloniki; heraklion; patras; volos; chania; ioannina; rhodes; corfu`,
  },
  luxembourg: { luxembourg: list`luxembourg; esch-sur-alzette; belval` },
  brazil: {
    brazil: list`sao paulo; rio de janeiro; brasilia; recife; campinas; belo horizonte; curitiba; porto alegre; florianopolis; salvador de bahia; fortaleza; manaus; belem; sao carlos`,
  },
  chile: {
    chile: list`santiago de chile; valparaiso; concepcion; antofagasta; temuco; valdivia; punta arenas; la serena; puerto montt; vina del mar`,
  },
  peru: { peru: list`lima; cusco; arequipa; piura; iquitos; puno; huancayo` },
  morocco: {
    morocco: list`rabat; casablanca; marrakech; fes; tanger; agadir; meknes; oujda; tetouan; kenitra; ben guerir`,
  },
  tunisia: { tunisia: list`tunis; sfax; sousse` },
  algeria: { algeria: list`alger; oran; constantine` },
  senegal: { senegal: list`dakar; saint-louis du senegal` },
  uruguay: { uruguay: list`montevideo; punta del este` },
  ecuador: { ecuador: list`quito; guayaquil; loja` },
  'costa rica': { 'costa rica': list`san jose de costa rica; cartago; turrialba` },
  hungary: { hungary: list`budapest; debrecen; szeged; pecs` },
  romania: { romania: list`bucharest; bucarest; cluj; iasi; timisoara` },
  bulgaria: { bulgaria: list`plovdiv; varna` },
  croatia: { croatia: list`zagreb; rijeka; dubrovnik` },
  slovenia: { slovenia: list`ljubljana; maribor` },
  slovakia: { slovakia: list`bratislava; kosice` },
  estonia: { estonia: list`tallinn; tartu` },
  latvia: { latvia: list`riga` },
  lithuania: { lithuania: list`vilnius; kaunas` },
  iceland: { iceland: list`reykjavik; akureyri` },
  india: { india: list`new delhi; delhi; mumbai; bangalore; bengaluru; chennai; kolkata; hyderabad; pune` },
  china: { china: list`beijing; pekin; shanghai; shenzhen; hangzhou; wuhan; guangzhou` },
  'south korea': { 'south korea': list`seoul; seul; daejeon; busan; pohang` },
  turkey: { turkey: list`istanbul; ankara; izmir` },
  israel: { israel: list`tel aviv; haifa; rehovot; jerusalem` },
  'south africa': { 'south africa': list`cape town; johannesburg; pretoria; durban; stellenbosch` },
  'new zealand': { 'new zealand': list`auckland; christchurch; dunedin` },
  vietnam: { vietnam: list`hanoi; ho chi minh` },
  singapore: { singapore: list`singapore; singapour; singapur` },
  australia: {
    australia: list`sydney; melbourne; brisbane; perth; canberra; hobart; adelaide; cairns; townsville`,
  },
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

/** The regions in which the towns lie that a folded text names. */
export function regionsAround(text: string): string[] {
  return regionsOf(text).filter((name) => Object.values(TOWNS).some((regions) => name in regions));
}

/** The countries that a folded text of an offer lies in, by the towns, regions and countries it names. */
export function countriesOf(text: string): string[] {
  return regionsOf(text).filter((name) => name in TOWNS || countriesIn(name).length > 0);
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
  // In Spanish "se usa" is what one does.
  const words = flat(text.replace(/\b(?:se|no|que|quien|lo|la|me|te|si|ya) usa\b/g, ' '));
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
