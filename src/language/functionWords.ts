import type { PerLanguage } from './Language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/**
 * Words that carry grammar, not content, folded (no accents): they tell the language of a question and are left
 * out when words are searched. Chat spellings are included: students write as they type to friends.
 */
export const FUNCTION_WORDS: PerLanguage<ReadonlySet<string>> = {
  fr: words(`
    a ai aie ainsi alors apres au aucun aucune aussi autre autres aux avant avec avez avoir avons c ca car ce ceci
    cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de dedans depuis des dessus
    deux dire dit doit doivent donc donne donner dont du elle elles en encore entre est et etaient etait etant
    ete etre eu eux fait faire faut fois ici il ils j je jusqu jusque l la laquelle le lequel les lesquelles
    lesquels leur leurs lors lui m ma mais me meme memes merci mes moi moins mon n ne ni nos notre nous on ont ou
    par parmi pas peu peut peuvent plus pour pourquoi pourra pouvoir puis qu quand que quel quelle quelles quels
    qui quoi s sa sans se sera serait ses si sien soit sommes son sont sous sur t ta te tel telle tels tes toi
    ton tous tout toute toutes tres tu un une va vers via vos votre vous vs y bonjour salut bonsoir stp svp slt
    cc coucou cest jai ya yatil c'est koi kel kels pr ds dc bcp tt ki pk pq qd vrmt faudrait faudra peux veux
    combien cb mdr ptdr jsp tkt bjr bsr dsl pcq psk psq jcp auj ajd wesh wsh deso ouais nan askip gratif resto dispo exact exacte exactement pris prise prendre prend fois genre style niveau vraiment possible quand meme
    voudrais aimerais savoir connaitre parle parlent y'a existe existent besoin
  `),
  en: words(`
    a about after again all also am an and another any are as at be because been before being between both but by
    can could d did do does doing don during each few for from further get gets give given gives had has have
    having he her here hers hi hello hey him his how i if im in into is isn it its itself just know let like ll m
    many may me mean means mention mentions more most much must my need needed needs no nor not now of off on once
    one ones only or other our out over own per please pls re s same say says she should so some such t tell than
    thank thanks that the their them then there these they this those through to too u under until up us ve very
    want wanna was we were what whats when where which while who whom whose why will with would yes you your
    gonna gotta thx hows wheres whos theres dont doesnt isnt plz there's there is exist actually really exactly basically
  `),
  es: words(`
    a al algo algun alguna algunas algunos ante antes aqui asi aun aunque bajo bien cada como con contra cosa cual
    cuales cualquier cuando cuanta cuantas cuanto cuantos de debe deben del desde despues dice dicen donde dos e el
    ella ellas ellos en entonces entre era es esa esas ese eso esos esta estaba estan estar estas este esto estos
    estoy fue ha hace hacen hacer hacia han hasta hay haya he hola la las le les lo los mas me menos mi mis mucho
    muchos muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pues puede pueden
    puedo q que quien quienes quiero saber se sea ser si sido sin sobre solo son soy su sus tal tambien tan tanto
    te tener tengo ti tiene tienen toda todas todo todos tras tu tus un una unas uno unos va van vez y ya yo realmente exactamente
    hola buenas gracias xq pq tb tmb xfa porfa porfavor favor quisiera necesito necesita necesitan existe existen
    exacto exactamente exactos pongo poner gratis posible igual realmente
    dime hablan habla menciona mencionan piden pide
  `),
};

/** Words that French and Spanish speakers type as they are, folded: they give no language away. */
export const LOANWORDS: ReadonlySet<string> = words(`
  cv data deadline design email feedback full job jobs lead mail mails manager master masters mobile open permis
  remote senior start startup stack team ticket tickets visa visas web ok lol
`);

/**
 * Content words of this field that give a language away, folded. Not left out of searches: they are only a hint
 * for questions such as "wikicarbone sueldo?" that hold no grammar at all.
 */
export const TELLING_WORDS: PerLanguage<ReadonlySet<string>> = {
  fr: words(`
    stage stages stagiaire stagiaires offre offres duree dure durent debut debute commence commencent paye payee
    payes remunere remuneration gratification gratifie salaire lieu ville adresse ou candidater candidature
    postuler lettre niveau competences competence missions mission encadrant tuteur teletravail these alternance
    entreprise boite annonce sujet ecole langue anglais date limite contacter mail combien titre intitule horaires
    semaine semaines mois jours ouvert faire envoyer quoi payant quel reference
  `),
  en: words(`
    internship internships intern interns offer offers length duration long last lasts start starts starting paid
    pay pays salary stipend wage location place city apply application deadline letter level skills skill required
    requirements tasks supervisor remote thesis company lab school language english weeks months days month week
    year allowance email address degree involve involves work working mandatory become closing hours
  `),
  es: words(`
    practica practicas pasantia pasantias becario becaria beca becas oferta ofertas duracion dura duran empieza
    empiezan inicio comienza pagan paga pagadas remuneradas remuneracion sueldo salario lugar ciudad direccion
    solicitar solicitud plazo carta nivel competencias requisitos tareas tutor teletrabajo teletrabajar tesis
    empresa laboratorio escuela idioma idiomas ingles semanas meses dias mes semana correo titulo grado fecha
    cobra cobran enviar mandar horario postular carrera carreras
  `),
};
