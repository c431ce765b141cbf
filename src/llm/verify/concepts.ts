import { LEVELS } from '../../answer/understand/levels.ts';
import { list } from '../../language/list.ts';
import { COUNTRY_NAMES, EXONYMS } from '../../language/placeNames.ts';

/**
 * Words and phrases that say the same in an offer, in the three languages, folded. An asterisk stands for any ending.
 * Where one is named, any other of its row proves it; so only what may be put for one another shares a row.
 */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  internship: list`internship*; stage; stages; practicas; pasantia*; placement*; traineeship*; poste; puesto; position; positions`,
  person: list`persona seleccionada; personas seleccionadas; persona contratada; person recruited; person hired; selected candidate*; personne retenue; personnes retenues; personne selectionnee; persona en practicas; personas en practicas; estudiante en practicas; estudiantes en practicas; alumno en practicas; alumna en practicas; alumnos en practicas; etudiant en stage; etudiante en stage; etudiants en stage; intern; interns; trainee*; stagiaire*; becari*; pasante*; practicante*; persona; person; personne; personne recrutee; candidat; candidats; candidate*; candidata*; candidato*; applicant*; postulant*; aspirante*; student; students; etudiant*; estudiante*; alumn*`,
  offer: list`offre; offres; offer; offers; oferta*; annonce; anuncio`,
  last: list`dure; durent; durer; durera; duree*; duration*; last; lasts; lasting; dura; duran; durar; durara; duracion*; length`,
  begin: list`debut*; commence*; start*; begin*; beginning; inicio*; empie*; empez*; comien*; comenz*; demarr*; arranc*`,
  end: list`fin; finit; termine*; end; ends; ending; finish*; termin*; finaliza*; acaba*; issue`,
  deadline: list`date limite*; deadline*; plazo*; fecha limite; closing date; cloture; cierre`,
  pay: list`verse; versee; verses; versees; verser; versement*; abona el; abona los; abona la; abona las; se abona; se abonan; abonara; pay; pays; paid; paye*; paie; payant; pagad*; paga; pagan; pagar; remuner*; gratifi*; salaire*; salary; salaries; salario*; sueldo*; wage*; stipend*; indemn*; allowance*; cobra*; bourse*; beca; becas; grant; grants; retribu*`,
  transport: list`transport*; transit; commut*; deplacement*; travel; viaje*; trajet*; desplazamiento*`,
  car: list`car; cars; voiture*; coche; coches; automobile*; automovil*`,
  cost: list`cost; costs; frais; gasto*; coste*; costo*; expense*`,
  amount: list`s'eleve; s'elevent; s'elevera; s'eleveront; s'elevait; asciende*; amounts to; comes to`,
  refund: list`a la charge de; a la charge du; a charge de; a cargo del estudiante; se hace cargo; se hacen cargo; se hara cargo; corre por cuenta; corre a cargo; corren por cuenta; corren a cargo; rembours*; reimburs*; refund*; reembols*; prise en charge; prend en charge; pris en charge; cover; covers; covered`,
  meal: list`tickets restaurant*; titres-restaurant*; titres restaurant*; meal voucher*; lunch voucher*; vales de comida; vale de comida; cheque restaurante; restaurant voucher*; cantine*; canteen*; comedor*; meal*; repas; comida*; nourri; nourrie; nourris; nourries; nourriture; manutencion`,
  adult: list`of age; of legal age; majeur; majeure; majeurs; majeures; mayor de edad; mayores de edad; adult; adults; adulte*; adulto*`,
  videoCall: list`visioconference*; visio; video conference*; videoconferenc*; videoconferencia*; video call*; videollamada*`,
  breakfast: list`petit dejeuner; petits dejeuners; breakfast*; desayuno*`,
  housing: list`loge; logee; loges; logees; alojad*; logement*; hebergement*; housing; accommodation*; alojamiento*; vivienda*; lodging`,
  remote: list`teletravail*; remote work*; remotely; remote; work from home; working from home; home office; teletrabaj*; telework*; a distance; a distancia; distanciel`,
  onsite: list`sur place; sur site; on site; on-site; presencial*; presentiel*; in person; in situ`,
  office: list`bureau*; office*; oficina*; locaux; premises; locales`,
  team: list`equipe; equipes; team*; equipo; equipos; groupe de recherche; research group`,
  meet: list`reunion*; rencontr*; encontrar*; encuentr*; reunit; reunir; reunissent; meet; meets; meeting*; reune*`,
  work: list`travail; travaill*; work; works; working; trabaj*`,
  task: list`mission; missions; tache*; task*; tarea*; duties; funcion; funciones; assignment*`,
  supervise: list`supervis*; encadr*; tuteur*; tutrice*; tutor*; mentor*; superviseur*; advisor*; asesor*; responsable*; manager*; jefe; jefa; cheffe*`,
  agreement: list`accord; accords; agreement*; acuerdo*; approval; approbation; consent; aprobacion; validation`,
  researcher: list`chercheu*; researcher*; investigador*`,
  research: list`recherche*; research; investigacion*`,
  develop: list`creer; creera; creerez; creeront; create; creates; creating; crear; creara; crearas; crearan; develop*; desarroll*; concev*; concoi*; conception; design*; disen*; build*; construi*; constru*; creat*; cree*; creer; crear; elabor*`,
  implement: list`implement*; mettre en oeuvre; mise en oeuvre; met en oeuvre; poner en practica; integr*`,
  compare: list`compar*`,
  study: list`etude; etudie*; etudier*; study; studies; studying; analys*; analiz*; analisis; examin*; investigate*; investiga; investigar`,
  consider: list`consider*; etudies; etudiees; examinees; examines; estudiad*; tenid* en cuenta; taken into account`,
  evaluate: list`evalu*; assess*; mesur*; measur*; medir; mide`,
  train: list`entrain*; forme; forment; former; formera; formeront; train; trained; training; trains; entren*`,
  learn: list`apprent*; appren*; learn*; aprend*`,
  write: list`ecri*; redig*; redact*; write*; writing; written; escrib*; escrit*`,
  test: list`test; tests; testing; prueba*; essai*`,
  method: list`method*; metod*; approche*; approach*; enfoque*; technique*; tecnica*`,
  data: list`donnee*; data; dato*; dataset*; jeu de donnees`,
  network: list`reseau*; network*; red; redes`,
  model: list`model*`,
  deploy: list`passage en production; mise en production; mis en production; mise en service; put into production; paso a produccion; puesta en produccion; deplo*; desple*; despli*`,
  use: list`usan; usar; usara; usaran; usaras; utilis*; use; uses; used; using; usa; usan; usar; utiliz*; emplo*`,
  employ: list`employ*; emploi*; emple*; embauch*; hire*; hiring; recrut*; recruit*; contrat*; contract*; job; jobs`,
  thesis: list`these; theses; phd; phds; doctorat*; doctoral; doctorado*; thesis; tesis; doctorate`,
  follow: list`suit; suivre; suivi*; follow*; segu*; continu*; pours*; prolong*; suite`,
  funding: list`financ*; fund; funds; funded; funding`,
  lend: list`prete; pretent; preter; lend*; presta; prestan; prestar`,
  apply: list`candidature*; candidater; candidatez; candidaterez; candidatent; presentarse; postul*; apply; applying; applies; application; applications; solicit*`,
  send: list`envoy*; send; sends; sent; sending; envi*; mand*; transmett*; adresse*; submit*; remit*`,
  cv: list`cv; cvs; resume; resumes; curriculum*; hoja de vida`,
  coverLetter: list`lettre de motivation; lettres de motivation; cover letter*; motivation letter*; letter of motivation; carta de motivacion; carta de presentacion; covering letter*`,
  transcript: list`releves de notes; releve de notes; transcript*; expediente academico; notes de master`,
  contact: list`pour toute question; pour toutes questions; for any question*; any questions; for any quer*; any queries; para cualquier pregunta; para cualquier duda; para cualquier consulta; contact*; renseignement*; information*; informacion; informations; infos`,
  phone: list`telephone*; telefono*; phone; tel`,
  mail: list`courriel*; email*; e-mail*; mail; correo; correo electronico`,
  post: list`correo postal; courrier; postal; by post; la poste; voie postale; por correo postal`,
  accept: list`accept*; admit*; admis; admise*`,
  place: list`plaza; plazas; places; opening*; openings; vacante*; vacanc*`,
  located: list`se desarrolla; se desarrollan; se desarrollara; se desarrollaran; se lleva a cabo; se llevan a cabo; se llevara a cabo; se deroule; se deroulent; se deroulera; se trouve; se situe; a lieu; ont lieu; aura lieu; auront lieu; takes place; take place; taking place; tiene lugar; tienen lugar; tendra lugar; tendran lugar; se celebra; se celebran; se encuentra; se ubica; lieu*; lugar; location; sede; ubica*; situe*; located`,
  open: list`ouvert*; open; abiert*`,
  reserved: list`reserve*; reserv*`,
  disability: list`handicap*; disabilit*; disabled; discapacidad`,
  level: list`niveau*; level*; nivel*`,
  knowledge: list`working knowledge; practical knowledge; connaissance pratique; connaissances pratiques; conocimiento practico; conocimientos practicos; connaissance*; notions; nociones; command; dominio; dominar; knowledge; conocimiento*; conocer; know; connaitre; maitrise*; familiar*; savoir`,
  experience: list`experience*; experiencia*`,
  skill: list`competence*; skill*; competencia*; habilidad*`,
  language: list`langue; langues; language; languages; idioma*; lengua; lenguas`,
  signLanguage: list`langue des signes; sign language; lengua de signos; lenguaje de signos`,
  flexible: list`flexible*; souple*`,
  schedule: list`horaire*; horario*; working hours; jornada*`,
  hour: list`heure; heures; hour; hours; hora; horas; h`,
  day: list`jour; jours; day; days; dia; dias; journee*; quotidien*; daily; diari*`,
  week: list`semaine*; week; weeks; weekly; semana; semanas; semanal*; hebdomadaire*`,
  month: list`mois; month; months; monthly; mes; meses; mensuel*; mensual*`,
  year: list`ans; annee*; year*; anual*; annuel*; annual*; ano; anos; par an; un an; d'un an`,
  lastYear: list`l'an dernier; l'an passe; l'annee derniere; l'annee passee; el ano pasado; the previous year; the year before`,
  half: list`half; halves; moitie*; mitad; mitades`,
  exemption: list`derogation*; exemption*; exencion*; waiver*; dispensa*; dispense*`,
  ultimate: list`dernier*; ultim*; final; finale`,
  first: list`premier*; first; primer; primera; primero; 1er; 1st`,
  second: list`deuxieme*; second; seconde; segund*`,
  third: list`troisieme*; third; tercer*`,
  gross: list`brut; bruts; brute; brutes; gross; bruto; brutos; bruta*`,
  net: list`net; nets; neto; netos; neta*`,
  permit: list`permis de travail; work permit*; permiso de trabajo; autorisation de travail`,
  visa: list`visa; visas; visado*`,
  national: list`ressortissant*; national; nationals; ciudadan*; citizen*; citoyen*; nacional*`,
  eu: list`union europeenne; european union; union europea; ue; eu`,
  abroad: list`etranger*; abroad; foreign; extranjero*`,
  provide: list`fourn*; provid*; ofrec*; suministr*; propos*; propon*; propond*; propuest*`,
  spend: list`passer*; passe; passera; spend*; pasa; pasara; pasar; pasaran`,
  weather: list`meteo; weather; tiempo; clima`,
  allow: list`permet*; allow*; permit; permite*; permiten; autoris*; autoriz*`,
  goal: list`objectif*; goal*; objective*; objetivo*; vise*; visant; quiere; pretende*; busca; aim; aims; meta; target*`,
  reduce: list`redui*; reduc*; diminu*; decrease*; lower*; disminu*`,
  increase: list`augment*; increas*; aument*; increment*`,
  improve: list`amelior*; improv*; mejor*`,
  need: list`necessit*; need; needs; needed; necesit*`,
  manual: list`manuel*; manual; manuales`,
  annotation: list`annot*; label*; etiquet*; anotac*`,
  computerScience: list`informatique*; computer science; informatica; computing`,
  appliedMaths: list`mathematiques appliquees; applied mathematics; applied maths; matematicas aplicadas`,
  physics: list`physique; physics; fisica`,
  school: list`ecole*; school*; escuela*`,
  engineer: list`ingenieur*; engineer; engineers; ingeniero*; ingeniera*`,
  university: list`universit*; universidad*`,
  laboratory: list`laboratoire*; laborator*; lab; labs; labo`,
  company: list`entreprise*; compan*; empresa*; societe*; firm; firms; sociedad*`,
  parentCompany: list`societe mere; maison mere; parent company; empresa matriz; sociedad matriz`,
  institute: list`institut*`,
  foundation: list`fondation*; foundation*; fundacion*`,
  collective: list`collectif*; collective*; colectivo*`,
  visit: list`visite*; visit; visits; visita*`,
  alarm: list`alarme*; alarm*; alarma*`,
  false: list`fausse*; false; fals*; faux`,
  latency: list`latence*; latency; latenc*`,
  client: list`client*; customer*; cliente*`,
  participate: list`particip*; take part; takes part; taking part; taken part; took part; a pris part; ont pris part; prendra part; prend part`,
  join: list`rejoin*; rejoign*; join*; integrar*; incorpor*; se une; se unen; unirse; unira`,
  report: list`dependera del; dependera de la; dependera de; dependeras del; dependeras de; depende jerarquicamente; rattache hierarchiquement; rend compte; rendra compte; rendrez compte; rendez compte; rendront compte; dar cuenta; dara cuenta; rinde cuentas; rendira cuentas; report; reports; reporte*; reporting; rapporte; informara; informa; rendre compte; rapport*; informe*; compte rendu; comptes rendus`,
  document: list`document*`,
  camera: list`camera*; camara*`,
  operate: list`operate*; exploit*; opera; operan; operar; runs; run; manej*; explot*`,
  people: list`personnes; people; personas; employee*; salarie*; empleado*; collaborateurs; collaborators`,
  accessible: list`accessib*; acces*`,
  contract: list`convention*; convenio*; agreement de stage`,
  leadTo: list`leads to; lead to; led to; results in; result in; donne lieu a; donnent lieu a; aboutit a; aboutissent a; debouche sur; debouchent sur; conduit a; conduisent a; da lugar a; dan lugar a; resulta en; conduce a; conducen a; lleva a; llevan a`,
  conclusive: list`concluant*; concluyent*; conclusive*`,
  dataProtectionOfficer: list`data protection officer*; delegue a la protection des donnees; deleguee a la protection des donnees; delegad* de proteccion de datos; dpo; dpd`,
  premises: list`locaux; premises; facilities; facility; instalaciones; dependencias`,
  inHouse: list`in-house; internal; internally; interne; internes; interno; interna; internos; internas; maison`,
  attached: list`rattach*; attached to; adscrit*; reports into`,
  onCall: list`on-call; on call; de garde; gardes; astreinte*; de guardia; guardias`,
  procedure: list`tramite*; demarche*; formalite*; administrative procedure*; administrative formalit*; demarches administratives; tramites administrativos; paperwork`,
  ctScan: list`scanner; scanners; scanographie*; ct scan; ct scans; tomografia*; tac; tomodensitometrie*`,
  mri: list`irm; mri; resonancia magnetica; imagerie par resonance magnetique; magnetic resonance imaging; magnetic resonance`,
  available: list`disponib*; availab*`,
  environment: list`environnement*; environment*; entorno*`,
  software: list`logiciel*; software`,
  image: list`image*; imagen*`,
  speech: list`parole; speech; voz; voix; voice; habla`,
  text: list`texte*; text; texts; texto*`,
  result: list`resultat*; result*; resultado*`,
  paper: list`article*; paper; papers; publication*; articulo*; publicacion*`,
  conference: list`conference*; conferencia*; congres*`,
  tool: list`outil*; tool*; herramienta*`,
  code: list`code; coder; coding; codigo; codes`,
  sensor: list`capteur*; sensor*`,
  water: list`eau; water; agua`,
  energy: list`energie*; energy; energia`,
  stateOfTheArt: list`etat de l'art; review the state of the art; review the literature; state of the art; state-of-the-art; estado del arte; revue de litterature; literature review; revision bibliografica; etude bibliographique; bibliographic study`,
  review: list`review*; relit; relire; relira; reliront; relecture*; passer en revue; revis*`,
  propose: list`suggest*; sugier*`,
  embedded: list`embarque*; embedded; embarcad*; embebid*`,
  constraint: list`contrainte*; constraint*; restriccion*; limitacion*; limitation*`,
  adapt: list`adapt*; suited; suitable`,
  wave: list`vague; vagues; wave; waves; ola; olas`,
  heat: list`chaleur*; heat; calor`,
  south: list`sud; south; southern; el sur; al sur; del sur`,
  north: list`nord; north; northern; norte`,
  east: list`est de la; east; eastern; oriental*; el este; al este`,
  west: list`ouest; west; western; oeste`,
  frequency: list`frequence*; frequency; how often; frecuencia*`,
  occur: list`survien*; occur*; happen*; produi*; produc*; sucede*; ocurr*`,
  record: list`enregistrement*; record; records; recording; recordings; registro*; grabacion*`,
  good: list`bon; bonne; bons; bonnes; good; solid; solide; solides; strong; buen; buena; buenos; buenas; solida*; excellent*`,
  partTime: list`mi-temps; temps partiel; part-time; part time; media jornada; tiempo parcial; half-time`,
  fullTime: list`temps plein; full-time; full time; jornada completa; tiempo completo; plein temps`,
  cover: list`couvr*; couvert*`,
  lead: list`dirig*; pilote; pilotent; lead; leads; led; leading; lidera*; encabeza*; anime; animent`,
  guidance: list`guidance; suivi quotidien; orientacion; accompagnement*; acompanamiento`,
  daily: list`a diario; diariamente; quotidiennement; on a daily basis; au quotidien; day-to-day; dia a dia; jour le jour`,
  group: list`groupe*; group; groups; grupo*`,
  interview: list`entretien*; interview*; entrevista*`,
  file: list`dossier*; expediente*; application file*`,
  deposit: list`depos*; upload*; present*; subir; remettre; deliver*; entreg*; submission*`,
  extend: list`prolong*; extend*; extension*; prorrog*; ampli*; renouvel*; renew*`,
  laptop: list`ordinateur portable; ordinateurs portables; laptop*; portatil*; ordenador portatil`,
  computer: list`ordinateur*; computer; computers; ordenador*; computadora*`,
  receive: list`obtain; obtains; obtained; recoi*; recev*; recu; receive*; get; gets; recib*; obtien*; obten*`,
  access: list`acces; access; acceso`,
  cluster: list`cluster*; grappe de calcul`,
  share: list`partag*; share; shared; shares; comparti*; compart*`,
  prepare: list`prepar*`,
  satellite: list`satellit*; satelit*`,
  timeSeries: list`time series; series? temporell*; series? chronologiqu*; series? temporal*`,
  series: list`serie*`,
  biologist: list`biolog*`,
  computerScientist: list`informaticien*; computer scientist*; informatic*`,
  speak: list`parle*; parler; speak; speaks; speaking; spoken; habl*`,
  consist: list`compos*; formed; formado; formada; compuest*`,
  help: list`aide*; aider; help; helps; ayud*; support; soutien; soutenir; apoy*; assist*`,
  province: list`provinc*`,
  come: list`vien*; venant; come; comes; coming; veng*; proced*; provien*; originaire*`,
  dayOff: list`time off; tiempo libre; temps libre; dias de descanso; jours de repos; jour de conge; jours de conge; day off; days off; conges; dias libres; dia libre; vacaciones; conge; leave; holiday*`,
  enrol: list`inscrit*; enrol*; inscri*; matricul*; registered`,
  master: list`master; masters; master's; mastere*`,
  bachelor: list`bachelor; bachelors; bachelor's; grado`,
  programme: list`training course*; cours de formation; curso de formacion; cursos de formacion; programme; programmes; program; programs; programa; diplome universitaire; diplomes universitaires; university degree; titulo universitario; titulacion universitaria; cursus; formation; formations; degree; titulacion; diplome`,
  neural: list`neurone*; neuronal*; neural; neurona*`,
  publish: list`publi*`,
  award: list`prix; award*; premio*; prize*`,
  drivingLicence: list`permis de conduire; permis b; driving licence*; driving license*; driver's licence*; driver's license*; carnet de conducir; carne de conducir; permiso de conducir; licencia de conducir`,
  fieldWork: list`field work; fieldwork; field-work; travail de terrain; travaux de terrain; trabajo de campo; work in the field`,
  weekend: list`week-end*; weekend*; fin de semana; fines de semana; fin de semaine; fins de semaine`,
  firstly: list`commencer par; commence par; commencera par; commencerez par; start by; start with; starts with; starts by; starting with; begin by; begin with; begins with; begins by; empezar por; empezara por; empezara con; comenzara por; comenzara con; dans un premier temps; to start with; tout d'abord; en un primer momento; en primer lugar; in a first step; as a first step; la premiere etape consiste; first of all`,
  budget: list`budget*; presupuesto*`,
  equipment: list`materiel; equipement*; equipment; equipamiento; material`,
  insurance: list`assurance*; insurance; seguro; seguros`,
  fee: list`fee; fees; frais d'inscription; droits d'inscription; tuition; matricula`,
  turnover: list`chiffre d'affaires; turnover; revenue*; facturacion`,
  probation: list`periode d'essai; trial period; probation*; periodo de prueba`,
  bonus: list`prime; primes; bonus; prima`,
  addressed: list`dirigido a; dirigida a; dirigidos a; dirigidas a; se dirige a; s'adresse a; s'adresse aux; destine a; destinee a; destine aux; aimed at; intended for`,
  partOf: list`forma parte; forman parte; fait partie; font partie; is part; are part; s'inscrit dans; part of`,
  engineeringDegree: list`ecole d'ingenieurs; ecole d'ingenieur; diplome d'ingenieur; cycle ingenieur; cycle d'ingenieur; formation d'ingenieur; engineering school; engineering degree; escuela de ingenieria; escuela de ingenieros; titulo de ingenieria; grado en ingenieria`,
  update: list`tenir a jour; tenez a jour; tient a jour; tiennent a jour; tiendra a jour; tiendrez a jour; tenu a jour; tenue a jour; mantener al dia; mantendra al dia; mantendras al dia; mettre a jour; met a jour; mettra a jour; mettrez a jour; mettront a jour; mise a jour; mises a jour; mis a jour; update*; updating; actualiz*; actualis*; poner al dia; pone al dia; pondra al dia; puesta al dia; bring up to date; keep up to date`,
  onRequest: list`a la demande de; a la demande du; sur demande; at the request of; at your request; on request; upon request; a peticion de; a peticion del; a solicitud de; request; si se solicita; si lo solicita*; si l'etudiant le demande; si vous le demandez; if requested; if you ask; if you request`,
  setUp: list`mettre en place; met en place; mettra en place; mettrez en place; mise en place; set up; sets up; setting up; put in place; poner en marcha; pondra en marcha; puesta en marcha; implantar; implantacion; instaur*`,
  account: list`tenir compte; tient compte; take into account; takes into account; taking into account; tener en cuenta; tendra en cuenta; tiene en cuenta`,
  highlightValue: list`mettre en valeur; mise en valeur; met en valeur; valoris*; poner en valor; puesta en valor; showcas*`,
  diagnosis: list`etat des lieux; diagnostic*; diagnos*; estado de la situacion; situation analysis`,
  cleanRoom: list`salle blanche; salles blanches; clean room*; cleanroom*; sala blanca; salas blancas`,
  socialSecurity: list`securite sociale; social security; seguridad social; national insurance`,
  background: list`background in; formation en; formacion en; parcours en; degree in; training in`,
  openAccess: list`libre acces; acces libre; acces ouvert; open access; openly; en abierto; acceso abierto`,
  overtime: list`heures supplementaires; overtime; horas extra; horas extras; extra hours; horas extraordinarias`,
  main: list`main; principal*; primary; primordial*`,
  secondary: list`secondary; secondaire*; secundari*`,
  willing: list`volonte; willing*; disposicion; motivation`,
  base: list`base a; basee a; based in; installe a; installee a; implante a; implantee a; etabli a; etablie a; con sede en; headquartered in; ubicad* en`,
  free: list`at no cost; at no extra cost; free of charge; for free; gratuit*; gratis; sans frais; sin coste; sin costo; sin cargo`,
  restaurant: list`restaurant d'entreprise; company restaurant; staff restaurant; company canteen; staff canteen; comedor de empresa`,
  sport: list`sport*; gym*; deport*`,
  room: list`salle*; room; rooms; sala; salas`,
  large: list`grand; grande; grands; grandes; large; big; gran`,
  small: list`petit*; small; pequen*`,
  new: list`nouveau*; nouvel*; new; nuev*`,
  short: list`court; courte; courts; courtes; short; breve; brief; cort*`,
  long: list`long; longue; largo; larga`,
  high: list`haut; haute; eleve*; high; alto; alta; elevad*`,
  quantify: list`quantif*; cuantific*`,
  predict: list`predi*; prevoi*; prevision*; forecast*; pronostic*; anticip*`,
  detect: list`detec*`,
  classify: list`class*; clasific*`,
  validate: list`valid*`,
  optimise: list`optim*`,
  automate: list`automat*`,
  process: list`trait*; process; processes; processing; proces*; tratamiento*`,
  collect: list`data collection; collecte de donnees; collecte des donnees; recueil de donnees; recueil des donnees; recogida de datos; collect*; recueil*; recoge*; recopil*; recolect*`,
  combine: list`combin*`,
  understand: list`compren*; understand*; entend*`,
  choose: list`chois*; choix; choose*; chose; chosen; choice*; eleg*; elig*; elecc*`,
  solve: list`resoud*; resol*; solve*; solving; resuelv*`,
  question: list`question*; pregunta*`,
  problem: list`problem*`,
  solution: list`solution*; solucion*`,
  partner: list`entidad socia; entidades socias; partner organisation*; partner organization*; organisme partenaire; partenair*; partner*; soci*`,
  international: list`internation*; internacion*`,
  hospital: list`hopital*; hospital*`,
  patient: list`patient*; pacient*`,
  health: list`sante; health; salud; medical*; medic*`,
  field: list`terrain; field; campo`,
  ocean: list`ocean*; mer; sea; mar; marin*`,
  plant: list`plante*; plant; plants; planta*`,
  soil: list`sol; sols; soil; suelo*`,
  building: list`batiment*; building*; edificio*`,
  city: list`ville; villes; city; cities; town; towns; ciudad*`,
  country: list`country; countries; pais; paises; un pays; le pays; les pays; des pays; du pays; autre pays; autres pays; son pays; votre pays; leur pays; ce pays; pays d'origine; pays de residence; pays autre`,
  world: list`monde; world; mundo; mondial*`,
  quality: list`qualit*; quality; calidad*`,
  security: list`securit*; security; seguridad`,
  law: list`droit; juridi*; law; legal; derecho; legales`,
  market: list`marche; market*; mercado*`,
  customer: list`usager*; user; users; utilisateur*; usuario*`,
  subject: list`sujet*; topic*; tema; temas; theme*`,
  french: list`francais; francaise; french; frances; francesa`,
  english: list`anglais*; english; ingles; inglesa`,
  spanish: list`espagnol*; spanish; espanol; espanola`,
  german: list`allemand*; german; aleman; alemana`,
  italian: list`italien*; italian; italiano; italiana`,
  portuguese: list`portugais*; portuguese; portugues; portuguesa`,
  dutch: list`neerlandais*; dutch; neerlandes*; holandes*`,
  catalan: list`catalan; catalane*; catala`,
  arabic: list`arabe; arabes; arabic`,
  chinese: list`chinois*; chinese; chino; china; mandarin*`,
  japanese: list`japonais*; japanese; japones*`,
  monday: list`lundi*; monday*; lunes`,
  tuesday: list`mardi*; tuesday*; martes`,
  wednesday: list`mercredi*; wednesday*; miercoles`,
  thursday: list`jeudi*; thursday*; jueves`,
  friday: list`vendredi*; friday*; viernes`,
  saturday: list`samedi*; saturday*; sabado*`,
  sunday: list`dimanche*; sunday*; domingo*`,
  spring: list`printemps; spring; primavera`,
  summer: list`ete; summer; verano`,
  autumn: list`automne; autumn; otono`,
  winter: list`hiver; winter; invierno`,
  morning: list`matin*; morning*; manana*`,
  evening: list`soir*; evening*; tarde; tardes`,
};

/** Meanings in whose place no near word will do: a translation or a cognate may be another one of the kind. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'spoken language': list`french; english; spanish; german; italian; portuguese; dutch; catalan; arabic; chinese; japanese`,
  weekday: list`monday; tuesday; wednesday; thursday; friday; saturday; sunday; weekend`,
  season: list`spring; summer; autumn; winter`,
  period: list`hour; day; week; month; year`,
  deduction: list`gross; net`,
  ordinal: list`first; second; third`,
  direction: list`reduce; increase; improve`,
  compass: list`north; south; east; west`,
  hours: list`partTime; fullTime`,
  degree: list`master; bachelor`,
  size: list`large; small; long; short; high`,
  rank: list`main; secondary`,
  boundary: list`begin; end; deadline`,
  imaging: list`mri; ctScan`,
};

/** More names of the rows of LEVELS, by their number, as statements put them. */
const LEVEL_NAMES: Readonly<Record<number, readonly string[]>> = {
  1: list`last year; final year; derniere annee; ultimo ano; ultimo curso`,
  4: list`doctorant; doctorante; doctorants; doctorantes; phd student; phd students; doctoral student; doctoral students; estudiante de doctorado; estudiantes de doctorado; doctorando; doctorandos; doctoranda; doctorandas; phd candidate; phd candidates`,
  2: list`troisieme annee de licence; 3e annee de licence; third-year bachelor's; third year of a bachelor's degree; tercer curso; tercer ano de grado; tercero de grado`,
};

/** A stretch of a folded text that says something known. */
export interface Concept {
  readonly start: number;
  readonly end: number;
  /** The same for all that say it. */
  readonly id: string;
  /** What it is one of, where another of that kind is something else. */
  readonly kind: string | null;
}

const kinds = new Map(Object.entries(KINDS).flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const)));
const exact = new Map<string, string>();
const prefixes = new Map<string, string>();
const phrases: {
  readonly pattern: RegExp;
  readonly id: string;
  readonly kind: string | null;
  readonly first?: string;
}[] = [];

for (const [id, entries] of Object.entries(MEANINGS)) {
  for (const entry of entries) {
    if (/[\s'-]/.test(entry)) phrases.push(phrase(entry, id, kinds.get(id) ?? null));
    else if (entry.endsWith('*')) prefixes.set(entry.slice(0, -1), id);
    else exact.set(entry, id);
  }
}
for (const [i, { asked, isVague }] of LEVELS.entries()) {
  if (!isVague) phrases.push({ pattern: new RegExp(asked, 'gu'), id: `level ${i}`, kind: 'level' });
}
// "Licence" is a degree in French, and in English where it is none.
phrases.push({
  pattern:
    /(?<=(?:mit|gpl|bsd|apache|open|free|software|commons) )licen[cs]es?(?!\p{L})|(?<!\p{L})licen[cs](?:es?|ias?)(?= (?:mit|gpl|bsd|apache|libre|ouverte|abierta|creative))/gu,
  id: 'softwareLicence',
  kind: null,
});
for (const [level, names] of Object.entries(LEVEL_NAMES)) {
  for (const name of names) phrases.push(phrase(name, `level ${level}`, 'level'));
}
for (const [id, names] of [...Object.entries(COUNTRY_NAMES), ...Object.entries(EXONYMS)]) {
  for (const name of names) {
    if (/[\s-]/.test(name)) phrases.push(phrase(name, `place ${id}`, 'place'));
    else exact.set(name, `place ${id}`);
  }
}

function phrase(entry: string, id: string, kind: string | null) {
  const words = entry.replace(/\*$/, '').replace(/[\s-]+/g, '[\\s-]+');
  const end = entry.endsWith('*') ? '\\p{L}*' : '';
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words}${end}(?![\\p{L}\\p{N}])`, 'gu'),
    id,
    kind,
    first: /^[^\s'-]+/.exec(entry)![0].replace('*', ''),
  };
}

/** The phrases of a folded text that say something known, left to right, none within another. */
export function phrasesIn(folded: string): Concept[] {
  const matches = phrases.flatMap(({ pattern, id, kind, first }) =>
    first !== undefined && !folded.includes(first)
      ? []
      : [...folded.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          id,
          kind,
        })),
  );
  // Longer ones first: "cover letter" before "letter".
  matches.sort((a, b) => b.end - b.start - (a.end - a.start));
  const found: Concept[] = [];
  for (const match of matches) {
    if (!found.some((other) => other.start < match.end && match.start < other.end)) found.push(match);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a single folded word says, or null. The longest beginning that is known decides. */
export function conceptOf(word: string): Pick<Concept, 'id' | 'kind'> | null {
  let id = exact.get(word);
  for (let length = word.length; id === undefined && length >= 3; length--)
    id = prefixes.get(word.slice(0, length));
  if (id === undefined) return null;
  return { id, kind: id.startsWith('place ') ? 'place' : (kinds.get(id) ?? null) };
}
