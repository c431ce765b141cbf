import type { PerLanguage } from '../language/Language.ts';
import { list } from '../language/list.ts';
import type { AskedField } from './topics.ts';

/**
 * How students ask for a field, as regular expressions on folded text (lower case, no accents, plain apostrophes).
 * A pattern need not cover the question; it is enough that no other question would hold it. Word boundaries are
 * added. Extend a row to teach the bot a new way of asking.
 */
export const ASKING_CUES: Readonly<Record<AskedField, PerLanguage<readonly string[]>>> = {
  title: {
    fr: list`
      intitules?; titres?; (?:comment )?s'?appelle(?:nt)?(?! (?:le |la |les |l'|mon |ma |notre )(?:tut|encadr|respons|maitre|direct|superv|chef|boss|personne|boite|entreprise|labo|equipe|contact|prof|cherch));
      nom (?:exact |complet |entier |officiel )?(?:du|de l')(?: ?stage| ?offre| ?poste); c'est quoi le (?:sujet|stage|nom);
      quel (?:role|poste); quel est le sujet; quoi le sujet; sujet exact; sur quoi porte; porte sur quoi
    `,
    en: list`
      titles?; called; exact name; what(?:'s| is) the name of the (?:internship|offer|position);
      what is the (?:topic|subject); what's the (?:topic|subject)
    `,
    es: list`
      (?:cual es|cuales son|con que|que) (?:el |los )?titulos?(?! (?:de|universitari)\p{L}* (?!la oferta|las practicas|la beca|el puesto)); titulos?(?= (?:exacto|completo|(?:de |del )(?:la |las |el )?(?:ofertas?|practicas|becas?|puesto|anuncio|tema|proyecto)));
      ^\W*titulo\W*$; (?:como )?se llaman?(?! (?:el|la|los|las|su|tu|mi) (?:tutor|supervis|respons|jef|persona|profe|direct|encarg|empresa|centro|laborator|investig|equipo|contacto));
      nombre (?:exacto |completo )?de (?:la oferta|las practicas|la beca); de que (?:va|tratan?);
      cual es el tema
    `,
  },
  organisation: {
    fr: list`
      c'est (?:chez|avec) qui; c'est (?:quoi|quelle) (?:la |comme )?(?:boite|entreprise|asso|orga\w*); qui (?:c'est )?qui (?:recrute|propose|prend)|nom de l'asso\w*;
      quel incubateur; qui est derriere;
      rattachee? a; c'est qui (?:l'entreprise|la boite|l'organisme); quel pole; quelle unite;
      (?:nomme\w*|donne\w*|indique\w*|precise\w*|cite\w*|di(?:t|sent)) (?:le nom (?:de )?)?(?:la boite|l'entreprise|l'organisme|du labo\w*|le labo\w*|la structure); quel(?:le)?s? (?:boites?|entreprises?|labos?|laboratoires?|societes?|organismes?|structures?|equipes?|ecoles?|instituts?|cabinets?|associations?|startups?);
      (?<=^(?!(?:ca|et|que|tu|il) )\p{L}{2,6} )(?:ca )?veut dire(?: quoi)?; (?:chez|avec) qui; qui (?:propose|recrute|organise|offre|accueille|embauche); employeur;
      organisme d'accueil; quel organisme; quel(?:le)? (?:hopital|musee|universite|institut|association|banque|mairie|agence|ferme|ecole|centre)(?= (?:propose|offre|cherche|recrute|organise|prend|accueille)\w*); c est quelle (?:boite|entreprise); que veut dire; signifie;
      acronyme; nom de (?:la boite|l'entreprise|l'organisme);
      dans quel (?:labo|laboratoire|service|departement); quelle (?:equipe|chaire);
      quel (?:service|departement|groupe); quelles chaires
    `,
    en: list`
      (?:which|what) (?!french )(?:\p{L}+ ){1,2}(?:department|team|group|unit|division)(?= (?:hosts?|offers?|runs?|is|does|will));
      (?:which|what) (?:hospital|museum|university|school|institute|association|bank|agency|farm|start-?up|firm|charity)(?= (?:offers?|proposes?|runs?|hosts?|is (?:offering|hosting|looking)|wants?));
      who(?:'s| is| are) (?:it|they) with|who is the (?:employer|host); name of the (?:company|organi[sz]ation|lab|employer);
      (?:who(?:'s| is)|which \w+ is) behind the; which (?:place|company) is; who(?:'s| is) behind;
      (?:which|what) (?:company|organi[sz]ation|lab|laboratory|institution|institute|group|team|department|university|employer|unit|firm|studio);
      who (?:is )?(?:offer(?:s|ing)?|hosts?|hosting|propose[sd]?|recruit(?:s|ing)?|hires?|hiring|run(?:s|ning)?|organi[sz]es);
      (?:name|give|say|state|mention)s? (?:the |their |its )?(?:name of the )?(?:company|lab\w*|organi[sz]ation|employer|host|institution)(?: or (?:the )?(?:company|lab\w*|organi[sz]ation|institution))?; host(?:ing)? (?:institution|lab|team|group|organi[sz]ation); employer; stand for; which chairs?
    `,
    es: list`
      (?:nombran?|dicen?|indican?|mencionan?) (?:el nombre de )?(?:la empresa|el laboratorio|la entidad|la institucion)(?: o (?:el laboratorio|la empresa))?; con quien es; nombre de la (?:empresa|entidad|fundacion); quien (?:convoca|oferta);
      que unidad; quien esta detras;
      que (?:empresa|organizacion|entidad|laboratorio|institucion|instituto|grupo|centro|equipo|departamento(?! (?:de francia|frances))|universidad|organismo|fundacion);
      quien (?:ofrece|organiza|propone|contrata); en que (?:empresa|laboratorio|centro|grupo|departamento(?! (?:de francia|frances)));
      con que (?:empresa|grupo); que significa; siglas
    `,
  },
  location: {
    fr: list`
      (?:c'est|se (?:fait|passe)|ca se passe|basee?) (?:dans )?quel(?:le)? (?:ville|coin|bled|region|pays|endroit); ou ca; c'est a cote d[eu]; (?:le|quel) bled; on (?:bosse|est|va|travaille|sera) ou; metro;
      rue; dans quel departement; immeuble; etage; tour; batiment;
      (?:c'?est|ca se (?:passe|trouve|situe)|se (?:passe|trouve|situe|deroule(?:ra)?)|il est|elle est|faut aller|aller|bosse(?:r)?|travaille(?:r)?|situee?|basee?|localisee?|sont) ou(?! (?:\p{L}+ )?(?:pas|non|juste|seulement|facultati\p{L}+|optionnel\p{L}*));
      ou (?:est|se|ca|c'est(?! (?:juste|que|plutot|seulement|un|du|en|pas|obligatoire|facultatif|optionnel|bon))|aura|sera|il|elle|le|faut(?! (?:ramener|amener|apporter|prendre|payer|avoir|venir avec))|sont|exactement|bosse|travaille|dois); (?<!quel(?:le)?s )ou$; ou\s*\?;
      ^(?:et |c'est )?ou\b(?! (?:bien|pas|non)); lieux?; villes?;
      (?<!mail )adresse(?! (?:mail|e-?mail|electronique|de contact|pour)); localisation(?! (?:internship|intern|placement|team|project|job)); localises?; endroit;
      quel (?:campus|site|pays|departement); quelle (?:region|rue);
      dans quels? (?:locaux|ville|coin|region); bureaux
    `,
    en: list`
      (?:which|what) french (?:department|region|county); whereabouts; how (?:do i|to) get there; nearest (?:station|town|city); travel to every \w+;
      floor; street; tower; building(?! (?:on|upon|an?|it|our|new|up)(?!\p{L}));
      where(?! (?:do|can|should|to) (?:i |we )?(?:apply|send|write|submit)); locations?; located;
      (?:which|what) (?:city|town|place|country|campus|site|office|address|region);
      (?<!mail )address(?! (?:to write|for appl)); based in; takes? place; place of work
    `,
    es: list`
      por donde; queda(?= |\?*$); en que (?:parte|zona|pueblo); en que departamento (?:de francia|frances); (?:cae|esta|queda) en que (?:departamento|region);
      planta; torre; edificio; a?donde; lugar; ubicacion; ciudad;
      direccion(?! de (?:correo|contacto|email|e-mail));
      en que (?:sitio|pais|campus|sede|ciudad|edificio|provincia); localizacion; sede; ubicad[oa]s?;
      se hacen? en
    `,
  },
  duration: {
    fr: list`
      (?:le|la|les) plus (?:longs?|longues?|courte?s?); durees?; dure(?:nt|ra|rait|r)?; (?<!\b(?:prend|prennent|met|mettent|faut compter|prendre|mettre) )combien de (?:temps(?! (?:prend|prennent|met|mettent|faut))|mois|semaines|jours(?! (?:de|d'|en|par|a la|chez|sur place|au bureau|off)\b)); longueur;
      (?<!\b(?:prend|prennent|met|mettent|prendre) )cb de (?:temps|tps|mois|semaines); combien (?:ca|il) dure; quelle longueur;
      (?<!\b(?:prend|prennent|met|mettent|prendre|mettre) )combien d(?:e|') ?(?:tps|temps); dure combien; sur combien de (?:mois|semaines|temps);
      (?:mini|minimum|maximum|max|min) (?:de )?mois; long(?:ue)? (?:de combien|comment)
    `,
    en: list`
      how long(?! (?:has|have|ago|(?:\S+ ){1,6}takes?\b|will it take|it takes)); longest; shortest; durations?; length; lasts?(?! (?:year|month|week|summer)| ?'); lasting; how many (?:weeks|months);
      number of (?:weeks|months)
    `,
    es: list`
      (?:mas|menos) (?:larg|cort)[oa]s?; duracion; duran?; durara; cuanto (?:tiempo(?! tarda)|dura|duran); cuantos? (?:meses|tiempo); cuantas semanas;
      cuanto tpo; largo; prorrog\w*
    `,
  },
  start: {
    fr: list`
      plus (?:recente?s?|ancien(?:ne)?s?); (?:quelle |a quelle )?periode de l'annee; quand (?:ca )?(?:commence|debute|demarre); on commence quand; date d'arrivee; (?:decaler|repousser|changer) (?:la date|le debut|les dates); dates?(?! (?:limite|de naissance|butoir))(?= ?\?*$); dates? (?:exactes?|precises?); dates?(?= (?:du |de ce |pour (?:le|ce) |de l'|des )(?:stage|offre|these|alternance));
      en quelle annee (?:commence|debute|il commence); commence(?:nt|r|ra)?; debut(?:e|ent|er|era)?;
      demarr(?:e|ent|er|era|age); quand (?:est-ce (?:que|qu')|ca|c'est|on|le|il|debute|commence|je);
      (?:a partir|des) (?:de )?quand; c est quand; c'est quand; (?<!depuis )quand\s*\?*$;
      date de (?:debut|demarrage|prise); quelles? dates?(?! limite); quelle (?:periode|saison); quel mois;
      periode; disponibilite; disponible (?:quand|a partir); pour quand; jusqu'a quand (?:dure|va);
      se termine; fini[ts]? quand; date de fin; trop tard(?= pour (?:le stage|l'offre|celui|commencer|ce))
    `,
    en: list`
      (?:which|what) time of (?:the )?year; when in the year; oldest; newest; most recent; kick[- ]?off; when do(?:es)? (?:it|they|i) (?:start|begin); (?:flexible|fixed) dates?; start (?:later|earlier);
      start(?:s|ing)?(?! (?:from (?:scratch|an?|existing|zero|nothing|the (?:work|code|results?|paper))|with (?:an?|existing))(?!\p{L})); begins?; beginning;
      (?<!since )when (?:does|is|do|can|will|would|should)(?! (?:the )?(?:deadline|i apply|applications?))(?!.{0,60}\b(?:fails?|breaks?|happens|occurs?|announced|interviews?)\b);
      start date; what (?:dates?|period|month|year(?! of stud)); which (?:month|period|year(?! of stud)); commence; available from;
      since when can; end date; finish(?:es)?; too late(?= for )
    `,
    es: list`
      cuando (?:se )?(?:empieza|comienza|arranca|entra); fechas? flexibles?;
      mas (?:recientes?|nuev[oa]s?|antigu[oa]s?); epoca(?: del ano)?; empiezan?; empezar(?:ia)?; comienzan?; comenzar; inicio; inician?; (?<!desde )cuando(?! (?:la |lo |se )?public);
      fechas?(?! (?:limite|tope|de cierre)); a partir de cuando; que mes; periodo; incorporacion; arranca;
      termina(?:n)?; demasiado tarde(?= para (?:la|las|el|empezar))
    `,
  },
  deadline: {
    fr: list`
      (?:ddl|date limite|deadline) (?:pour|de|d')(?: \p{L}+)? ?(?:s'inscrire|postuler|candidater|candidature); ddl; dl\?*$; avant (?:quand|quelle date|le combien)(?: (?:faut|il faut|on|je).{0,10}(?:postuler|candidater|repondre|envoyer))?; dernier carat; jusqu'au combien; c'est (?:mort|fini) pour (?:postuler|candidater); (?:postuler|candidater) (?:avant|jusqu'a) quand; (?:on )?peut postuler jusqu'a quand; clos(?:e|es)?;
      quand .{0,20}(?:dernier|limite); quand (?:est-ce qu[e']? ?)?(?:\p{L}+ ){0,2}?(?:ferme(?:nt|ra)?|clotur\p{L}*|expire(?:nt|ra)?); date limite; deadline;
      (?:jusqu'?a|avant) (?:quand|quelle date)(?! (?:dure|ca dure|va)); dernier (?:jour|delai); cloture;
      limite pour; delais?; trop tard; encore (?:le temps|possible) (?:de|pour) (?:postuler|candidater);
      encore ouverte?; encore (?:postuler|candidater); date butoir; echeance; dernier moment;
      quand (?:faut|doit).{0,15}(?:postuler|candidater|envoyer);
      ferme(?:nt|ra|ront)? (?:ses|les|sa|la|leurs) (?:candidatures?|inscriptions?|offres?); ferme(?:nt|ra|ront)? (?:quand|bientot|en (?:1er|premier)|le \d|avant)
    `,
    en: list`
      (?:until|till|up to|by) (?:what|which) (?:date|day)|(?:sign|signing|enrol) up; ddl; when'?s the (?:deadline|last)|when is the (?:deadline|cut-?off); how long (?:do i have|have i got|is it open)|time (?:left|do i have) to apply;
      application.{0,20}reach; when should .{0,25}application; by when; deadlines?; closing date;
      (?:until|till|til) when; last (?:day|date); apply (?:by|before); due (?:date|by); too late;
      still (?:open|apply|time);
      when (?:do|does|should|must) (?:i|we|applications?) (?:apply|close|have to apply|need to apply);
      close[sd]?; cut-?off
    `,
    es: list`
      cuando (?:acaba|termina|cierra|se acaba) el plazo; hasta cuando (?:se puede|puedo|hay)(?: .{0,15}(?:solicitar|apuntar\w*|enviar|mandar))?; ultima fecha;
      fecha (?:limite|tope|de cierre); plazos?; hasta (?:cuando|que (?:dia|fecha)); ultimo dia; deadline;
      todavia (?:puedo|se puede) (?:solicitar|aplicar|postular); cierra(?:n)?; cierre; demasiado tarde;
      antes de cuando
    `,
  },
  pay: {
    fr: list`
      remu; combien (?:au total|en tout|pour tout); paye?nt ou pas; smic; combien (?:en |de )?(?:€|euros|brut|net); rapporte;
      paye[es]?s?; pa[iy]er(?:a|ait|ont|aient)?; paye(?:nt)?; paie(?:nt)?; paient; remuner\w*; gratif\w*; salaires?; indemni\w*; thunes?;
      fric; gagne(?:r)?; touche(?:r)?(?! (?:a|au|aux|du|de la)\b); combien (?:on (?:touche|gagne)|par mois); argent;
      (?:brut|net)s?(?: ou (?:net|brut)); euros?; montant; bourse(?! \p{L}); (?:des|de|les) sous(?!-); ca paie; [ck]e? ?paye; balles;
      tarif; benevole; defraye\w*; combien (?:c'?est|est) (?:paye|remunere); oseille; €
    `,
    en: list`
      make any money; compensated; voluntary;
      paid; pays?(?!-); paying; salary; salaries; stipend; compensation; wages?; allowance;
      (?:hourly|daily|weekly|monthly) rate;
      how much(?= ?\?*$| (?:is|are|does|do|did|will|would|can|could|should|might|they|it|you|i|we|the|money|cash|per|an?|gross|net|pay|for|monthly)(?!\p{L})); remunerat\w*; earn; money; bursary;
      (?:gross|net) or (?:net|gross); euros?; dollars?; unpaid; funded; amount; €
    `,
    es: list`
      cobrar; cuanto (?:es|seria) (?:la|el) (?:ayuda|bolsa|paga); ayuda al estudio; ad honorem; voluntari[oa];
      pagan?; pagad[oa]s?; paga; pago; sueldo; salario; remunera\w*; cobra(?:n|r|s|ria)?;
      cuanto (?:dan|se (?:gana|cobra)|ganaria); dinero; euros?; bolsa; retribu\w*; dotacion; gana[rn]?;
      estipendio; ayuda economica; importe; bruto o neto; neto o bruto; pasta; €
    `,
  },
  education: {
    fr: list`
      eleves?[- ]ingenieure?s?; (?:une? |les )?etudiante?s? (?:de|d'|en|erasmus|etrang\w*|non|qui)(?: .{0,20}(?:peu[tx]|peuvent) (?:postuler|candidater|venir))?; en (?:1re|premiere|1ere|2e|deuxieme|3e|troisieme|4e|quatrieme|5e|cinquieme|derniere) annee; erasmus; bts; but ?\d?(?= |\?*$)(?<=(?:en|les|des|un|de|pour|mon) but ?\d?); dut; prepa; bac pro; lyceens?; 3e(?= .{0,10}stage); quelles etudes; en quoi (?:faut|il faut) (?:etudier|etre);
      (?:en )?quelle annee(?! (?:commence|debut));
      niveau(?:x)? (?:d'?etudes?|requis|demande|scolaire|minimum|de diplome|d'etude|bac);
      quel niveau(?! (?:en|sur|de|d[u']) ?(?!etudes?|formation|diplome|scolaire|bac)\p{L});
      diplomes?; formations?; cursus; ecoles?; bac ?\+ ?\d; [ml][123](?!\w); (?<!driving )licence(?! de conduire); masters?; profils?;
      ingenieurs?; etudiants? en; annee d'etudes?; quelle annee (?:d|il faut); etre en;
      pour (?:qui|quel(?:s|les)? (?:etudiants?|profils?)); ouvert (?:aux?|a); specialite; filiere;
      doctorants?; cesure; apprenti; je suis (?:en|etudiante?|\p{L}+(?:iste|logue|icien|icienne|ieur|ieuse))
    `,
    en: list`
      erasmus; (?:can|could|may) (?:an?|undergrads?|first|second|third|final|international|foreign)(?=.{0,40}(?:apply|join|come)); enrolled; already graduated; (?:first|second|third|fourth)[- ]years?(?! of); freshers; gpa; which subjects?; what (?:do i (?:have to|need to)|should i) (?:study|be studying); sophomores?; freshm[ae]n; gap year; recent graduates?; graduated;
      speciali[sz]ations?; specialt(?:y|ies); degrees?; education; (?:study|academic|education|degree) level; level of (?:study|studies|education);
      what level(?! (?:of|in) (?!study|studies|education|degree|qualification|students?)\p{L}); master'?s?; bachelor'?s?; undergrad(?:uate)?s?;
      students? (?:from|in|of); qualifications?; diploma; year of (?:study|studies);
      which (?:students|schools?|year|majors?); who can apply; eligib\w*; profile; [ml][123](?!\w);
      engineering (?:school|student); \p{L}+ students? (?:fit|suit|qualify|apply)(?= )|fit for \p{L}+ students?; first[- ]year; final[- ]year; background; open to; phd students?
    `,
    es: list`
      erasmus; ya (?:me )?(?:he )?gradu\w*; graduad[oa]s?; titulad[oa]s?; matriculad[oa]s?; (?:puede|pueden|puedo)(?=.{0,30}(?:solicitar|presentarse|apuntarse) .{0,30}(?:estudiante|alumn|grado|master))|alumn[oa]s; que (?:hay que|tengo que) estudiar; recien (?:graduad|titulad)[oa]s?; fp(?= |\?*$); de (?:primero|segundo|tercero|cuarto);
      especialidad(?:es)?; especializacion(?:es)?; titulacion(?:es)?; carreras?; nivel (?:de estudios|academico|requerido|educativo|minimo);
      que nivel(?! (?:de|en) (?!estudios|formacion|titulacion)\p{L}); estudios; estudiar; grado; master(?:es)?;
      maestria; licenciatura; formacion; perfil; diplomas?; estudiantes? de; para quien; quien puede;
      ingenier(?:o|a|ia)s?; escuelas?; m[12](?!\w); que curso; bachillerato
    `,
  },
  skills: {
    fr: list`
      (?<!au )niveau (?:en|sur|de|d') ?(?=(?!etudes?|formation|diplome|scolaire|bac|langues?|anglais|francais|espagnol|allemand|italien|neerlandais|portugais|catalan|chinois|arabe|russe|japonais|breton|master|licence|sortie|vie|salaire|remuneration)\p{L}); bagages?(?: techniques?)?; faut (?:connaitre|savoir|maitriser) quoi; (?:quoi|qu'est-ce qu'il faut) (?:savoir|connaitre|maitriser); (?:faut|dois) (?:savoir )?coder(?: en quoi)?; en quoi (?:on |faut )?(?:code|coder|programme\w*)|niveau en \p{L}+; debutants?; aucune experience;
      lang(?:ag|uag|u)es? de prog\w*; lang(?:ag|uag)es? info\w*;
      qualites; profils?; competences?; prerequis; pre-?requis; connaissances?;
      (?:savoir|connaitre|maitriser|coder|programmer|utiliser); langages?; quel langage; logiciels?;
      outils; (?:avoir )?deja (?:bosse|travaille|utilise|manipule|fait|pratique)e?(?: avec| sur| de la| du)?; (?:juste |que |seulement )?un (?:simple )?(?:plus|bonus|atout)(?= ?\?*$); je (?:code|programme|connais|maitrise)(?: qu')?; techno(?:s|logies)?; qualites?; exige[es]?s?; c'est obligee?(?! de); obligee?(?= ?\?*$); demande(?:nt)? quoi; maitrise; librairies?;
      bibliotheques?; frameworks?; obligatoires?; indispensables?;
      qu'?est-?ce qu'?(?:il|ils) (?:faut|demandent); experience; stack
    `,
    en: list`
      level (?:of|in)(?= (?!study|studies|education|english|french|spanish|german|italian|dutch|portuguese|chinese|norwegian|swedish|arabic|russian|japanese|irish|welsh|degree|qualification|students?)\p{L}); what (?:do i|should i|must i|do you) need to know|need(?:ed)? to know; beginners?; no experience; good at; know how to; appreciated; nice[- ]to[- ]have;
      do i (?:really|actually) need(?! (?:to (?:speak|bring|send|pay|be|come|live)|an? (?:visa|permit|car|laptop|room|place))); profile; skills?; requirements?; require[sd]?; prerequisites?;
      i (?:only )?(?:code|program|know)(?= \w); to have (?:already )?(?:worked|used|done); need(?= (?:an?|some|any) (?:[\w+-]+ )?background); (?:just )?a (?:plus|bonus)(?= ?\?*$); know(?:ledge)?(?! (?:if|what|who|where|when|how long|whether)); programming languages?;
      languages? (?:do i need to code|to code); software; tools?; tech(?:nologies| stack)?; mandatory;
      essential; experience; familiar(?:ity)?; proficien\w*; librar(?:y|ies); frameworks?; abilities;
      code in; (?:have|need) to (?:code|program); stack; expected from
    `,
    es: list`
      nivel (?:de|en)(?= (?!estudios|formacion|idiomas?|ingles|frances|espanol|castellano|catalan|euskera|gallego|valenciano|portugues|chino|aleman|italiano|titulacion|vida)\p{L}); que (?:hay que|tengo que|se necesita) saber; principiantes?; sin experiencia; en que (?:se )?programa;
      lenguajes? de programacion; que programas?;
      cualidades; perfil; competencias?; requisitos?; conocimientos?; habilidades;
      (?:solo )?(?:programo|se programar) (?:en|con); (?:solo )?un (?:plus|extra)(?= ?\?*$); haber (?:trabajado|usado|hecho|manejado); saber(?! (?:si|cuanto|cuando|donde)); lenguajes?; programar; software; herramientas?; tecnologias?;
      obligatori[oa]s?; imprescindibles?; experiencia; manejar; dominar; hace falta; bibliotecas?;
      librerias?; que (?:piden|exigen|se pide|se exige); aptitudes
    `,
  },
  missions: {
    fr: list`
      (?:on|je|il|elle|le stagiaire|les stagiaires) (?:fait|fais|font|fera|feront|va faire|vont faire|ferai|vais faire) quoi; fait-on quoi; concretement (?:on|c'est) (?:fait )?quoi; journee type; le quotidien; sujet (?:du|de) (?:stage|recherche)(?= .{0,20}(?:quoi|quel));
      missions?; (?:faire|fait|faut faire|fera|fais|ferai) quoi; qu'?est-?ce qu'?on (?:fait|fera|y fait);
      on (?:analyse|etudie|developpe|construit|mesure|teste|programme|modelise|implemente|simule|produit|ecrit|cherche) quoi; quoi faire; taches?; objectifs?; travail (?:demande|a faire|a realiser);
      en quoi (?:consiste|ca consiste); consiste; but du; but; rendre; livrables?; activites; role;
      on (?:fait|bosse sur|travaille sur|va faire) quoi; programme; etapes?; boulot; a quoi (?:ca )?sert;
      on (?:ferait|fera|ferais) quoi; (?:je|tu) (?:ferai|ferais|feras|ferait) quoi; contenu; c'?est quoi (?:exactement )?le (?:taf|boulot|travail|job); ca parle de quoi; resumer?; resumes?-moi;
      produire; jeux? de donnees; datasets?; taf; l'idee (?:du|de ce|generale)(?: stage| sujet| projet)?; de quoi (?:il )?(?:parle|s'agit)(?:-t-il)?;
      (?:parle|traite) de quoi
    `,
    en: list`
      what (?:will|would|do|does|did) (?:i|we|you|the interns?|interns|one|they|students?) (?:be )?(?:actually )?(?:do|doing|work on|working on|build|make); what(?:'s| is) the (?:work|job|project)(?: about)?; typical day; day[- ]to[- ]day;
      missions?; tasks?;
      what (?:will|would|do|does|is|are)(?= .{0,60} (?:do|doing|work(?:ing)? on|involve[sd]?)(?!\w)| .{0,60} about ?\?*$);
      goals?; objectives?; responsibilit\w*; deliverables?; duties; work on; about what; aims?; role;
      produce; deliver; steps?; purpose; what(?=.{0,20}internship.{0,10}about ?\?*$); day to day; datasets?; hand in;
      topic
    `,
    es: list`
      (?<!\b(?:l[oa]s|aquell[oa]s|quienes|l[oa]) )que (?:se )?(?:hace(?! (?:la|el) (?:asociacion|empresa|fundacion|instituto|laboratorio|centro|compania|startup|cooperativa|entidad))|haces|hacen|hare|haria|haremos|haras)(?: (?:el|la|un|una|los) \w+)?; dia a dia; en que (?:se )?trabaja\w*; a que se dedica el (?:becario|estudiante|alumno);
      misiones; tareas?; que (?:hay que|se|voy a|tendria que|tengo que) (?:hacer|hace); que (?:haria|hare);
      funciones; objetivos?; en que consisten?; actividades; trabajo a realizar; entregar; entregables?;
      de que se trata; finalidad; meta; responsabilidades; pasos; etapas?; proposito; conjuntos? de datos;
      datasets?
    `,
  },
  contact: {
    fr: list`
      (?:je )?(?:m'|s')adress(?:e|er) a qui; a qui (?:m'|s')adresser; j'?(?:ecris|envoie|postule) (?:a |sur )?quelle adresse; (?:ecrire|envoyer|postuler) (?:a |sur )?quelle adresse; (?:qui|a qui) (?:je )?(?:dois |peux |peut-on )?(?:joindre|demander|m'adresser); (?<!\ben )a qui (?:j ?|on )?(?:ecri\w*|envoi\w*|parl\w*|demand\w*); interlocut\w*; se renseigner; poser (?:mes|une|des) questions?; je (?:peux|dois) (?:l'|leur |lui |les? |la )?(?:appeler|telephoner|ecrire); telephoner;
      (?:j'?appelle|appeler|telephoner? a|joindre|joins) (?:a )?(?:quel |le )?(?:numero|num|n°); (?:peux|peut|puis-je|faut|dois|on) appeler; appeler (?:qui|le|la|les|quelqu'un); contacts?; contacter?; (?:adresse )?(?<!\b(?:parle|dans|lu|ecrit) (?:le |l'|ce |leur )?)(?:e-?)?mails?; courriels?; telephone; tel;
      numero(?! (?:de reference|d'offre|de l'offre)); joindre; (?:on |je |j'|faut )ecri\w* a (?:la |une |quelle )?(?:meme )?personne;
      (?<=(?:envoi\p{L}*|envoyer|ecri\p{L}*|postul\p{L}*|adresser?)(?: \p{L}+){0,4} )(?:a |sur |vers )?quelle adresse; a qui\s*\?*$;
      (?<!\ben )a qui(?: (?:je |j'|on |il faut |faut |dois-je |puis-je |peut-on |vous )?(?:ecri\w*|envo\w*|adress\w*|s'adress\w*|parl\w*|demand\w*|postul\w*|candidat\w*));
      ecrire a qui; j'?(?:ecris|envoie) (?:a qui|ou);
      (?:ecris|envoie|postule|candidate|contacte) (?:a qui|qui|ou); coordonnees; qui (?:je )?contact\w*;
      adresse (?:mail|e-?mail|electronique|de contact); envoyer (?:a qui|ou); @
    `,
    en: list`
      get in touch; who (?:is|'s) the (?:person|contact); (?:ring|phone|text|message) (?:them|him|her|someone); questions? to;
      e-?mail address; contact(?:s|ed)?; e-?mails?; phone; telephone; reach;
      who(?:m)? (?:do|should|can|to|must) .{0,12}(?:write|contact|send|ask|call|email|talk); write to;
      where (?:do|can|should|to) (?:i |we )?(?:apply|send|write|submit); address to write; call;
      send (?:it|my (?:cv|application)) (?:to|where); @
    `,
    es: list`
      llamar(?: por telefono| a)?; llamo; preguntar a quien; persona de contacto; con quien (?:hablo|contacto);
      direccion de (?:e-?mail|correo); contactos?; contactar; correos?; e-?mails; e-mail; email; (?<!\b(?:le|ce|du|leur) )mail; telefono;
      a quien (?:le )?(?:escrib\w*|contact\w*|mand\w*|envi\w*|dirij\w*|pregunt\w*|me); escribir(?:le)? a;
      quien contacto; direccion de (?:correo|contacto|email); a donde (?:envio|mando|escribo);
      donde (?:envio|mando|escribo); @
    `,
  },
  howToApply: {
    fr: list`
      (?:documents?|pieces?|papiers?) (?:(?:a|dois-je|faut-il|il faut|on doit) )?(?:envoyer|fournir|joindre|transmettre|deposer);
      (?<!\b(?:part|parte|partir|base|basee?s?|appuie|appuyer|inspire\w*|lire|lit|cite\w*|ecrire|publie\w*) (?:d[e'] ?|sur |des )?(?:quels? )?)(?:quels? |les |comme |besoin de |faut )?papiers?(?! (?:scientifiques?|de recherche|de conference)); formulaire; (?:je |on )?depose(?:r)? (?:mon|ma|le|la|sa|son|ou|ma candidature).{0,15}; comment (?:on )?fait pour (?:y aller|avoir|etre pris);
      etapes?(?=.{0,60}(?:recrutement|selection|candidature))|(?<=(?:recrutement|selection|candidature).{0,60})etapes?; se passe comment (?:le recrutement|la selection); comment (?:ca )?se (?:passe|deroule) (?:le recrutement|la selection); (?:test|epreuve) (?:d'entree|de selection|d'admission|technique); (?:etapes? (?:du |de ))?(?:processus|process) de (?:recrutement|selection); etapes? (?:du recrutement|de (?:la )?selection|pour postuler);
      postul\w*; candidat(?:er?|ure|ures)\b; candidater; documents?; dossier; pieces?(?= ?\?*$| (?:a|au|jointes?|justificatives?|demandees?|du dossier|necessaires?|obligatoires?|faut|il|je|on|dois|doit|pour) ?);
      (?:envoyer|fournir|joindre|mettre|donner|transmettre) (?:quoi|quels?); quoi envoyer;
      qu'?est-?ce (?:que je|qu'il faut|qu'on) (?:dois |doit )?(?:envoy\w*|fourni\w*|mettre|joindre);
      lettres?(?! (?:veulent|veut|signifi))(?: de (?:motivation|recommandation|reco|reconnaissance))?; cv; envoi?e(?:r|s)? quoi; objet du (?:mail|message|courriel);
      sujet du (?:mail|message); objet; faut envoyer; releves? de notes;
      comment (?:on |je |s'?)?(?:inscri\w*); procedure; en objet; entretiens?
    `,
    en: list`
      (?:tests?|exams?|exercises?) (?:to (?:get|be)|before|for (?:applicants|candidates|the application))(?: (?:in|into|selected|accepted|hired))?; entry tests?; (?:what|which) documents (?:should|do|must|can) (?:i|we|you) (?:have to |need to )?(?:send|submit|provide|attach|include|join); paperwork; application form; fill (?:in|out); attach; how (?:do|can) i get (?:in|it);
      (?:steps? of the )?(?:selection|hiring|recruitment) (?:process|steps?); steps? (?:to apply|of the application);
      apply(?:ing)?; (?<!(?:industrial|practical|medical|real|main|target|web|mobile|clinical|concrete) )application(?! (?:areas?|domains?|fields?|of|mobiles?|web|industriel\w*|pratiques?|concretes?|medicales?|cliniques?|reelles?|finales?|visees?|cibles?)\b); documents?; (?:cover|motivation|recommendation) letters?; cv; (?:my|a|your|the) resume;
      what (?:do|should|must) i (?:send|submit|provide|include|attach); subject line; email subject;
      subject of the (?:e?-?mail); send (?:with|along); transcripts?; portfolio; application file;
      procedure; references?(?= (?:letter|contact|person)); interviews?; need to send; to send
    `,
    es: list`
      (?:pruebas?|examen|test) (?:de (?:seleccion|acceso|admision|ingreso)|para (?:entrar|acceder)); papeles?; formulario; adjunt\w*; que (?:papeles|documentacion); entregar(?= para (?:la |las |el )?(?:plaza|practicas|beca|puesto|candidatura|solicitud));
      (?:etapas? del )?proceso de seleccion; pasos para (?:solicitar|postular);
      solicitar(?:las?|lo)?; solicitud; postular\w*; aplicar; candidatura; documentos?; documentacion; cv;
      curriculum; carta(?:s)?(?: de (?:motivacion|presentacion|recomendacion))?;
      que (?:hay que|debo|tengo que|se debe|se tiene que) (?:enviar|mandar|adjuntar|presentar|incluir);
      (?:enviar|mandar|adjuntar|presentar); asunto; inscrib\w*; apuntar(?:me|se); (?:me|se|nos) apunt[oae]\w*; expediente; presentarse;
      entrevista; las entrevistas
    `,
  },
  reference: {
    fr: list`
      (?<!(?:fournir|rendre|livrer|ecrire|publier|partager|donner|ouvrir) )(?:quel|le|un|son) (?:code|numero) (?:faut|il faut|a|je|dois|on|pour|mettre|indiquer|de la fiche)(?: .{0,12}(?:mettre|indiquer|rappeler))?; numero du stage; n°;
      (?:numero|n°|no) de (?:concours|competition|convocation|vacance|l'avis|la fiche)|numero d'avis; references?(?: ou (?:un |le )?(?:code|numero))?(?! bibliograph); (?:un )?code ou (?:une )?reference; ref; numero (?:de (?:l'offre|reference|la fiche|l'annonce)|d'offre);
      (?<!(?:fournir|rendre|livrer|ecrire|publier|partager|donner|ouvrir|coder) )(?:le|quel|son) code(?! (?:wifi|source|postal|python|d'acces|naf|ape|de la porte)); code (?:de l'|de )?(?:offre|annonce); identifiant; numero de dossier
    `,
    en: list`
      (?:what(?:'s| is)|which is) (?:the |its )?(?:\w+'s )?(?:offer )?code(?! (?:in|review|sample|base)); offer(?:'s)? code; (?:what|which) (?:code|number|ref\w*)(?: .{0,20}(?:quote|put|use|mention|enter|give))?; (?:code|number) to (?:quote|put|use|mention);
      req(?:uisition)? (?:id|number|no); references?(?: (?:numbers?|codes?))?(?: or (?:a )?(?:numbers?|codes?|ids?))(?! (?:letter|contact|person|cited)); codes? or references?; references?(?! (?:letter|contact|person|cited)); ref(?:erence)? (?:number|code|no); ref; job id;
      (?:file|case|call|posting|job|offer|competition|vacancy|notice|sheet) (?:id|number|no); identifier; vacancy (?:code|number); requisition
    `,
    es: list`
      (?:que|cual es el) (?:codigo|numero)(?: .{0,20}(?:poner|indicar|pongo))?; codigo;
      referencias?(?: o (?:un )?(?:codigo|numero))?(?! (?:bibliograf|person)); codigo o referencia; ref;
      codigo (?:de (?:la )?(?:oferta|referencia|convocatoria))?; numero de (?:oferta|referencia);
      identificador; (?:numero de )?expediente(?! academico)
    `,
  },
  thesis: {
    fr: list`
      (?:ils |on )?(?:garde(?:nt|r|s)?|prennent|reprennent) (?:(?:le|la|les|un|des|nos|leurs?) stagiaires? )?apres; garde(?:nt|r)? (?:le|la|les|des|un|leurs?) stagiaires?; apres (?:ca|le stage|y a)(?: .{0,12}quoi)?; (?:un )?(?:contrat|taf|poste|job|travail|emploi|cdd)(?= (?:(?:la|chez|dans|eux|bas|la-bas|la boite|l'entreprise|le labo) ){0,3}(?:a la clef?|a la fin|derriere|apres|ensuite)); (?:rester|reste) (?:apres|ensuite|a la fin);
      (?<!\b(?:of|do|does|are|all|which|in|from|for|with|and|or|if) )theses?(?! (?:offers?|internships?|ones|two|three|placements?|positions?|are|do|labs?)\b); doctorat; (?<!\b(?:earlier|previous|prior|past|former|ongoing|current) )phd; embauche(?:r|s|nt|ra|ront)?; cdi; poursuivre; poursuite; prolong\w*; debouch\w*;
      continuer (?:en|apres|avec|sur); apres le stage; suite (?:du|au|apres); a la suite;
      recrut\w* (?:apres|a la fin); cifre; perspectives?
    `,
    en: list`
      keep (?:the )?interns?; (?:a |any )?jobs? .{2,25} (?:after(?:wards)?|at the end); kept on; hires?(?= (?:people|interns?|students?|anyone|someone|me|us|you|after)); stay(?:ing)? (?:on|after)(?: the internship)?; (?:a |any )?(?:job|contract|position)s? (?:after(?:wards)?|at the end); get hired; graduate scheme; afterwards;
      (?<!\b(?:earlier|previous|prior|past|former|ongoing|current) )(?:phd|thesis|doctora\w*); after the internship; continue (?:with|as|in|into|after|on); lead to; hired;
      permanent; follow(?:ed)? (?:up|by); extended; full-time (?:job|offer|position); job offer
    `,
    es: list`
      se quedan con (?:los|las|el|la) \w+; contratan?(?= (?:a |gente|luego|despues|al )); (?:te |se )?queda(?:s|n)? (?:despues|al terminar|luego); (?:trabajo|contrato|puesto) (?:al final|despues|al terminar|al acabar); al (?:terminar|acabar)(?: las practicas)?;
      tesis; doctora\w*; predoc(?:toral(?:es)?)?; phd; contratad[oa]s?; contratacion; continuar; continuidad; seguir con;
      despues de las practicas; prolongar; quedarse; contrato (?:indefinido|despues)
    `,
  },
  languages: {
    fr: list`
      faut parler(?: quoi)?; parle(?:r|nt)? (?:quoi|anglais|espagnol|italien|neerlandais); (?:italien|neerlandais|portugais|catalan|chinois|arabe)(?! \p{L}+ien); toeic|toefl; niveau b[12]|niveau c[12]; b[12](?= |\?*$);
      (?:niveau d[e']? ?|en |l'|parler |bon |besoin d[e']? ?|savoir |maitrise de l'|connaitre l'|faut |bien )(?:anglais|espagnol|francais|allemand|langues?);
      (?<!\b(?:institut|labo\p{L}*|boite|entreprise|societe|universite|musee|banque|startup|groupe|asso\p{L}*|centre|ecole|organisme|offre|stage|hopital)(?: \p{L}+){0,2}? )(?:anglais|espagnol|allemand)(?=\W|$); parler (?:quelle|francais|une autre); langues?; bilingue; francophone;
      parle francais; (?<!\b(?:institut|labo\p{L}*|boite|entreprise|societe|universite|musee|banque|startup|groupe|asso\p{L}*|centre|ecole|organisme|offre|stage|hopital)(?: \p{L}+){0,2}? )francais
    `,
    en: list`
      (?:italian|dutch|portuguese|chinese|norwegian|swedish)(?: level| required| needed)?; toefl|ielts; english-speaking; in (?:english|french|spanish)(?= |\?*$);
      (?:which|what) languages?(?! (?:do i need to )?(?:code|program))(?!.{0,60}(?:written|coded|programmed|implemented)(?: in)?(?:\W|$));
      (?:english|french|spanish|german)(?: level| skills| required| needed)?; speak; spoken;
      language (?:level|skills|requirements?); fluent; bilingual;
      level of (?:english|french|spanish|german)
    `,
    es: list`
      (?:italiano|catalan|euskera|portugues|chino)(?: obligatorio)?; en (?:ingles|frances|castellano|espanol); b[12](?= |\?*$);
      idiomas?; (?:nivel de )?(?:ingles|frances|espanol|castellano|aleman); hablar; lenguas?; bilingue; habla
    `,
  },
  supervisor: {
    fr: list`
      avec qui (?:on|je|tu|il|elle) (?:bosse|travaille|sera|serai|va).{0,12}; qui (?:nous |me |m'|va |va me |va nous )?(?:suivra|accompagne\w*|forme\w*|encadrera|s'occupe\w*|guide\w*|sera (?:mon|ma|le|la))(?: .{0,12}(?:tuteur|tutrice|chef))?; nom (?:de la|du|de l') ?(?:tut\w*|encadrant\w*|responsable);
      encadr\w*; tut(?:eur|rice)s?; maitres? de stage; superviseurs?; supervise\w*; responsables?;
      qui (?:dirige|suit|encadre|s'occupe|gere|est le chef); chef; directeur; directrice;
      sous la direction; avec qui (?:on|je|vais-je) (?:travaill\w*|boss\w*); dirige; mentor
    `,
    en: list`
      who (?:will |would |is going to )?(?:supervise[sd]?|mentor[s]?|guide[s]?|look after|train[s]?|teach(?:es)?) ?(?:me|us|the intern|interns)?; in charge of (?:the )?interns?;
      supervis\w*; advis(?:o|e)rs?; mentors?; tutors?;
      who(?: is|'s)? (?:in charge|responsible|leads?|leading|heads?|manages?|guides?); boss; manager;
      report to; work with whom; who (?:will|would|do) i (?:be )?work(?:ing)? with
    `,
    es: list`
      con quien (?:se )?trabaj\w*; quien (?:me |nos |te )?(?:guia|acompana|ensena|lleva|tutela|supervisara|tutorizara);
      supervis\w*; tutor(?:es|a|as)?;
      quien (?:dirige|supervisa|tutoriza|lleva|esta a cargo|es el responsable); director(?:es|a)?;
      responsables?; a cargo; mentor(?:a)?; jefe; jefa; tutoriza\w*; dirigen?
    `,
  },
  remote: {
    fr: list`
      (?:bosser|travailler|taffer) (?:chez soi|chez moi|de la maison|a la maison|de loin); jours? (?:chez soi|au bureau|sur site|de tele\w*); nombre de jours de tele\w*; combien de jours de tele\w*; (?:a|depuis) la maison; depuis chez (?:moi|soi);
      tele-? ?travail\w*; a distance; remote(?! sens); distanciel; hybride; de chez (?:moi|soi); presentiel; (?:venir|aller|etre|passer|presence)(?: \p{L}+)? au bureau; au bureau(?= .{0,12}jours?);
      home ?office; sur place; full remote(?! sens)
    `,
    en: list`
      wfh; (?:come|be|go)(?: in)?(?:to| in| at) the office; office days; work(?:ing)? (?:from )?(?:home|elsewhere|anywhere); (?:in|at|to) the office; in[- ]office; days? (?:at home|in the office);
      remote(?:ly)?(?! sens); from home; telework\w*; hybrid; on-?site; home office; work(?:ing)? at a distance;
      in person
    `,
    es: list`
      en remoto; desde (?:mi )?casa; ir (?:a la|todos los dias a la) oficina; en la oficina;
      teletrabaj\w*; a distancia; remot[oa]; desde casa; hibrid[oa]; presencial(?:es)?
    `,
  },
  openings: {
    fr: list`
      combien (?:ils|on|vous) (?:en )?(?:prennent|recrutent|cherchent|prend)(?: de stagiaires?)?; nb de (?:places?|postes?|stagiaires?); une seule place; plusieurs (?:places|stagiaires|postes); combien (?:d'etudiants?|d'stagiaires|seront pris);
      (?:plusieurs|plus d'un|plus d'une) (?:stagiaires?|etudiante?s?|personnes?|places?|postes?); combien de (?:places?|postes?|stagiaires?|personnes|candidats?);
      nombre de (?:places?|postes?|stagiaires?); places? (?:dispo\w*|ouvertes?|libres?|restantes?); rest(?:e|ent)(?:-t-il|-t-elles)? (?:encore )?(?:des |de la |une )?places?
    `,
    en: list`
      (?:several|more than one|two or more) (?:interns?|students?|people|trainees?|places?|positions?|spots?|openings?);
      how many.{0,20}(?:hired?|taken?|taking|recruit\w*|accepted|looking for);
      how many (?:positions?|openings?|places?|spots?|interns?|students?|vacancies|people|slots?);
      (?:places?|spots?|positions?|openings?) (?:left|available|still open|remaining); number of (?:positions?|openings?|places?|spots?|interns?|vacancies)
    `,
    es: list`
      (?:mas de un[oa]?|vari[oa]s|al menos dos|dos o mas) (?:plazas?|puestos?|vacantes?|becari[oa]s?|estudiantes?|personas?|practicantes?);
      cuant[oa]s (?:cogen|aceptan|buscan|estudiantes|alumnos);
      cuant[oa]s (?:plazas?|puestos?|vacantes?|becari[oa]s?|personas|practicantes);
      numero de (?:plazas?|puestos?|vacantes?|cupos?); plazas; vacantes?; cupos?;
      (?:vari[oa]s|mas de un[oa]?) (?:becari[oa]s?|practicantes?|estudiantes?|alumn[oa]s?|personas?)
    `,
  },
  benefits: {
    fr: list`
      (?:on |je )?mange(?:r)?(?: ou)?; a midi; demenag\w*; (?:ou|endroit pour|de quoi) (?:se loger|vivre|dormir|habiter); (?:aide|prime|indemnite) (?:d'|a l')installation; trajets?; essence; carburant; deplacements? (?:paye|pris|rembours)\w*; (?:ordi(?:nateur)?|pc)s? (?:est |sont )?(?:fourni|prete|portable|perso)\w*; (?:mon|un|son|propre) (?:ordi(?:nateur)?|pc); dormir; chambre; parrain\w*; sponsori\w*; (?:permis|autorisation) de travail; titre de sejour; visas?; appart\w*(?= (?:fourni|prete|paye|sur|possible)); (?:le )?train (?:paye|rembourse)\w*; abonnement;
      rtt; vacances; (?:combien de )?(?:jours? de )?conges; avantages?(?! (?:ont|apportent|presentent|a|offrent) (?:les?|la|l'|des|un|une) ?(?!stage|poste|offre|boite|entreprise|stagiaire)\p{L})(?! (?:(?:de|des|du) |d')(?!stage|poste|l'offre|ce (?:stage|poste))); transports?(?: en commun| publics?)?; navigo;
      tickets?[- ]resto?s?; tickets?[- ]restaurants?; titres?[- ]restaurants?; restauration; restaurant; cantine; repas; logements?;
      nourrie?s?; (?:un |d'|l'|mon |son )ordi(?:nateur)?(?: portable)?(?! quantique); log(?:e|es|ent|er|ee?s?); heberge\w*; mutuelle; rembours\w*; frais; primes?; loyer; voiture; pris en charge;
      prise en charge
    `,
    en: list`
      (?:anywhere|somewhere) to live; live on (?:campus|site); eat; food(?! (?:waste|industr|scien|safety|process|produc|quality|web|chain|security)\w*); feed; fed; snacks; laptop; computer provided; somewhere to (?:stay|sleep|live); place to (?:stay|live|sleep); a room; (?:help|grant|allowance|money) (?:for|with|to) mov(?:e|ing); moving (?:costs?|expenses?|allowance); work permits?; sponsor(?:s|ed|ship)?; relocation; train (?:fare|ticket)s?; bus pass;
      (?:how many )?(?:days of )?(?:leave|holiday); days off; holidays?; benefits?(?! of (?!(?:the |this )?(?:internship|placement|job|position|offer))); perks?;
      (?:public )?transport(?:ation)?; commut\w*; housing; accommodation; meals?; lunch; reimburs\w*;
      travel (?:costs?|expenses?); flights?; plane ticket; expenses; canteen; rent;
      cover(?:ed)?(?= (?:housing|travel|transport|flight)); visas?
    `,
    es: list`
      com(?:er|e|emos)(?: alli| ahi)?; mudar(?:me|se|nos)?; (?:donde|sitio para|algun sitio para) vivir; (?:vales?|tickets?|cheques?) (?:de |para )?(?:comida|restaurante)s?(?: ?/ ?(?:tickets?|cheques?) restaurantes?)?; alojar(?:me|se|nos)?; residencia; habitacion; dormir; ordenador; portatil; permiso de trabajo; visados?; mudanza; traslado; desplazamientos? (?:pagad|cubiert)\w*; abono transporte; bono;
      (?:cuantos )?(?:dias de )?vacaciones; (?:beneficios|ventajas)(?! (?:tienen?|aportan?|da|hay en|presentan?) (?:usar|utilizar|emplear|aplicar|el uso|(?:el|la|los|las|un|una) (?!practicas|beca|becas|oferta|ofertas|puesto|empresa|stage|pasantia)\p{L}))(?! de (?!las practicas|la (?:oferta|beca)|estas practicas)); transportes?(?: publicos?)?; alojamiento; comidas?;
      comedor; reembols\w*; gastos; vuelos?; billete; viaje; vivienda; dietas; seguro
    `,
  },
  schedule: {
    fr: list`
      (?:combien |cb )d'heures(?! d(?:e |'))(?!.{0,20}enregistre); heures? (?:de travail|par|/)(?: (?:semaine|jour))?; a quelle heure; (?:combien|cb) de jours (?:par|sur place par) semaine; amenage\w* (?:les|mes|des) horaires;
      horaires?; heures par (?:semaine|jour); temps (?:plein|partiel); combien d'heures(?! d(?:e |')(?!travail)); rythme; mi-temps;
      jours par semaine; 35 ?h
    `,
    en: list`
      hours? (?:per|a|each) (?:week|day); what time; working days; shifts?; flexible (?:hours|schedule);
      (?<!how many )hours; schedule; full[- ]time; part[- ]time; working time; how many hours(?! (?:have|has|of|and|were|are (?:stored|recorded|there)|(?:did|does|do) (?:they|it|the (?!interns?)))); days (?:per|a) week
    `,
    es: list`
      cuantas horas; a que hora; turnos?; horas (?:a la|por) (?:semana|dia)|horas semanales; compatible con (?:las )?clases;
      horarios?; horas; jornada; tiempo (?:completo|parcial); media jornada; dias (?:por|a la) semana
    `,
  },
  published: {
    fr: list`
      publiee?s?; date de publication; mise en ligne; parue?; date de l'annonce; postee
    `,
    en: list`
      published; posted; publication date; date of the (?:offer|ad)
    `,
    es: list`
      publicad[oa]s?; publicaron; (?:se|cuando|quien) publico; fecha de publicacion; se publico
    `,
  },
};
