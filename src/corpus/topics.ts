import { fold } from '../language/fold.ts';
import type { PerLanguage } from '../language/Language.ts';
import { list } from '../language/list.ts';

/** What students ask for: the fields of the JSON contract, in the order a fact sheet shows them. */
export const FIELDS = [
  'title',
  'organisation',
  'location',
  'duration',
  'start',
  'deadline',
  'pay',
  'education',
  'skills',
  'missions',
  'contact',
  'howToApply',
  'reference',
  'thesis',
  'languages',
  'supervisor',
] as const;
export type Field = (typeof FIELDS)[number];

/** What can be asked for: the fields of a fact sheet, and a few things that offers state but that are no field. */
export const ASKED_FIELDS = [...FIELDS, 'remote', 'openings', 'benefits', 'schedule', 'published'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/**
 * What a heading or a label announces: a field, or a part of the document whose numbers, names and dates are not
 * those of the internship.
 */
export const SURROUNDINGS = [
  'profile',
  'practical',
  'context',
  'about',
  'bibliography',
  'published',
  'openings',
  'benefits',
  'remote',
  'schedule',
  'contract',
  'domain',
  'portal',
] as const;
export type Topic = Field | (typeof SURROUNDINGS)[number];

/**
 * Headings and labels as offers write them, folded. A heading or label announces the topic whose phrase it
 * contains; the longest phrase wins ("date limite de candidature" is a deadline although "candidature" is how to
 * apply). Extend a row to teach the bot a new wording.
 */
const PHRASES: Readonly<Record<Topic, PerLanguage<readonly string[]>>> = {
  title: {
    fr: list`
      intitule; intitule de l'offre; intitule du stage; intitule du poste; titre; titre du stage;
      sujet du stage; titre du sujet; poste; libelle; theme du stage; nom du projet
    `,
    en: list`
      title; job title; position title; internship title; project title; position; role; topic title; theme; research theme; internship theme; internship topic; research topic
    `,
    es: list`
      titulo; titulo de la oferta; cargo; puesto; nombre del puesto; titulo del proyecto; denominacion; tema; tema de la pasantia; tema de las practicas; titulo del tema
    `,
  },
  organisation: {
    fr: list`
      lieu d'accueil; etablissement; entreprise; organisme; organisme d'accueil; nom de l'organisme;
      structure d'accueil; laboratoire d'accueil; laboratoire; etablissement d'accueil;
      entreprise d'accueil; societe; employeur; equipe d'accueil; departement; service; equipe; structure;
      recruteur; direction; unite; raison sociale; association; nom de la structure; unite d'accueil;
      service d'accueil
    `,
    en: list`
      university; institute; org; company; organisation; organization; employer; hiring organization;
      hiringorganization; hiringorganization name; host institution; host organisation; host organization;
      host laboratory; host lab; host; laboratory; institution; department; team; startup; group;
      research group; host team; company name; studio
    `,
    es: list`
      compania; fundacion; estudio; despacho; empresa; entidad; organizacion; institucion; centro;
      laboratorio; departamento; equipo; entidad colaboradora; centro de trabajo; empresa colaboradora;
      grupo; grupo de investigacion; razon social
    `,
  },
  location: {
    fr: list`
      pays; ou se deroule le stage; ou ca se passe; lieu; lieux; lieux du stage; lieux de travail; sites; lieu du stage; lieu de stage; lieu de travail;
      localisation; localisation du poste; localisation du stage; ville; site; adresse; adresse du stage;
      lieu et duree; ou; region; commune; lieu du poste; lieu d'affectation; lieu d'exercice; residence
    `,
    en: list`
      country; where you'll be; addresslocality; hiringorganization address; location; place; city;
      address; where; joblocation; job location; office; work location; workplace; place of work; based in;
      duty station; site address
    `,
    es: list`
      pais; donde estamos; lugar; lugar de trabajo; ubicacion; localidad; ciudad; direccion; sede; donde;
      provincia; lugar de realizacion; localizacion; lugar de las practicas; municipio
    `,
  },
  duration: {
    fr: list`
      duree; duree du stage; duree du contrat; duree du contrat (en mois); duree prevue; duree et periode;
      duree du poste
    `,
    en: list`
      duration; length; duration (months); internship duration; contract length; contract duration;
      length of internship; term
    `,
    es: list`
      tiempo; estancia; duracion; duracion de las practicas; duracion (meses); duracion del contrato;
      duracion de la beca; duracion de la practica
    `,
  },
  start: {
    fr: list`
      quand; date d'embauche; date de demarrage souhaitee; debut; date de debut; date de debut du stage;
      demarrage; date de demarrage; disponibilite; disponibilite du poste; periode; periode souhaitee;
      periode du stage; date de prise de poste; prise de poste; dates; dates du stage; a partir de;
      date souhaitee; calendrier du stage; date prevue; trimestre; session; date de commencement; a pourvoir;
      rentree; prise de fonction; prise de fonctions; date d'arrivee; arrivee; date d'entree; dates souhaitees;
      periode de stage; demarrage prevu; demarrage souhaite; debut souhaite; debut du stage; dates prevues
    `,
    en: list`
      start; start date; startdate; starting date; starting; dates; period; internship period;
      available from; availability; when; commencement; jobstartdate; job start date; start of internship; work term;
      intake; beginning; begins; starts; arrival date; placement dates; internship dates; expected start; proposed start;
      earliest start; time frame; timeframe
    `,
    es: list`
      empieza; comienza; arranque; inicio; fecha de inicio; inicio de actividades; comienzo; fechas;
      periodo; incorporacion; fecha de incorporacion; fecha de comienzo; periodo de practicas;
      inicio previsto; fecha prevista; fechas previstas; fechas de las practicas; incorporacion prevista;
      disponibilidad; fecha estimada de inicio
    `,
  },
  deadline: {
    fr: list`
      reception des candidatures; reponse avant; limite de depot; postuler avant; candidatures jusqu'au;
      candidatures jusqu au; date limite; date limite de candidature; date limite de depot;
      date limite d'envoi; date limite pour postuler; date limite pour candidater; limite pour postuler; candidatures avant; candidature jusqu'au; cloture; cloture des candidatures;
      date de cloture; echeance; limite de candidature; fin de l'appel; date limite de reception;
      cloture le; limite; date d'expiration; candidature avant le; retour des candidatures; date butoir;
      depot des dossiers; fin des candidatures; fin de reception des candidatures; a envoyer avant le;
      postulez avant le; candidatez avant le; affichage; periode d'affichage; date limite de reponse; delai de candidature; reponse pour le;
      candidater avant; candidater avant le; candidatez avant; postulez avant; postuler avant le; repondre avant; repondre avant le;
      candidature avant; envoi avant le; cloture des inscriptions; inscription avant le; a postuler avant le; dernier jour; dernier jour pour postuler; dernier delai; jour limite; avant quand; jusqu'a quand
    `,
    en: list`
      deadline; application deadline; closing date; apply by; apply before; validthrough; valid through;
      closes; applications close; expires; expiry date; applications due; closing; limit date; date limit; deadline date; last date; due date;
      apply until; last date to apply; last day to apply; application closing date; applications by; closes on; closing on; posting period; application period; application window; by when; until when; last day
    `,
    es: list`
      cierra; cierre de postulaciones; cierre de postulacion; fin del plazo de inscripcion; fin del plazo; plazo; fecha limite; plazo de solicitud;
      plazo de presentacion; cierre; fecha de cierre; plazo de inscripcion; cierre de la convocatoria;
      cierre de convocatoria; hasta; plazo de candidatura; fin de plazo; ultimo dia; fecha maxima;
      fin de inscripcion; recepcion de solicitudes; plazo de entrega; plazo hasta; periodo de solicitud; periodo de inscripcion; fecha tope; vencimiento; recepcion de expedientes; recepcion de candidaturas;
      recepcion de postulaciones; hasta cuando; ultimo dia para solicitar; presentacion de expedientes; recepcion de documentos; recepcion de cv
    `,
  },
  pay: {
    fr: list`
      taux horaire; indemnisation prevue; montant; gratification prevue; argent; gratification;
      remuneration; indemnite; indemnites; indemnisation; salaire; paie; remuneration du stage;
      gratification mensuelle; indemnite de stage; montant de la gratification; bourse; salaire indicatif;
      remuneration brute; gratification de stage; remunere; stage remunere; gratifie; indemnite mensuelle;
      salaire brut; remuneration mensuelle; taux horaire brut; indemnite legale
    `,
    en: list`
      pay and benefits; money; pay; paid; paid internship; monthly stipend; gross salary; hourly rate; salary; stipend; compensation; allowance; basesalary; base salary;
      wage; remuneration; salary range; pay rate;  bursary; reward;
      funding
    `,
    es: list`
      renta; renta liquida;
      cobras; se cobra; monto; pago; apoyo economico; apoyo; remuneracion; salario; sueldo; bolsa;
      bolsa o ayuda al estudio; ayuda al estudio; dotacion; retribucion; compensacion; ayuda economica;
      estipendio; asignacion; dotacion economica; bolsa de ayuda; importe; retribucion bruta; remunerado; remuneradas; practicas remuneradas;
      gratificacion; ayuda mensual; bolsa mensual; cuantia; subvencion economica; subvencion mensual;
      subvencion; asignacion mensual; asignacion economica; compensacion economica; prestacion economica
    `,
  },
  education: {
    fr: list`
      niveau vise; niveau demande; niveau d'etudes souhaite; niveau d'etudes; niveau d'etude;
      niveau requis; formation; formation requise; formation souhaitee; diplome; diplome prepare; niveau;
       ecole souhaitee; cursus; niveau de diplome; etudes;
      formations visees; niveau de formation; niveau d'etudes requis; public vise; niveau minimum;
      type de stage
    `,
    en: list`
      education; educationrequirements; education requirements; degree; academic level; level;
      level of study; preferred qualifications; eligibility; study level; education level; who can apply;
      academic background; degree level; programme of study
    `,
    es: list`
      formacion; titulacion; estudios; estudios minimos; titulaciones; nivel de estudios; formacion requerida;
      estudios requeridos; titulacion requerida; grado; carreras; carrera; dirigido a; nivel academico;
      perfil academico
    `,
  },
  skills: {
    fr: list`
      bagage; technos; competences; competences requises; competences attendues; competences souhaitees;
      prerequis; pre-requis; connaissances; connaissances requises; connaissances et niveau requis;
      savoir-faire; savoir-etre; qualites requises; qualites; outils; logiciels; technologies;
      competences techniques; ce que nous regardons; ce qu'on regarde; environnement technique; stack; stack technique; aptitudes; atouts
    `,
    en: list`
      skills; required skills; requirements; prerequisites; qualifications; experiencerequirements;
      experience requirements; must have; nice to have; technical skills; experience;
      what we're looking for; what we look for; desired skills; essential; desirable; essential criteria;
      you bring; what you bring; what we look at; technologies; tech stack; tools
    `,
    es: list`
      software; programas; competencias; requisitos; habilidades; conocimientos; aptitudes; se requiere;
      se valora; valorable; experiencia minima; requisitos minimos; conocimientos requeridos; se valorara; requisitos deseables;
      herramientas; conocimientos informaticos; competencias tecnicas
    `,
  },
  missions: {
    fr: list`
      ce que fera la ou le stagiaire; ce que fera le ou la stagiaire; ce que fera le stagiaire; ce que fera la stagiaire; ton boulot; ton job; sujet de fond; objet du stage; travaux demandes; votre quotidien; ton quotidien;
      ton quotidien chez nous; sujet propose; vos futures missions; tu feras; ce que tu vas faire; travaux;
      ta mission; votre mission; ce que nous te proposons; details de la mission; objectifs pedagogiques;
      projet de stage; taches principales; ce qu'on te propose; vos activites; tes missions; travail;
      programme de travail; contenu; deroule; votre stage; ce que tu feras; ton stage; au programme;
      etapes; missions; mission; missions du stage; vos missions; travaux envisages; objectifs; objectif;
      objectif du stage; objectifs du stage; taches; travail demande; activites; description du stage;
      sujet; sujet de stage; description du poste; description de l'offre; descriptif; stage; le stage;
      vos taches; travail a realiser; deroulement; programme; activites principales;
      descriptif des missions; contenu du stage; responsabilites; ce que vous ferez; votre role; projet;
      livrables; deroulement du stage; resume; le sujet; description; vos responsabilites; travail propose;
      travail attendu; probleme; problematique; missions confiees; concretement; plus concretement;
      en pratique, tu feras; au quotidien; ce que vous allez faire; ce qu'on te confiera; ton role;
      ta mission, si tu l'acceptes; travail confie; taches confiees; activites confiees; missions proposees;
      que ferez-vous; que feras-tu; qu'allez-vous faire; que vas-tu faire; qu'est-ce que vous ferez; qu'est-ce que tu feras; missions principales; vos missions principales; nature du travail; contenu de la mission; au menu
    `,
    en: list`
      what the intern will do; what the student will do; what you would do; what you would be doing; what you might do; what you get to do; what you are going to do; you will build; you will work on; you will do; you'll build; you'll work on; what you would work on; what interns do; what the assistants do; in this role; what you'd do; internship project;
      main activities; day to day; your work; the problem; work packages; what we will do; your mission;
      your project; what you'll work on; what you will work on; missions; mission; tasks; responsibilities;
      objectives; objective; goals; duties; what you will do; what you'll do; your role; job description;
      project description; description; role description; work plan; key responsibilities; main tasks;
      your tasks; the role; project; the project; deliverables; activities; workplan; the internship;
      summary; abstract; aim; aims; the work; the job; what's the job; what you'd be doing; what you'll be doing;
      what you will be doing; your job; what the job involves; what the work involves; main duties;
      main responsibilities; key duties; what is involved; what's involved; day-to-day
    `,
    es: list`
      que hara la persona seleccionada; que hara el estudiante; el trabajo; mision; el proyecto; actividades previstas; que haras con nosotros; tu dia a dia;
      que vas a hacer; tu mision; tu trabajo; lo que harias con nosotros; lo que haras con nosotros;
      lo que haras; lo que harias; funciones; tareas; objetivos; objetivo; actividades; descripcion;
      linea de trabajo; descripcion del puesto; tareas a realizar; proyecto formativo; responsabilidades;
      plan de trabajo; que haras; tus funciones; funciones a desarrollar; tareas principales;
      actividades a desarrollar; proyecto; resumen; palabras clave; entregables; concretamente; en concreto; tareas del estudiante;
      tu papel; tu rol; actividades a realizar; que harias; contenido; trabajo a realizar; el puesto
    `,
  },
  contact: {
    fr: list`
      interlocuteur; courriel de contact; nous contacter; mail de contact; mel; contact; contacts;
      courriel; e-mail; email; mail; telephone; tel; personne a contacter; renseignements;
      pour toute question; plus d'informations; adresse mail; informations; coordonnees;
      adresse electronique; contact et candidature
    `,
    en: list`
      contact us; get in touch; write to; contact; contacts; email; e-mail; phone; telephone;
      contact person; enquiries; inquiries; questions; contact details; contact information;
      further information; reply-to; tel
    `,
    es: list`
      contactar; whatsapp; escribir a; contacto; correo; correo electronico; telefono; persona de contacto;
      mas informacion; informacion; datos de contacto; consultas; tfno
    `,
  },
  howToApply: {
    fr: list`
      envie de nous rejoindre; comment ca se passe; envie de venir; modalites de candidatures;
      depot des candidatures; comment faire; comment nous ecrire; envoyez votre candidature;
      adressez votre candidature; envoi de candidature; candidature a envoyer; pour candidater a ce stage;
      interesse(e); interesse; candidature; candidatures; pour candidater; pour postuler; comment postuler;
      comment candidater; modalites de candidature; dossier de candidature; postuler; candidater;
      comment candidater ?; procedure de candidature; pieces a fournir; documents a fournir; dossier;
      envoi des candidatures; processus de recrutement; etapes du recrutement; deroulement du recrutement; processus de selection; selection des candidats; recrutement; envoyer votre candidature;
      mode d'envoi; modalites d'envoi; mode de candidature; ou envoyer; comment envoyer; deposer sur le site; depot sur le site; a deposer; consignes pour postuler; consignes
    `,
    en: list`
      closing; interested; to apply, send; how to apply; application; applications; to apply; apply;
      application process; application procedure; how to apply?; application documents; required documents;
      applying; application instructions; documents; recruitment process; hiring process; selection process; interview process; how to send; how to submit; submission;
      where to apply; where to send
    `,
    es: list`
      como apuntarse; apuntate; como me apunto; enviar a; interesados; postulaciones; postular;
      como solicitar; solicitud; solicitudes; como postular; candidaturas; inscripcion; como inscribirse;
      postulacion; documentacion; presentacion de solicitudes; forma de solicitud; como presentarse; proceso de seleccion; fases de seleccion;
      documentacion a presentar; candidatura; para postular; como aplicar; forma de envio; modo de envio;
      envio de candidaturas; envio de solicitudes; via de solicitud; donde enviar
    `,
  },
  reference: {
    fr: list`
      reference interne; ref interne; numero de stage; n° de fiche; numero de fiche; code fiche; reference; ref; reference de l'offre;
      numero d'offre; n° d'offre; numero de l'offre; reference du stage; ref stage; ref de l'offre;
      identifiant; code; n° de l'offre; n° offre; concours; numero de concours; no de concours;
      code projet; code du projet
    `,
    en: list`
      internal reference; internal ref; posting number; requisition number; req; reference; ref; reference number; job id; job reference;
      identifier; project code; posting no; vacancy number; vacancy reference; requisition; requisition id; reference code;
      posting id; offer id; ref no; job code; vacancy ref
    `,
    es: list`
      n° de expediente; clave; folio; referencia; ref; codigo; numero de oferta; n° de oferta;
      codigo de oferta; no de oferta; referencia de la oferta; convocatoria; id de la oferta; id oferta;
      expediente; n° de referencia; codigo de la oferta; nº de oferta; n.º de oferta; num de oferta; nº de referencia;
      nº de expediente; nº oferta; nº de convocatoria
    `,
  },
  thesis: {
    fr: list`
      suite possible; et apres; poursuite en these possible; possibilite de poursuite en these;
      possibilite de prolongation en these; prolongation en these; poursuite en these; these; suite;
      suites du stage; suites; perspectives; possibilite de these; poursuite; possibilites de poursuite;
      perspective d'embauche; embauche; prolongation; suites possibles; apres le stage;
      possibilite d'embauche; poursuivre en these; pre-embauche; debouches; suite envisagee; suites envisagees;
      poursuite envisagee; et ensuite; perspective
    `,
    en: list`
      a word on what comes next; what comes next; and then; and after; phd; phd opportunity; continuation;
      after the internship; perspectives; follow-up; conversion; future opportunities; permanent position;
      prospects; phd continuation; afterwards; next steps after the internship; what happens next;
      possible continuation; possible follow-up; career prospects
    `,
    es: list`
      tesis; continuidad; posibilidad de tesis; posibilidad de contratacion; posibilidades de contratacion;
      continuacion; incorporacion posterior; continuacion en tesis; contratacion posterior; y despues; continuidad posterior; posible continuidad;
      incorporacion a plantilla
    `,
  },
  languages: {
    fr: list`
      langue; langues; langues requises; langue de travail; langues etrangeres; niveau de langue;
      niveau d'anglais; anglais; competences linguistiques; langues parlees
    `,
    en: list`
      language; languages; language skills; language requirements; working language; working languages;
      required languages; english level
    `,
    es: list`
      idioma; idiomas; idiomas requeridos; nivel de ingles; lenguas; ingles; idioma de trabajo;
      competencias linguisticas
    `,
  },
  supervisor: {
    fr: list`
      encadrant entreprise; encadrant academique; encadrement et contact; encadrant; encadrante;
      encadrants; encadrement; tuteur; tutrice; maitre de stage; maitresse de stage; responsable;
      responsable du stage; responsables du stage; directeur; directrice; encadrant(s); superviseur;
      responsable scientifique; encadrants du stage; encadrement du stage; equipe encadrante;
      encadrant principal; co-encadrant; co-encadrante; codirecteur; codirectrice; directeurs; tuteur de stage; maitre d'apprentissage; encadre par;
      encadrant(e); encadrantes; encadrant·e; encadrant·e·s; encadrant.e.s; tuteurs; tutrices; maitres de stage; suivi par;
      superviseurs; superviseuse; responsables; contact scientifique; referent; referente; co-encadrement; coencadrement; coencadrant; coencadrante; codirection; co-direction; co-supervision; cotutelle
    `,
    en: list`
      your supervisor; boss; lead; contact supervisor; who you will work with; supervisor; supervisors;
      supervision; advisor; advisors; mentor; mentors; line manager; principal investigator;
      internship supervisor; manager; tutor; reports to; supervised by; project lead; co-supervisor;
      hiring manager; host researcher; host scientist; host professor; host supervisor; principal supervisor
    `,
    es: list`
      directores; codirectora; quien te guia; quien te acompana; tutor externo; tutor academico; tutora en la entidad;
      tutor de la entidad; tutor en la entidad; tutor; tutora; supervisor; supervisora; director;
      directora; investigadores a cargo; investigador a cargo; investigador principal; responsable;
      tutores; supervision; investigadora principal; codirector; tutor/a; tutor de empresa;
      tutora de empresa; tutora en la empresa; tutor en la empresa; tutora de la empresa; tutor de la empresa; director/a; responsables
    `,
  },
  profile: {
    fr: list`
      pour qui; qui etes vous; tu es; qui tu es; etudiant recherche; nous cherchons; ton profil; qui es-tu;
      votre formation; nous recherchons; on cherche; qui cherchons-nous; ce qu'on cherche;
      ce que nous cherchons; vous; toi; profil; profil recherche; profil du candidat; profil du stagiaire;
      profil souhaite; votre profil; candidat; qui etes-vous; candidat recherche; criteres candidat;
      profil attendu; qu'attendons-nous de vous; profil requis; vous etes; profil et competences; criteres
    `,
    en: list`
      whom we are looking for; you should have; about the candidate; your background; we are looking for;
      who should apply; what you need; is this you; what you bring; you; who; profile; your profile;
      candidate profile; who you are; candidate; about you; ideal candidate; who we are looking for;
      who we're looking for; applicant profile; requirements and skills; person specification; you are;
      what we expect
    `,
    es: list`
      que necesitas; perfil del practicante; lo que buscamos; que pedimos; buscamos; tu; quien eres;
      perfil; perfil buscado; perfil del candidato; tu perfil; candidato; perfil requerido;
      a quien buscamos; perfil del estudiante; que buscamos; perfil solicitado
    `,
  },
  practical: {
    fr: list`
      cote pratique; informations; informations generales; aspects pratiques; cadre; nous; informations pratiques;
      information pratique; modalites; conditions; modalites pratiques; conditions du stage; en pratique;
      infos pratiques; conditions de stage; cadre du stage; informations complementaires; details; fiche;
      conditions d'accueil; ou et quand; quand et ou; quand, ou; ou, quand; l'essentiel; en bref; infos; les infos; infos utiles; les infos pratiques; en resume;
      le cadre; les conditions; cote organisation; les details; la fiche; infos cles; les infos cles
    `,
    en: list`
      when and where; what you get; the practical bits; practical information; general information; conditions; terms;
      logistics; practicalities; practical details; terms and conditions; internship details; key facts;
      details; key information; at a glance; quick facts; the details; the basics; the facts; the essentials;
      in short; in brief; the practicalities; the logistics; need to know
    `,
    es: list`
      lo practico; en la practica; informacion practica; condiciones; modalidad; detalles;
      datos de la oferta; datos practicos; condiciones de las practicas; ficha; detalles de la oferta;
      datos basicos; caracteristicas; donde y cuando; cuando y donde; los datos; datos clave; en resumen; lo esencial; las condiciones; info;
      info practica; informacion; informacion basica
    `,
  },
  context: {
    fr: list`
      contexte et atouts du poste; atouts du poste; contexte du poste; contexte; contexte du stage; contexte scientifique; motivations; motivation; introduction;
      contexte et objectifs; presentation du projet; contexte du projet; l'etat de l'art; etat de l'art; travaux anterieurs; travaux precedents;
      travaux existants; ce qui existe deja; ce qui a deja ete fait; deja fait
    `,
    en: list`
      context; background; motivation; introduction; scientific context; project context; state of the art; previous work; prior work; related work; earlier work; what has been done;
      what exists already;
      project background
    `,
    es: list`
      contexto; antecedentes; trabajos previos; trabajos anteriores; estado del arte; lo que ya existe; introduccion; motivacion; marco; justificacion
    `,
  },
  about: {
    fr: list`
      a propos du centre ou de la direction fonctionnelle; a propos de l'institut; a propos du centre; le labo en chiffres; le laboratoire en chiffres; l'entreprise en chiffres; nous en chiffres; chiffres cles; en chiffres; nous, c'est qui; nous connaitre; notre equipe; notre laboratoire; la maison; qui sommes-nous;
      presentation de l'entreprise; a propos; a propos de nous; l'entreprise; le laboratoire;
      presentation de l'equipe; presentation; entreprise et equipe; presentation de l'organisme;
      notre entreprise; presentation du laboratoire; l'equipe; notre groupe; le groupe;
      presentation de la structure; notre histoire; l'association; environnement; notre association;
      nos valeurs
    `,
    en: list`
      in numbers; key figures; about us; about; who we are; about the company; about the team; about the lab; the company; the team;
      our company; our team; company description; our story; the lab; the group; our values;
      company overview
    `,
    es: list`
      la fundacion; la organizacion; quienes somos; sobre nosotros; sobre la empresa; la empresa;
      acerca de; presentacion; el equipo; el grupo; conocenos; nuestra empresa; sobre el grupo; nosotros
    `,
  },
  bibliography: {
    fr: list`
      references; bibliographie; references bibliographiques; publications; biblio; lectures; references :
    `,
    en: list`
      references; bibliography; publications; further reading; selected publications; reading list
    `,
    es: list`
      bibliografia; referencias bibliograficas; publicaciones; referencias
    `,
  },
  published: {
    fr: list`
      cree le; annonce publiee le; date de saisie; fiche saisie le; publie; publie le; date de publication;
      mise en ligne; mis en ligne; mis en ligne le; date de mise en ligne; mise a jour; date de parution;
      derniere mise a jour; offre publiee le; publiee le; date de l'offre; depose le
    `,
    en: list`
      published; posted; date posted; dateposted; posted on; publication date; last updated; date; lastmod;
      listed; updated; posting date; publishdate; created
    `,
    es: list`
      publicado; publicada; fecha de publicacion; fecha; publicado el; actualizado; fecha de alta;
      ultima actualizacion
    `,
  },
  openings: {
    fr: list`
      nombre de postes; nombre de places; postes a pourvoir; nombre de stagiaires; places; effectif;
      nombre de stages
    `,
    en: list`
      how many; number of positions; openings; vacancies; number of openings; positions available;
      number of interns; headcount
    `,
    es: list`
      numero de plazas; plazas; vacantes; n° de plazas; no de plazas; plazas ofertadas; plazas disponibles
    `,
  },
  benefits: {
    fr: list`
      ce qu'on t'offre; on t'offre; ce que nous vous proposons; ce qu'on propose; ce que nous proposons;
      avantages; nous vous proposons; ce que nous offrons; nous offrons; vos avantages; les avantages;
      avantages sociaux; avantages du poste; nous proposons; les plus; pourquoi nous rejoindre;
      tickets restaurant; titres-restaurant; transport; transports; restauration; logement; hebergement;
      frais de transport
    `,
    en: list`
      benefits; perks; what we offer; we offer; incentivecompensation; our offer; why join us;
      benefits and perks; housing; accommodation; travel; meals; travel expenses
    `,
    es: list`
      que te ofrecemos; lo que ofrecemos; beneficios; ventajas; que ofrecemos; ofrecemos; se ofrece;
      alojamiento; transporte; dietas; manutencion; comedor; otros beneficios
    `,
  },
  remote: {
    fr: list`
      possibilite de teletravail; teletravail possible; teletravail; travail a distance; mode de travail;
      presentiel; modalite de travail
    `,
    en: list`
      from home; work from home; working from home; days at home; home working;
      workplace; working model; work model; remote; remote work; work mode; workplace type; hybrid;
      working mode; remote working; work arrangement
    `,
    es: list`
      presencial; modalidad; teletrabajo; modalidad de trabajo; presencialidad; trabajo a distancia;
      trabajo remoto
    `,
  },
  schedule: {
    fr: list`
      quotite; quotite de travail; horaires; horaire; temps de travail; temps plein; rythme;
      temps de travail hebdomadaire; duree hebdomadaire; heures par semaine
    `,
    en: list`
      working hours; hours; schedule; working time; hours per week; weekly hours; full-time; job type
    `,
    es: list`
      horario; jornada; jornada laboral; horas semanales; dedicacion; dedicacion semanal
    `,
  },
  contract: {
    fr: list`
      contrat; type de contrat; type d'offre; nature du contrat; statut; type de poste; nature du poste
    `,
    en: list`
      contract; contract type; employment type; employmenttype; type; job category; position type;
      offer type
    `,
    es: list`
      contrato; tipo de contrato; tipo de oferta; tipo de practicas; tipo; modalidad de practicas
    `,
  },
  domain: {
    fr: list`
      domaine; thematique; thematique(s); secteur; domaines; filiere; discipline; secteur d'activite;
      themes; specialite; domaine professionnel; mots cles; mots clefs; mot cle
    `,
    en: list`
      domain; industry; field; sector; category; categories; subject area; discipline; area; fields;
      occupationalcategory; tags; keywords; key words; index terms
    `,
    es: list`
      sector; area; ambito; especialidad; categoria; campo; rama; palabras clave
    `,
  },
  portal: {
    fr: list`
      offres similaires; d'autres offres; offres recentes; autres offres de l'entreprise; nos autres offres; autres postes; autres postes ouverts; autres emplois; commentaires; pourraient t'interesser; pourraient te plaire; ces offres peuvent vous interesser; menu;
      connexion; inscription; mentions legales; partager; vues; autres offres; offres associees;
      navigation; a lire aussi; newsletter; vous aimerez aussi; nos dernieres offres; pourraient vous interesser;
      pourrait vous interesser; pourraient vous plaire; annonces similaires; autres annonces; recherches associees;
      recherches similaires; recherches frequentes; offres du meme recruteur; stages similaires; autres stages;
      ont aussi consulte; ont egalement consulte; voir aussi; alerte e-mail; alertes e-mail; fil d'ariane;
      a propos du site; nos partenaires; annonces recentes; dernieres annonces; ces offres pourraient vous plaire; ces offres pourraient vous interesser;
      duree de l'annonce; duree de publication; validite de l'annonce; vous pourriez aimer; a voir aussi; en voir plus; offres proches
    `,
    en: list`
      similar jobs; related jobs; comments; other openings; our other openings; other offers; recommended jobs; other jobs; menu; login; sign in; sign up; share;
      views; applicants; similar internships; more jobs; you may also like; people also viewed; cookies;
      similar offers; related offers; recommended for you; more internships; you might also like; might interest you;
      may interest you; more from this employer; other internships; related searches; popular searches; job alerts;
      similar roles; other roles; more roles; similar vacancies; other vacancies; breadcrumb; about this site
    `,
    es: list`
      ofertas similares; otras ofertas; comentarios; ofertas relacionadas; menu; registrate; visitas; candidatos;
      compartir; iniciar sesion; ofertas recomendadas; inscritos; origen; tambien te puede interesar;
      mas ofertas; te pueden interesar; podrian interesarte; podria interesarte; busquedas relacionadas;
      otras practicas; practicas similares; ultimas ofertas; ver tambien; avisos similares; otros avisos
    `,
  },
};

interface Phrase {
  readonly words: string;
  readonly topic: Topic;
  /** Its place among all, the longest first. */
  readonly rank: number;
}

/** Longest first, so that the first one found is the most telling one. */
const BY_LENGTH: readonly Phrase[] = Object.entries(PHRASES)
  .flatMap(([topic, perLanguage]) =>
    Object.values(perLanguage).flatMap((phrases) =>
      phrases.map((words) => ({ words: normalise(words), topic: topic as Topic })),
    ),
  )
  .sort((a, b) => b.words.length - a.words.length)
  .map((phrase, rank) => ({ ...phrase, rank }));

const BY_FIRST_WORD = new Map<string, Phrase[]>();
for (const phrase of BY_LENGTH) {
  const [first = ''] = phrase.words.split(' ');
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), phrase]);
}

/** A label is known only if what the phrase leaves over is short: "Formation" yes, "formation des modèles de langue" no. */
const MAX_OTHER_WORDS = 3;

const PERSONS = BY_LENGTH.filter(({ topic }) => topic === 'supervisor').map(({ words }) => words);
const BELONGING: ReadonlySet<Topic> = new Set(['location', 'organisation']);

/** Words that ask at the head of a label ("Où ?") and only join further on: without its accent "où" is "ou". */
const OPENING: ReadonlySet<string> = new Set(['ou']);

/**
 * What a heading or label announces, or null when its words are not known ones.
 * @param label as written, mark-up and numbering allowed ("## 2. Profil recherché :")
 */
export function topicOf(label: string): Topic | null {
  const words = normalise(label);
  if (!words) return null;
  const found = longestIn(words);
  if (!found) return null;
  // "Tutor por la Dirección", "Tuteur entreprise": what a label begins with is a person, wherever they belong.
  if (BELONGING.has(found.topic) && PERSONS.some((person) => `${words} `.startsWith(`${person} `)))
    return 'supervisor';
  const others = words.split(' ').length - found.words.split(' ').length;
  return others <= MAX_OTHER_WORDS ? found.topic : null;
}

/** The longest known phrase among the words of a label. */
function longestIn(words: string): Phrase | undefined {
  const padded = `${words} `;
  let best: Phrase | undefined;
  for (let at = 0, next = 0; next >= 0; at = next + 1) {
    next = words.indexOf(' ', at);
    const first = words.slice(at, next < 0 ? undefined : next);
    const found = BY_FIRST_WORD.get(first)?.find(
      (phrase) => padded.startsWith(`${phrase.words} `, at) && (at === 0 || !OPENING.has(phrase.words)),
    );
    if (found && (!best || found.rank < best.rank)) best = found;
  }
  return best;
}

/** Whether a line is, word for word, one of the known headings or labels: a stronger sign than containing one. */
export function isKnownHeading(line: string): boolean {
  return EXACT.has(normalise(line));
}

function normalise(label: string): string {
  return (
    fold(label)
      .replace(/^[^\p{L}]+/u, '')
      .replace(/n[°º]/g, 'n°')
      .replace(/(?:[*_`:?¿¡!.,|/]|\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu, ' ')
      .replace(/\((?:s|e|es|en mois|meses|months|a)\)/g, ' ')
      // "Ces offres pourraient aussi vous plaire"
      .replace(/(?<!\p{L})(?:aussi|egalement|also|tambien)(?!\p{L})/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const EXACT = new Set(BY_LENGTH.map((phrase) => phrase.words));
