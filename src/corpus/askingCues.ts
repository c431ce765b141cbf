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
      intitules?; titres?; (?:comment )?s'?appelle(?:nt)?;
      nom (?:exact |complet )?(?:du|de l')(?: ?stage| ?offre| ?poste); c'est quoi le (?:sujet|stage|nom);
      quel (?:role|poste); quel est le sujet; quoi le sujet; sujet exact; sur quoi porte; porte sur quoi
    `,
    en: list`
      titles?; called; exact name; what(?:'s| is) the name of the (?:internship|offer|position);
      what is the (?:topic|subject); what's the (?:topic|subject)
    `,
    es: list`
      titulos?; se llaman?; como se llama;
      nombre (?:exacto |completo )?de (?:la oferta|las practicas|la beca); de que (?:va|tratan?);
      cual es el tema
    `,
  },
  organisation: {
    fr: list`
      quel incubateur; qui est derriere;
      rattachee? a; c'est qui (?:l'entreprise|la boite|l'organisme); quel pole; quelle unite;
      quelle? (?:boites?|entreprises?|labos?|laboratoires?|societes?|organismes?|structures?|equipes?|ecoles?|instituts?|cabinets?|associations?|startups?);
      (?:chez|avec) qui; qui (?:propose|recrute|organise|offre|accueille|embauche); employeur;
      organisme d'accueil; quel organisme; c est quelle (?:boite|entreprise); que veut dire; signifie;
      acronyme; nom de (?:la boite|l'entreprise|l'organisme);
      dans quel (?:labo|laboratoire|service|departement); quelle (?:equipe|chaire);
      quel (?:service|departement|groupe); quelles chaires
    `,
    en: list`
      behind the; which (?:place|company) is; who(?:'s| is) behind;
      (?:which|what) (?:company|organi[sz]ation|lab|laboratory|institution|institute|group|team|department|university|employer|unit|firm|studio);
      who (?:is )?(?:offer(?:s|ing)?|hosts?|hosting|propose[sd]?|recruit(?:s|ing)?|hires?|hiring|run(?:s|ning)?|organi[sz]es);
      host(?:ing)? (?:institution|lab|team|group|organi[sz]ation); employer; stand for; which chairs?
    `,
    es: list`
      que unidad; quien esta detras;
      que (?:empresa|organizacion|entidad|laboratorio|institucion|instituto|grupo|centro|equipo|departamento|universidad|organismo|fundacion);
      quien (?:ofrece|organiza|propone|contrata); en que (?:empresa|laboratorio|centro|grupo|departamento);
      con que (?:empresa|grupo); que significa; siglas
    `,
  },
  location: {
    fr: list`
      rue; immeuble; etage; tour; batiment;
      (?:c'?est|ca se (?:passe|trouve|situe)|se (?:passe|trouve|situe|deroule(?:ra)?)|il est|elle est|faut aller|aller|bosse(?:r)?|travaille(?:r)?|situee?|basee?|localisee?|sont) ou;
      ou (?:est|se|ca|c'est|aura|sera|il|elle|le|faut|sont|exactement|bosse|travaille|dois); ou$; ou\s*\?;
      ^(?:et |c'est )?ou\b(?! (?:bien|pas|non)); lieux?; villes?;
      (?<!mail )adresse(?! (?:mail|e-?mail|electronique|de contact|pour)); localisation; localises?; endroit;
      quel (?:campus|site|pays|departement); quelle (?:region|rue);
      dans quels? (?:locaux|ville|coin|region); bureaux
    `,
    en: list`
      floor; street; tower; building;
      where(?! (?:do|can|should|to) (?:i |we )?(?:apply|send|write|submit)); locations?; located;
      (?:which|what) (?:city|town|place|country|campus|site|office|address|region);
      (?<!mail )address(?! (?:to write|for appl)); based in; takes? place; place of work
    `,
    es: list`
      planta; torre; edificio; a?donde; lugar; ubicacion; ciudad;
      direccion(?! de (?:correo|contacto|email|e-mail));
      en que (?:sitio|pais|campus|sede|ciudad|edificio|provincia); localizacion; sede; ubicad[oa]s?;
      se hacen? en
    `,
  },
  duration: {
    fr: list`
      durees?; dure(?:nt|ra|rait)?; combien de (?:temps|mois|semaines|jours); longueur;
      cb de (?:temps|tps|mois|semaines); combien (?:ca|il) dure; quelle longueur;
      combien d(?:e|') ?(?:tps|temps); dure combien; sur combien de (?:mois|semaines|temps);
      (?:mini|minimum|maximum|max|min) (?:de )?mois; long(?:ue)? (?:de combien|comment)
    `,
    en: list`
      how long(?! (?:has|have|ago)); durations?; length; lasts?(?! (?:year|month|week|summer)| ?'); lasting; how many (?:weeks|months);
      number of (?:weeks|months)
    `,
    es: list`
      duracion; duran?; durara; cuanto (?:tiempo|dura|duran); cuantos? (?:meses|tiempo); cuantas semanas;
      cuanto tpo; largo; prorrog\w*
    `,
  },
  start: {
    fr: list`
      en quelle annee (?:commence|debute|il commence); commence(?:nt|r|ra)?; debut(?:e|ent|er|era)?;
      demarr(?:e|ent|er|era|age); quand (?:est-ce (?:que|qu')|ca|c'est|on|le|il|debute|commence|je);
      (?:a partir|des) (?:de )?quand; c est quand; c'est quand; (?<!depuis )quand\s*\?*$;
      date de (?:debut|demarrage|prise); quelles? dates?(?! limite); quelle (?:periode|saison); quel mois;
      periode; disponibilite; disponible (?:quand|a partir); pour quand; jusqu'a quand (?:dure|va);
      se termine; fini[ts]? quand; date de fin
    `,
    en: list`
      starts?; starting; begins?; beginning;
      (?<!since )when (?:does|is|do|can|will|would|should)(?! (?:the )?(?:deadline|i apply|applications?))(?!.{0,60}\b(?:fails?|breaks?|happens?|occurs?|announced|interviews?)\b);
      start date; what (?:dates?|period|month|year); which (?:month|period|year); commence; available from;
      since when can; end date; finish(?:es)?
    `,
    es: list`
      epoca; empiezan?; empezar(?:ia)?; comienzan?; comenzar; inicio; inician?; (?<!desde )cuando;
      fechas?(?! (?:limite|tope|de cierre)); a partir de cuando; que mes; periodo; incorporacion; arranca;
      termina(?:n)?
    `,
  },
  deadline: {
    fr: list`
      quand .{0,20}(?:dernier|limite); date limite; deadline;
      (?:jusqu'?a|avant) (?:quand|quelle date)(?! (?:dure|ca dure|va)); dernier (?:jour|delai); cloture;
      limite pour; delais?; trop tard; encore (?:le temps|possible) (?:de|pour) (?:postuler|candidater);
      encore ouverte?; encore (?:postuler|candidater); date butoir; echeance; dernier moment;
      quand (?:faut|doit).{0,15}(?:postuler|candidater|envoyer)
    `,
    en: list`
      application.{0,20}reach; when should .{0,25}application; by when; deadlines?; closing date;
      (?:until|till|til) when; last (?:day|date); apply (?:by|before); due (?:date|by); too late;
      still (?:open|apply|time);
      when (?:do|does|should|must) (?:i|we|applications?) (?:apply|close|have to apply|need to apply);
      close[sd]?; cut-?off
    `,
    es: list`
      fecha (?:limite|tope|de cierre); plazos?; hasta (?:cuando|que (?:dia|fecha)); ultimo dia; deadline;
      todavia (?:puedo|se puede) (?:solicitar|aplicar|postular); cierra(?:n)?; cierre; demasiado tarde;
      antes de cuando
    `,
  },
  pay: {
    fr: list`
      paye[es]?s?; paye(?:nt)?; paie(?:nt)?; paient; remuner\w*; gratif\w*; salaires?; indemni\w*; thunes?;
      fric; gagne(?:r)?; touche(?:r)?; combien (?:on (?:touche|gagne)|par mois); argent;
      (?:brut|net)s?(?: ou (?:net|brut)); euros?; montant; bourse(?! \p{L}); (?:des|de|les) sous(?!-); ca paie; [ck]e? ?paye; balles;
      tarif; benevole; defraye\w*; combien (?:c'?est|est) (?:paye|remunere); oseille; €
    `,
    en: list`
      paid; pays?(?!-); paying; salary; salaries; stipend; compensation; wages?; allowance;
      (?:hourly|daily|weekly|monthly) rate;
      how much(?! (?:experience|time|french|english|python)); remunerat\w*; earn; money; bursary;
      (?:gross|net) or (?:net|gross); euros?; dollars?; unpaid; funded; amount; €
    `,
    es: list`
      pagan?; pagad[oa]s?; paga; pago; sueldo; salario; remunera\w*; cobra(?:n|r|s|ria)?;
      cuanto (?:dan|se (?:gana|cobra)|ganaria); dinero; euros?; bolsa; retribu\w*; dotacion; gana[rn]?;
      estipendio; ayuda economica; importe; bruto o neto; neto o bruto; pasta; €
    `,
  },
  education: {
    fr: list`
      (?:en )?quelle annee(?! (?:commence|debut));
      niveau(?:x)? (?:d'?etudes?|requis|demande|scolaire|minimum|de diplome|d'etude|bac);
      quel niveau(?! (?:d'?(?:anglais|espagnol|francais|allemand|langue|en)|en|de (?:langue|francais)));
      diplomes?; formations?; cursus; ecoles?; bac ?\+ ?\d; [ml][123](?!\w); (?<!driving )licence(?! de conduire); masters?; profils?;
      ingenieurs?; etudiants? en; annee d'etudes?; quelle annee (?:d|il faut); etre en;
      pour (?:qui|quel(?:s|les)? (?:etudiants?|profils?)); ouvert (?:aux?|a); specialite; filiere;
      doctorants?; cesure; apprenti; je suis (?:en|etudiante?|\p{L}+(?:iste|logue|icien|icienne|ieur|ieuse))
    `,
    en: list`
      degrees?; education; (?:study|academic|education|degree) level; level of (?:study|studies|education);
      what level(?! of (?:english|french|spanish|german)); master'?s?; bachelor'?s?; undergrad(?:uate)?s?;
      students? (?:from|in|of); qualifications?; diploma; year of (?:study|studies);
      which (?:students|schools?|year|majors?); who can apply; eligib\w*; profile; [ml][123](?!\w);
      engineering (?:school|student); first[- ]year; final[- ]year; background; open to; phd students?
    `,
    es: list`
      titulacion(?:es)?; carreras?; nivel (?:de estudios|academico|requerido|educativo|minimo);
      que nivel(?! de (?:ingles|frances|espanol|idioma)); estudios; estudiar; grado; master(?:es)?;
      maestria; licenciatura; formacion; perfil; diplomas?; estudiantes? de; para quien; quien puede;
      ingenier(?:o|a|ia)s?; escuelas?; m[12](?!\w); que curso; bachillerato
    `,
  },
  skills: {
    fr: list`
      langages? de prog\w*; langages? informatiques?;
      qualites; profils?; competences?; prerequis; pre-?requis; connaissances?;
      (?:savoir|connaitre|maitriser|coder|programmer|utiliser); langages?; quel langage; logiciels?;
      outils; techno(?:s|logies)?; qualites?; exige[es]?s?; demande(?:nt)? quoi; maitrise; librairies?;
      bibliotheques?; frameworks?; obligatoires?; indispensables?;
      qu'?est-?ce qu'?(?:il|ils) (?:faut|demandent); experience; stack
    `,
    en: list`
      profile; skills?; requirements?; require[sd]?; prerequisites?;
      know(?:ledge)?(?! (?:if|what|who|where|when|how long|whether)); programming languages?;
      languages? (?:do i need to code|to code); software; tools?; tech(?:nologies| stack)?; mandatory;
      essential; experience; familiar(?:ity)?; proficien\w*; librar(?:y|ies); frameworks?; abilities;
      code in; stack; expected from
    `,
    es: list`
      lenguajes? de programacion; que programas?;
      cualidades; perfil; competencias?; requisitos?; conocimientos?; habilidades;
      saber(?! (?:si|cuanto|cuando|donde)); lenguajes?; programar; software; herramientas?; tecnologias?;
      obligatori[oa]s?; imprescindibles?; experiencia; manejar; dominar; hace falta; bibliotecas?;
      librerias?; que (?:piden|exigen|se pide|se exige); aptitudes
    `,
  },
  missions: {
    fr: list`
      missions?; (?:faire|fait|faut faire|fera|fais|ferai) quoi; qu'?est-?ce qu'?on (?:fait|fera|y fait);
      quoi faire; taches?; objectifs?; travail (?:demande|a faire|a realiser);
      en quoi (?:consiste|ca consiste); consiste; but du; but; rendre; livrables?; activites; role;
      on (?:fait|bosse sur|travaille sur|va faire) quoi; programme; etapes?; boulot; a quoi (?:ca )?sert;
      contenu; c'?est quoi (?:exactement )?le (?:taf|boulot|travail|job); ca parle de quoi; resumer?; resumes?-moi;
      produire; jeux? de donnees; datasets?; taf
    `,
    en: list`
      missions?; tasks?;
      what (?:will|would|do|does|is|are) .{0,30}(?:do|doing|work(?:ing)? on|involve[sd]?|about)(?!\w);
      goals?; objectives?; responsibilit\w*; deliverables?; duties; work on; about what; aims?; role;
      produce; deliver; steps?; purpose; what.{0,20}internship.{0,10}about; day to day; datasets?; hand in;
      topic
    `,
    es: list`
      misiones; tareas?; que (?:hay que|se|voy a|tendria que|tengo que) (?:hacer|hace); que (?:haria|hare);
      funciones; objetivos?; en que consisten?; actividades; trabajo a realizar; entregar; entregables?;
      de que se trata; finalidad; meta; responsabilidades; pasos; etapas?; proposito; conjuntos? de datos;
      datasets?
    `,
  },
  contact: {
    fr: list`
      (?:peux|peut|puis-je|faut|dois|on) appeler; appeler (?:qui|le|la|les|quelqu'un); contacts?; contacter?; (?:adresse )?(?:e-?)?mails?; courriels?; telephone; tel;
      numero(?! (?:de reference|d'offre|de l'offre)); joindre; a qui\s*\?*$;
      a qui(?: (?:je |j'|on |il faut |faut |dois-je |puis-je |peut-on |vous )?(?:ecri\w*|envo\w*|adress\w*|s'adress\w*|parl\w*|demand\w*|postul\w*|candidat\w*));
      ecrire a qui; j'?(?:ecris|envoie) (?:a qui|ou);
      (?:ecris|envoie|postule|candidate|contacte) (?:a qui|qui|ou); coordonnees; qui (?:je )?contact\w*;
      adresse (?:mail|e-?mail|electronique|de contact); envoyer (?:a qui|ou); @
    `,
    en: list`
      e-?mail address; contact(?:s|ed)?; e-?mails?; phone; telephone; reach;
      who(?:m)? (?:do|should|can|to|must) .{0,12}(?:write|contact|send|ask|call|email|talk); write to;
      where (?:do|can|should|to) (?:i |we )?(?:apply|send|write|submit); address to write; call;
      send (?:it|my (?:cv|application)) (?:to|where); @
    `,
    es: list`
      direccion de (?:e-?mail|correo); contactos?; contactar; correos?; e-?mails?; mail; telefono;
      a quien (?:le )?(?:escrib\w*|contact\w*|mand\w*|envi\w*|dirij\w*|pregunt\w*|me); escribir(?:le)? a;
      quien contacto; direccion de (?:correo|contacto|email); a donde (?:envio|mando|escribo);
      donde (?:envio|mando|escribo); @
    `,
  },
  howToApply: {
    fr: list`
      (?:etapes? (?:du |de ))?(?:processus|process) de (?:recrutement|selection); etapes? (?:du recrutement|de (?:la )?selection|pour postuler);
      postul\w*; candidat(?:er?|ure|ures)\b; candidater; documents?; dossier; pieces?;
      (?:envoyer|fournir|joindre|mettre|donner|transmettre) (?:quoi|quels?); quoi envoyer;
      qu'?est-?ce (?:que je|qu'il faut|qu'on) (?:dois |doit )?(?:envoy\w*|fourni\w*|mettre|joindre);
      lettre(?:s)?(?: de (?:motivation|recommandation|reco))?; cv; envoi?e(?:r|s)? quoi; objet du (?:mail|message|courriel);
      sujet du (?:mail|message); objet; faut envoyer; releves? de notes;
      comment (?:on |je |s'?)?(?:inscri\w*); procedure; en objet; entretiens?
    `,
    en: list`
      (?:steps? of the )?(?:selection|hiring|recruitment) (?:process|steps?); steps? (?:to apply|of the application);
      apply(?:ing)?; application; documents?; (?:cover|motivation|recommendation) letters?; cv; (?:my|a|your|the) resume;
      what (?:do|should|must) i (?:send|submit|provide|include|attach); subject line; email subject;
      subject of the (?:e?-?mail); send (?:with|along); transcripts?; portfolio; application file;
      procedure; references?(?= (?:letter|contact|person)); interviews?; need to send; to send
    `,
    es: list`
      (?:etapas? del )?proceso de seleccion; pasos para (?:solicitar|postular);
      solicitar(?:las?|lo)?; solicitud; postular\w*; aplicar; candidatura; documentos?; documentacion; cv;
      curriculum; carta(?:s)?(?: de (?:motivacion|presentacion|recomendacion))?;
      que (?:hay que|debo|tengo que|se debe|se tiene que) (?:enviar|mandar|adjuntar|presentar|incluir);
      (?:enviar|mandar|adjuntar|presentar); asunto; inscrib\w*; apuntar(?:me|se); expediente; presentarse;
      entrevista; las entrevistas
    `,
  },
  reference: {
    fr: list`
      references?(?! bibliograph); ref; numero (?:de (?:l'offre|reference)|d'offre);
      (?:le|quel|son) code; code (?:de l'|de )?(?:offre|annonce); identifiant; numero de dossier
    `,
    en: list`
      req(?:uisition)? (?:id|number|no); references?(?! (?:letter|contact|person|cited)); ref(?:erence)? (?:number|code|no); ref; job id;
      (?:file|case|call|posting|job|offer) (?:id|number|no); identifier; vacancy (?:code|number); requisition
    `,
    es: list`
      referencias?(?! (?:bibliograf|person)); ref;
      codigo (?:de (?:la )?(?:oferta|referencia|convocatoria))?; numero de (?:oferta|referencia);
      identificador; (?:numero de )?expediente(?! academico)
    `,
  },
  thesis: {
    fr: list`
      theses?; doctorat; phd; embauche[rs]?; cdi; poursuivre; poursuite; prolong\w*; debouch\w*;
      continuer (?:en|apres|avec|sur); apres le stage; suite (?:du|au|apres); a la suite;
      recrut\w* (?:apres|a la fin); cifre; perspectives?
    `,
    en: list`
      phd; thesis; doctora\w*; after the internship; continue (?:with|as|in|into|after|on); lead to; hired;
      permanent; follow(?:ed)? (?:up|by); extended; full-time (?:job|offer|position); job offer
    `,
    es: list`
      tesis; doctora\w*; phd; contratad[oa]s?; contratacion; continuar; continuidad; seguir con;
      despues de las practicas; prolongar; quedarse; contrato (?:indefinido|despues)
    `,
  },
  languages: {
    fr: list`
      (?:niveau d[e']? ?|en |l'|parler |bon |besoin d[e']? ?|savoir |maitrise de l'|connaitre l'|faut |bien )(?:anglais|espagnol|francais|allemand|langues?);
      anglais; espagnol; allemand; parler (?:quelle|francais|une autre); langues?; bilingue; francophone;
      parle francais; francais
    `,
    en: list`
      (?:which|what) languages?(?! (?:do i need to )?(?:code|program));
      (?:english|french|spanish|german)(?: level| skills| required| needed)?; speak; spoken;
      language (?:level|skills|requirements?); fluent; bilingual;
      level of (?:english|french|spanish|german)
    `,
    es: list`
      idiomas?; (?:nivel de )?(?:ingles|frances|espanol|aleman); hablar; lenguas?; bilingue; habla
    `,
  },
  supervisor: {
    fr: list`
      encadr\w*; tut(?:eur|rice)s?; maitres? de stage; superviseurs?; supervise\w*; responsables?;
      qui (?:dirige|suit|encadre|s'occupe|gere|est le chef); chef; directeur; directrice;
      sous la direction; avec qui (?:on|je|vais-je) (?:travaill\w*|boss\w*); dirige; mentor
    `,
    en: list`
      supervis\w*; advis(?:o|e)rs?; mentors?; tutors?;
      who(?: is|'s)? (?:in charge|responsible|leads?|leading|heads?|manages?|guides?); boss; manager;
      report to; work with whom; who (?:will|would|do) i (?:be )?work(?:ing)? with
    `,
    es: list`
      supervis\w*; tutor(?:es|a|as)?;
      quien (?:dirige|supervisa|tutoriza|lleva|esta a cargo|es el responsable); director(?:es|a)?;
      responsables?; a cargo; mentor(?:a)?; jefe; jefa; tutoriza\w*; dirigen?
    `,
  },
  remote: {
    fr: list`
      tele-? ?travail\w*; a distance; remote(?! sens); distanciel; hybride; de chez (?:moi|soi); presentiel;
      home ?office; sur place; full remote(?! sens)
    `,
    en: list`
      remote(?:ly)?(?! sens); from home; telework\w*; hybrid; on-?site; home office; work(?:ing)? at a distance;
      in person
    `,
    es: list`
      teletrabaj\w*; a distancia; remot[oa]; desde casa; hibrid[oa]; presencial(?:es)?
    `,
  },
  openings: {
    fr: list`
      combien de (?:places?|postes?|stagiaires?|personnes|candidats?);
      nombre de (?:places?|postes?|stagiaires?); places? (?:dispo\w*|ouvertes?)
    `,
    en: list`
      how many (?:positions?|openings?|places?|spots?|interns?|students?|vacancies|people|slots?);
      number of (?:positions?|openings?|places?|spots?|interns?|vacancies)
    `,
    es: list`
      cuant[oa]s (?:plazas?|puestos?|vacantes?|becari[oa]s?|personas|practicantes);
      numero de (?:plazas?|puestos?|vacantes?); plazas; vacantes?
    `,
  },
  benefits: {
    fr: list`
      rtt; vacances; (?:combien de )?(?:jours? de )?conges; avantages?; transports?; navigo;
      tickets?[- ]resto?s?; tickets?[- ]restaurants?; titres?[- ]restaurants?; cantine; repas; logements?;
      log(?:e|es|ent|er|ee?s?); heberge\w*; mutuelle; rembours\w*; frais; primes?; loyer; voiture; pris en charge;
      prise en charge
    `,
    en: list`
      (?:how many )?(?:days of )?(?:leave|holiday); days off; holidays?; benefits?; perks?;
      transport(?:ation)?; commut\w*; housing; accommodation; meals?; lunch; reimburs\w*;
      travel (?:costs?|expenses?); flights?; plane ticket; expenses; canteen; rent;
      cover(?:ed)?(?= (?:housing|travel|transport|flight)); visas?
    `,
    es: list`
      (?:cuantos )?(?:dias de )?vacaciones; beneficios; ventajas; transporte; alojamiento; comidas?;
      comedor; reembols\w*; gastos; vuelos?; billete; viaje; vivienda; dietas; seguro
    `,
  },
  schedule: {
    fr: list`
      horaires?; heures par (?:semaine|jour); temps (?:plein|partiel); combien d'heures; rythme; mi-temps;
      jours par semaine; 35 ?h
    `,
    en: list`
      hours; schedule; full[- ]time; part[- ]time; working time; how many hours; days (?:per|a) week
    `,
    es: list`
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
      publicad[oa]s?; publico; fecha de publicacion; se publico
    `,
  },
};
