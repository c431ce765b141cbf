import { LANGUAGES, type PerLanguage } from '../../language/Language.ts';
import { list } from '../../language/list.ts';

/** Something that students ask about and that is no field: how they ask for it, and how offers tell of it, folded. */
interface SubjectRow {
  readonly asked: PerLanguage<readonly string[]>;
  readonly told: PerLanguage<readonly string[]>;
  /** Whether it holds for all that the host offers, so that a portal or the host may tell of it. */
  readonly isOfHost?: true;
}

/**
 * What is asked is seldom said in the words of the offer ("faut être sportif ?": "marcher une heure par jour"). A row
 * says which words belong together; extend one to teach the bot a new wording. What is told must not stand in an offer
 * by chance: a statement that holds it is quoted.
 */
const SUBJECTS: readonly SubjectRow[] = [
  {
    asked: {
      fr: list`traitement (?:automatique )?(?:du|des) lang\w+(?: naturel(?:le)?s?)?; taln?; nlp`,
      en: list`nlp; natural language processing; language processing`,
      es: list`procesamiento del? lenguajes?(?: natural)?; pln; nlp`,
    },
    told: {
      fr: list`traitement (?:automatique )?(?:du|des) lang\w+; langage naturel; taln?; nlp; modeles? de lang\w+; vision (?:et|&|-) ?langage`,
      en: list`nlp; natural language; language (?:models?|processing); vision[ -](?:and )?language`,
      es: list`procesamiento del? lenguaje; lenguaje natural; modelos? de lenguaje; nlp`,
    },
  },
  {
    asked: {
      fr: list`sorties?(?: (?:de|sur le) terrain)?; (?:du |de |sur le )terrain(?<!glissements? de terrain); missions? de terrain`,
      en: list`field ?(?:trips?|work|days?|campaigns?|visits?)`,
      es: list`salidas?(?: de campo)?; trabajo de campo; campanas de campo`,
    },
    told: {
      fr: list`sorties?; (?:jours?|journees?|semaines?|missions?|campagnes?|travail|phases?) (?:de|sur le) terrain; sur le terrain; campagnes? de (?:mesures?|prelevements?|terrain)`,
      en: list`field ?(?:trips?|work|days?|campaigns?|visits?|season); in the field`,
      es: list`salidas? (?:de campo|al campo); trabajo de campo; campanas de (?:campo|muestreo)`,
    },
  },
  {
    // Offers name the product.
    asked: {
      fr: list`gpus?; cartes? graphiques?`,
      en: list`gpus?; graphics? cards?; video cards?`,
      es: list`gpus?; tarjetas? graficas?; graficas?(?= (?:dan|hay|tienen|dispon\w*))`,
    },
    told: {
      fr: list`gpus?; cartes? graphiques?; cartes? (?:nvidia|rtx|[avhl]\d{2,4}s?); (?:nvidia|geforce|quadro|rtx|gtx|tesla) ?\w*; [avhl](?:10|30|40|100|200|4000|5000|6000)s?; cuda`,
      en: list`graphics? cards?`,
      es: list`tarjetas? graficas?`,
    },
  },
  {
    asked: {
      fr: list`
        permis(?: b| de conduire)?(?! de (?:travail|sejour)); (?:une|la|sa|ma|de) voiture; vehicule (?:perso\w*|obligatoire); vehicule\?*$; conduire; motorisee?
      `,
      en: list`driving licen[cs]es?; driver'?s licen[cs]e; (?:need|have|own|without) a car; to drive; own car`,
      es: list`carnet? de (?:conducir|coche); permiso de conducir; conducir; coche (?:propio|para)`,
    },
    told: {
      fr: list`
        permis b; permis de conduire; permis (?:exige|obligatoire|indispensable|requis|souhaite|necessaire); vehicule (?:personnel|indispensable|obligatoire|necessaire|de service|exige); (?:faut|necessite|avoir|disposer d')(?: \p{L}+)?,? ?(?:un |d'un )vehicule; (?<!(?:a|ont|avait|avaient|ayant|est|aura) )permis(?! (?:de (?:travail|sejour|construire|\p{L}+(?:er|ir|re)(?!\p{L}))|d'|aux?(?!\p{L})|a (?:l|n|la|un)))
      `,
      en: list`driving licen[cs]e; driver'?s licen[cs]e; own (?:car|transport|vehicle)`,
      es: list`(?:carnet?|permiso) de conducir; vehiculo propio; coche propio; carnet? b`,
    },
  },
  {
    asked: {
      fr: list`
        sporti(?:f|ve)s?; (?:condition|forme|efforts?|c'est|tres) physique; physiquement; en forme; costaud; port de charges; porter (?:du|des|lourd); fatigant; marcher; vertige; nager; savoir nager
      `,
      en: list`
        physical(?:ly)? (?:fit\w*|demanding|effort|work|condition|tough|hard); (?:is it|be) (?:very )?physical; fit enough; sporty; athletic; heavy lifting; hik(?:e|ing); walk(?:ing)? a lot; swim; afraid of heights; strenuous
      `,
      es: list`
        deportistas?; forma fisica; esfuerzo fisico; fisicamente; caminar; andar mucho; cargar peso; nadar; vertigo
      `,
    },
    told: {
      fr: list`
        marcher; marche (?:en|a pied|de \d|quotidienne); randonnee; bonne (?:condition|forme) physique; condition physique; efforts? physiques?; port de charges?; glaciere; porter (?:du|des|jusqu); physiquement; denivele; savoir nager; nager; vertige; travail en hauteur; station debout
      `,
      en: list`
        walk(?:ing|s)?; hik(?:e|es|ing); physically (?:demanding|fit|active|able|tiring); climb(?:s|ing)?; physical (?:fitness|effort|work|condition); heavy; lift(?:ing)?; swim(?:ming)?; uneven ground; on foot; fitness
      `,
      es: list`
        caminar; caminatas?; forma fisica; condicion fisica; esfuerzo fisico; a pie; cargar; nadar; senderis\w*; vertigo
      `,
    },
  },
  {
    asked: {
      fr: list`
        repon\w* (?:en|sous|dans|au bout de|apres|vite|a tout le monde|quand|tjs|toujours)(?: (?:combien|quel)\w*(?: de temps)?)?; (?:quand|combien de temps|quel delai).{0,30}(?:repon\w*|reponses?|resultats?|retours?); (?:reponses?|resultats?|retours?).{0,15}(?:quand|combien de temps|quel delai); delai de reponse; (?:repon\w*).{0,15}quand; (?:choisi\w*|tranch\w*|decid\w*|selectionn\w*).{0,30}quand; quand.{0,40}(?:choisi\w*|tranch\w*|decid\w*|selectionn\w*|on sait); savoir si (?:on est|je suis|c'est) (?:prise?s?|retenue?s?|accepte?e?s?|bon)
      `,
      en: list`
        hear back; (?<!until |till |by )(?:when|how long|how soon|how fast|how quickly)(?! (?:can|should|must|do) (?:i|we) ).{0,40}(?:reply|replies|respond|answer(?: applicants| me)?|get back|results?|decision|decide|choose|selected|notified|announced); (?:reply|response) time; notified; get back to (?:me|us|you|applicants); when (?:will|do|does) .{0,20}(?:tell|let) (?:me|us)(?: know)?; when will (?:i|we) (?:know|hear)
      `,
      es: list`
        (?:cuando|cuanto (?:tiempo )?tardan|en cuanto tiempo|plazo).{0,30}(?:respond\w*|contest\w*|respuesta|resolucion|resuelven|eligen|deciden|seleccionan|avisan|resultados?); (?:respuesta|resultados?).{0,15}cuando; tardan en (?:responder|contestar)
      `,
    },
    told: {
      fr: list`
        (?:nous |on )?repond(?:ons|rons|ent|u|ue|us|)(?= .{0,40}(?:jours?|semaines?|mois|sous|dans|tous|toutes|tout)); reponses? (?:sous|dans|avant|au plus|definitive|le|donnee|aux? candidat\w*); retours? (?:sous|dans|avant); (?:sans )?reponse de notre part; sous (?:\d+|un|une|deux|trois|quatre|dix|quinze) (?:jours?|semaines?|mois); notre choix; choix (?:le|avant|definitif); arreter\w* (?:notre|le) choix; resultats? (?:le|avant|communique\w*|annonce\w*); seront? (?:informe\w*|prevenu\w*|contacte\w*|recontacte\w*|notifie\w*|averti\w*|convoque\w*); la premiere bonne candidature; au fil de l'eau
      `,
      en: list`
        (?:we )?(?:reply|respond|get back|answer)(?= .{0,50}(?:days?|weeks?|months?|within|every|all)); hear (?:back|from us); (?:decisions?|results?|offers?) (?:by|will be|are|on|made); notified; within (?:\d+|one|two|three|four|ten) (?:working )?(?:days?|weeks?|months?); on a rolling basis; shortlist\w*
      `,
      es: list`
        respond(?:emos|eremos|era)(?= .{0,40}(?:dias?|semanas?|mes|todas?|todos?)); contest(?:amos|aremos)(?= .{0,40}(?:dias?|semanas?|mes|todas?|todos?)); resolucion; se (?:comunicara|notificara|publicara|resolvera)\w*; en (?:el|un) plazo de; resultados?; se avisara
      `,
    },
  },
  {
    asked: {
      fr: list`
        (?:combien|cb) de (?:temps|semaines|mois|jours) (?:avant|a l'avance); (?:combien|cb) (?:avant|a l'avance); demander? .{0,20}a l'avance; (?:s'y prendre|se prendre) .{0,20}(?:avance|avant); preavis
      `,
      en: list`how (?:long|far|many (?:weeks|months|days)) (?:before|in advance|ahead|beforehand); in advance; notice`,
      es: list`(?:cuanto (?:tiempo )?antes|con cuanta antelacion|con que antelacion|antelacion)`,
    },
    told: {
      fr: list`
        (?:semaines?|mois|jours?) (?:avant|a l'avance); a l'avance; preavis
      `,
      en: list`(?:weeks?|months?|days?) (?:before|in advance|ahead); in advance`,
      es: list`(?:semanas?|meses|mes|dias?) (?:antes|de antelacion); antelacion`,
    },
  },
  {
    asked: {
      fr: list`
        week-?ends?; (?:le |les |tous les )?(?:dimanches?|samedis?)(?! \d); de nuit; (?:travaille\w*|bosse\w*|travailler|bosser) (?:le soir|la nuit|tard); astreintes?; jours? feries?
      `,
      en: list`week-?ends?; (?:on |at )?(?:sundays?|saturdays?)(?! \d); night shifts?; at night; evenings; on call; bank holidays?`,
      es: list`fin(?:es)? de semana; (?:los )?(?:domingos?|sabados?)(?! \d); de noche; turnos? de noche; festivos`,
    },
    told: {
      fr: list`week-?ends?; dimanches?; samedis?; de nuit; la nuit; nocturnes?; astreintes?; jours feries`,
      en: list`week-?ends?; sundays?; saturdays?; nights?; evenings?; on call; bank holidays?`,
      es: list`fin(?:es)? de semana; domingos?; sabados?; de noche; nocturn\w*; festivos`,
    },
  },
  {
    asked: {
      fr: list`
        (?:des |du |sur le |aller sur le |de )?terrain; (?:on )?(?:sort|sortir|va|aller|embarque|embarquer) (?:en|a la) mer; sorties?(?: en mer| terrain)?; en exterieur; dehors; (?:sur|en) (?:un )?(?:bateau|mer)
      `,
      en: list`
        field ?work; in the field; field ?trips?; outdoors?; (?:go )?(?:out )?to sea; at sea; site visits?; on (?:a|the) (?:boat|ship)
      `,
      es: list`
        trabajo de campo; salidas?(?: (?:de|al|a) (?:campo|terreno))?; al aire libre; en el campo; (?:al|en el) mar; en (?:el )?barco
      `,
    },
    told: {
      fr: list`
        sur le terrain; (?:semaines?|journees?|jours?|mois|travail|missions?|campagnes?|sorties?|releves?|etude|etudes|phase|partie) (?:de|sur le|en) terrain; sorties?(?= (?:en mer|sur|de terrain|terrain|hebdo|reguli)); en mer; embarque(?:r|ment|ments|e a bord); campagnes? de (?:mesures?|terrain|prelevements?); plein air; en exterieur; verifier sur place; a bord d; gout du .{0,3}terrain; croisieres?; campagne en mer
      `,
      en: list`field ?work; in the field; field (?:trips?|season|campaigns?|visits?|work|days?|sites?|data); site visits?; outdoors?; at sea; on board; cruises?(?= (?:in|on|if|is|may|from|of))`,
      es: list`
        trabajo de campo; salidas? (?:de|al|a) (?:campo|terreno); campanas? de (?:campo|medicion|muestreo); visitas? (?:de campo|a (?:las|los|la|el)); al aire libre; a bordo; en el mar; campanas? oceanograficas?
      `,
    },
  },
  {
    asked: {
      fr: list`
        deplacements?(?! (?:paye|rembours|pris)\w*); se deplacer; (?:on |faut |dois |va )(?:bouger|voyager|voyage|bouge)
      `,
      en: list`(?:have to|need to|must|will i|any|much|expected to) travel(?:ling)?(?! (?:costs?|expenses?)); business trips?; travel to (?:every|each|once)`,
      es: list`(?:hay que|tengo que|se) (?:viajar|viaja|desplazar\w*|desplaza); desplazamientos?`,
    },
    told: {
      fr: list`deplacements?; se deplacer; journees? chez; missions? (?:a l'etranger|ponctuelles)`,
      en: list`travel(?:ling)?(?= (?:to|between|is|may|will|across|within)); trips? to; travel (?:occasionally|regularly)`,
      es: list`desplazamientos?; desplaza\w*; viaj\w* a`,
    },
  },
  {
    asked: {
      fr: list`
        (?:on|vous|ils) (?:est|etes|sont|sera|serait|serez|seront) combien; combien (?:on|vous|ils) (?:est|etes|sont|sera|serait|serez|seront)(?= .{0,12}(?:equipe|bureau|labo\w*|boite|\?|$)); (?:combien|cb)(?: (?:de|d'))? ?(?:personnes|gens|salaries|monde|employes|collegues|chercheurs).{0,25}(?:equipe|boite|entreprise|labo\w*|societe|service|groupe|structure|association|ferme); (?:combien|cb) (?:ils sont|sont-ils|vous etes|ils sont).{0,25}; (?:taille|effectif) (?:de|du) ?\S+; (?:equipe|boite|entreprise).{0,15}(?:de )?(?:combien|cb) (?:de personnes|de gens); grosse (?:boite|equipe|entreprise)
      `,
      en: list`
        how (?:many people|big|large).{0,30}(?:team|company|lab|group|firm|office|organi[sz]ation); how many people (?:work|are there|are you|do they employ); how many (?:employees|colleagues|staff|researchers); (?:team|company) size; size of the (?:team|company|lab|group)
      `,
      es: list`
        cuant[oa]s (?:personas|empleados|investigadores|trabajadores|son).{0,25}(?:equipo|empresa|laboratorio|grupo|centro|taller); tamano del? (?:equipo|empresa|grupo)
      `,
    },
    told: {
      fr: list`
        \d[\d ]* ?(?:personnes|salarie\w*|agents|collaborateurs|employe\w*|chercheurs|permanents|membres|adherents); (?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente) (?:personnes|salarie\w*|agents|collaborateurs|chercheurs); equipe de \d+
      `,
      en: list`\d[\d,]* (?:\w+ )?(?:people|employees|staff|researchers|members|engineers|colleagues); (?:team|group) of (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)`,
      es: list`\d[\d.]* (?:personas|empleados|trabajador\w*|investigador\w*|miembros); equipo de (?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)`,
    },
  },
  {
    asked: {
      fr: list`
        (?:un |des |y a un |passer un )?tests?(?: techniques?| ecrits?| en ligne)?(?= (?:a passer|technique|a faire|pour|ecrit|de recrut|avant|d'entree|en ligne|\?)| ?\?*$); examen d'entree; exercice technique; etude de cas; qui (?:choisit|decide|selectionne); criteres? de (?:selection|choix)
      `,
      en: list`
        (?:technical|coding|online|numerical|written|aptitude) tests?; take[- ]home(?: tests?| exercises?)?; a test; tests? (?:to take|before); assessment cent(?:er|re); entrance exam; who (?:chooses|decides|selects|picks); selection criteria
      `,
      es: list`
        (?<!\bse )pruebas?(?! con)(?: tecnica| escrita| de acceso)?; examen de (?:acceso|ingreso); un test; quien (?:elige|decide|selecciona); criterios? de seleccion; como (?:eligen|seleccionan)
      `,
    },
    told: {
      fr: list`
        (?:pas de )?tests?(?= (?:a la maison|chez soi|technique|ecrit|en ligne|de \d|de (?:code|programmation|logique|niveau))); test technique; exercices? (?:technique|de code|a la maison|pratique|a faire)s?; etude de cas; jury; commission; selection\w*; (?:notre|le) choix; examen (?:des|du) dossiers?; retenu\w*; criteres?
      `,
      en: list`
        (?:technical|coding|online|numerical|written|aptitude|programming) (?:tests?|exercise|assessment); assessment cent(?:er|re); case study; take-home; panel; shortlist\w*; selected; selection
      `,
      es: list`prueba (?:tecnica|escrita|de nivel|practica); caso practico; test (?:tecnico|de nivel); comision; jurado; baremo; seleccion\w*; criterios?`,
    },
  },
  {
    asked: {
      fr: list`
        (?:une |la |encore une )?navettes?; (?:moyen|moyens) d'(?:y )?aller; comment (?:on )?(?:y va|on y va|y aller|on fait pour y aller); (?:y |s'y |pour )?(?:aller|venir|rendre|acceder|acces)(?: \p{L}+){0,2} en (?:bus|metro|train|tram\w*|rer|velo|transports?(?: en commun)?); accessibles? (?:en|sans) (?:bus|metro|train|tram\w*|rer|velo|voiture|transports?(?: en commun)?); desservie?s?; (?:un |quel )?arret de (?:bus|tram\w*)
      `,
      en: list`
        (?:get|come|go|reach|travel)(?: \p{L}+){0,6} (?:by|on) (?:bus|train|metro|tram|bike|public transport); reachable by (?:bus|train|metro|tram|bike|public transport); (?:is there )?a bus (?:stop|to|from|line)
      `,
      es: list`
        (?:llegar|ir|llega|va|acceder)(?: \p{L}+){0,3} en (?:bus|autobus|metro|tren|tranvia|bici\p{L}*|transporte publico); (?:hay )?(?:parada de )?(?:bus|autobus|metro|tren)(?= cerca)
      `,
    },
    told: {
      fr: list`
        transports? en commun; desservie?s?; arret(?= (?:de |à |a |bus|tram|«)); ligne \p{L}?\d+; tram\w*; metro; gare(?= (?:de|d'|sncf|a|puis|tgv)); rer [a-e]; navette; a (?:\d+|cinq|dix|quinze|vingt) (?:minutes|min)(?= (?:de|a pied|en|du)); acces(?= ?:)
      `,
      en: list`
        public transport; bus(?= (?:stop|lines?|\d|from|to|runs?|service)); shuttle; tram; (?:railway|train|metro|underground|bus) (?:station|stop|terminus); minutes(?:' walk| on foot| from| by)
      `,
      es: list`
        transporte publico; autobus(?:es)?; parada; metro; tranvia; estacion(?= de (?:tren|metro|autobus)); cercanias; a (?:\d+|cinco|diez) minutos; lanzadera
      `,
    },
  },
  {
    asked: {
      fr: list`\d de moyenne; moyenne (?:generale|minimum|minimale|exigee|demandee|requise); (?:notes?|moyenne) (?:minimum|minimales?)`,
      en: list`gpa; (?:minimum |lowest )?(?:grade average|average (?:grade|mark))s?(?: to apply)?; (?:minimum|lowest) (?:grade|average|mark)s?; grade average`,
      es: list`nota media; \d de media; de media(?= (?:en|del?|minima)); nota minima; expediente minimo`,
    },
    told: {
      fr: list`moyenne (?:generale|minimale|superieure|d'au moins|de (?:\d|l'annee))`,
      en: list`gpa; average (?:grade|mark); grade average; (?:minimum|at least) (?:a )?(?:grade|average)`,
      es: list`nota media; media (?:del|de) expediente; nota minima`,
    },
  },
  {
    asked: {
      fr: list`(?:en |une? |mon |annee de |ma )?cesure; annee sabbatique; (?:arrete|interrompu) (?:mes|les) etudes`,
      en: list`gap years?; year (?:out|off); took a break; sabbatical`,
      es: list`ano sabatico; (?:dejado|interrumpido) (?:los|mis) estudios; ano de cesura`,
    },
    told: {
      fr: list`cesure; annee sabbatique; interruption d'etudes`,
      en: list`gap years?; year (?:out|off); cesure; break in (?:your|their) studies`,
      es: list`ano sabatico; cesura; (?:dejado|interrumpido) (?:los|sus|tus) estudios`,
    },
  },
  {
    asked: {
      fr: list`
        autorisations?(?: d'acces| d'entree)?(?! de travail); zrr; habilitations?; casier(?: judiciaire)?; enquete (?:de securite|administrative)
      `,
      en: list`
        (?:access |entry )?authori[sz]ations?; security (?:clearance|(?:background )?checks?|screening); clearance; criminal records?; background checks?; vetting
      `,
      es: list`autorizacion(?:es)?(?: de acceso| de entrada)?; habilitacion de seguridad; antecedentes(?: penales)?`,
    },
    told: {
      fr: list`
        autorisation d'(?:acces|entree); zrr; zone a regime restrictif; habilitations?(?= (?:secret|defense|de securite|confidentiel|requise|necessaire)); casier(?: judiciaire)?; enquete (?:de securite|administrative); controle (?:de securite|elementaire)
      `,
      en: list`(?:access|entry) authori[sz]ation; security (?:clearance|screening|check|vetting); criminal records?; background checks?; restricted area`,
      es: list`autorizacion de (?:acceso|entrada); habilitacion; antecedentes(?: penales)?; acceso restringido; control de seguridad`,
    },
  },
  {
    asked: {
      fr: list`a (?:deux|2|plusieurs)(?! \w+ (?:de|du)); (?:en |un )?binomes?; avec un (?:pote|ami|camarade); en groupe; tout seul`,
      en: list`in pairs?; (?:two|2) of us; with a (?:friend|classmate|partner); alone; on my own; as a group`,
      es: list`en pareja; por parejas; con un (?:amigo|companero); en grupo; (?:yo )?sol[oa]\?*$`,
    },
    told: {
      fr: list`binomes?; a deux; deux stagiaires; en duo`,
      en: list`in pairs?; pairs of; two interns; alone; on your own`,
      es: list`parejas?; en duo; dos (?:estudiantes|becarios)`,
    },
  },
  {
    asked: {
      fr: list`vaccin\w*; visites? medicales?; certificat medical; aptitude medicale; allergi\w*`,
      en: list`vaccin\w*; medical (?:check\w*|exam\w*|certificate); jabs?; allerg\w*`,
      es: list`vacun\w*; reconocimiento medico; certificado medico; alergi\w*`,
    },
    told: {
      fr: list`vaccin\w*; visites? medicales?; certificat medical; allergi\w*; aptitude`,
      en: list`vaccin\w*; medical (?:check\w*|exam\w*|certificate); allerg\w*`,
      es: list`vacun\w*; reconocimiento medico; certificado medico; alergi\w*`,
    },
  },
  {
    asked: {
      fr: list`
        (?:decaler|repousser|changer|modifier|avancer) (?:la |les |le )?(?:dates?|debut|periode|arrivee)?; (?:commencer|demarrer|debuter) (?:plus tot|plus tard|apres|avant); dates? (?:flexibles?|fixes?|negociables?|souples?)
      `,
      en: list`
        (?:change|move|shift|postpone|delay) (?:the |my )?(?:dates?|start); start (?:later|earlier|sooner); (?:flexible|fixed|negotiable) (?:start )?dates?; dates? (?:flexible|fixed|negotiable)
      `,
      es: list`
        (?:cambiar|mover|retrasar|aplazar|adelantar) (?:la |las |el )?(?:fechas?|inicio|comienzo)(?: de inicio)?; (?:empezar|comenzar) (?:antes|mas tarde|despues); fechas? (?:flexibles?|fijas?)
      `,
    },
    told: {
      fr: list`decal\w*; flexib\w*; negociab\w*; ajust\w*; modulab\w*; a convenir; selon (?:vos|votre|les|tes|ta|le|la) (?:disponibilite\w*|ecole|calendrier|formation); au plus tard; (?:dates?|debut) a (?:definir|discuter)`,
      en: list`flexib\w*; negotiab\w*; by agreement; to be agreed; no later than; at the latest; can be (?:moved|adjusted|shifted|discussed); fixed`,
      es: list`flexib\w*; negociab\w*; a convenir; cambios? de fechas?; a mas tardar; segun disponibilidad`,
    },
  },
  {
    asked: {
      fr: list`(?:ouverte?s? (?:aux?|a|pour) )?(?:les? |une? |des )?(?:personnes? )?(?:en )?(?:situations? de )?handicap\w*; (?:une? |la |ma )?rqth; amenagements? (?:possibles?|d'?\w+); fauteuil roulant; pmr`,
      en: list`disab\w*; adjustments?; wheelchair; accessible for`,
      es: list`discapacidad\w*; discapacitad\w*; silla de ruedas; minusvalia`,
    },
    told: {
      fr: list`handicap\w*; rqth; amenagement\w* (?:de|du|des) poste; pmr; fauteuil`,
      en: list`disab\w*; (?:reasonable )?adjustments?; wheelchair; step-free`,
      es: list`discapacidad\w*; silla de ruedas; accesib\w*; diversidad funcional`,
    },
    isOfHost: true,
  },
  {
    asked: {
      fr: list`confidentiel\w*; confidentialite; nda; zrr; habilitations?; nationalite\w*; casier(?: judiciaire)?; etre francais\w*; secret defense`,
      en: list`confidential\w*; nda; security clearance; clearance; nationalit\w*; citizens?(?:hip)?; background check; dbs`,
      es: list`confidencial\w*; acuerdo de confidencialidad; nacionalidad; antecedentes; habilitacion`,
    },
    told: {
      fr: list`confidentiel\w*; confidentialite; nda; zrr; zone a regime restrictif; habilitation\w*; habilite\w*; nationalite\w*; casier; ressortissant\w*; enquete administrative`,
      en: list`confidential\w*; nda; non-disclosure; clearance; nationalit\w*; citizens?(?:hip)?; background check; dbs`,
      es: list`confidencial\w*; nacionalidad; antecedentes; ciudadania; habilitacion de seguridad`,
    },
  },
  {
    asked: {
      fr: list`conventions?(?: de stage)?; securite sociale; assurance (?:responsabilite|rc)\w*; responsabilite civile`,
      en: list`(?:internship|placement|learning) agreement; convention de stage; social security; liability insurance`,
      es: list`convenio(?:s)?; seguridad social; seguro escolar; alta en la seguridad`,
    },
    told: {
      fr: list`conventions?; securite sociale; responsabilite civile`,
      en: list`(?:internship|placement|learning|tripartite) agreement; social security; liability`,
      es: list`convenio(?! marco)\w*; seguridad social; seguro escolar`,
    },
  },
  {
    asked: {
      fr: list`publi\w* (?:un|des|dans|en|ses|mes)(?: (?:article|papier)s?)?; publications? (?:possible|prevue|scientifique)s?; (?:ecrire|sortir|rediger) un (?:article|papier); conferences?; un article`,
      en: list`(?:get|got|have|write) a paper; paper out of; publish(?:ing)? (?:a|an|papers?|the|my|our|articles?); (?:write|co-?author) a paper; a paper; conferences?; publications?`,
      es: list`publicar (?:un|algo|articulos?); publicaciones; un articulo; congresos?`,
    },
    told: {
      fr: list`publications?(?= (?:possible|prevue|scientifique|est|sera|pourra|dans|a)); publier; (?<!adapter |lire )(?:projet d'|d'un |un )articles?(?! (?:selectionne|existant|de reference|de la litterature|de l'etat)); conferences?; valoris\w* (?:sous|par|dans)`,
      en: list`publish\w*; publications?(?= (?:is|are|in|of|may|will|can|possible|expected)); (?:a |conference |journal |workshop )(?:paper|article)s?; conferences?; co-?author\w*`,
      es: list`publicacion(?:es)?; publicar; articulos?; congresos?`,
    },
  },
  {
    asked: {
      fr: list`soutenances?; soutenir; (?:(?:un |des )?(?:trucs?|choses?|documents?|rapports?) )?a (?:rediger|ecrire|rendre)(?= |\?*$); rapport de stage; memoire(?: de (?:master|fin d'etudes))?`,
      en: list`defen[cs]e; viva; (?:something|anything|a report|reports?) to write; internship report; final report; master'?s (?:dissertation|thesis)`,
      es: list`tfm; tfg; (?:algo|un informe) que (?:escribir|redactar|entregar); trabajo (?:de )?fin de (?:grado|master|carrera); memoria final; defender`,
    },
    told: {
      fr: list`soutenance\w*; soutenir; rapports?(?! de force); memoire(?! (?:vive|cache|partagee|longue|tampon))`,
      en: list`defen[cs]e; viva; reports?; dissertation; master'?s thesis`,
      es: list`tfm; tfg; trabajo (?:de )?fin de (?:grado|master|carrera); memoria (?:final|de practicas); defender; defensa`,
    },
  },
  {
    asked: {
      fr: list`(?:en )?binomes?; a (?:deux|2|plusieurs)(?= |\?*$)(?! \p{L}+ (?:de|du|d'))|(?:avec|et) (?:un|une|mon|ma) (?:pote|ami|amie|copain|copine|camarade)`,
      en: list`(?:as|in) (?:a )?pairs?; with (?:a|my) (?:friend|classmate|partner)|(?:my friend|two of us|a friend) and (?:i|me)|(?:my|a) (?:friend|classmate) and i`,
      es: list`en pareja; por parejas; binomio; con (?:un|una|mi) (?:amigo|amiga|companer[oa])`,
    },
    told: {
      fr: list`binomes?; en equipe de deux; deux stagiaires ensemble; par deux`,
      en: list`in pairs; as a pair; pairs of students; two students together`,
      es: list`en parejas?; por parejas; binomios?`,
    },
  },
  {
    asked: {
      fr: list`(?:quelle?s? |la |les )thematiques?; quel(?:s|le)? (?:axes?|themes?) (?:de recherche)?; (?:quel|dans quel) domaine(?: de recherche)?; domaine de recherche; domaine(?=\W*$); (?:la |quelle )?thematique(?: indiquee| du stage| de l'offre)?`,
      en: list`(?:which|what) (?:research )?(?:themes?|area|fields? of (?:research|study)|category|categories); research (?:theme|area|field)s?; filed under; domain(?=\W*$)`,
      es: list`(?:que |cual es la )(?:tematica|linea de investigacion|area(?: de investigacion)?)`,
    },
    told: {
      fr: list`thematiques?; themes? de recherche; axes? (?:de recherche|thematiques?)|domaines? (?:de recherche|scientifiques?|d'application)|domaines?(?= ?:)`,
      en: list`research (?:theme|area|field|topic)s?; themes?; fields? of research; subject areas?; categor(?:y|ies)`,
      es: list`tematicas?; lineas? de investigacion; areas? (?:de investigacion|tematicas?|de conocimiento)`,
    },
  },
  {
    asked: {
      fr: list`qualites? (?:humaines?|personnelles?|recherchees|attendues); savoir[- ]etre; soft skills?; (?:quelle )?personnalite`,
      en: list`soft skills?; personal (?:qualities|skills); personality; kind of person`,
      es: list`(?:cualidades|habilidades) (?:personales|humanas|blandas|sociales); soft skills; personalidad`,
    },
    told: {
      fr: list`curios\w*|curieu\w*; autonom\w*; rigueur|rigoureu\w*; (?:travail|esprit) (?:en|d')\s?equipe; motivation|motive\w*(?! par); creativ\w*; relationnel\w*; esprit d'(?:initiative|analyse|equipe); sens (?:du|de la|de l')\s?\w+; force de proposition; bon(?:ne)? communica\w*; a l'ecoute; patien\w*; dynami(?:que|sme)`,
      en: list`curio\w*; autonom\w*; rigou?r\w*; team (?:player|work|spirit)|teamwork; motivat\w*; creativ\w*; communication skills; initiative; independen(?:t|ce|tly); patien\w*; proactive`,
      es: list`curios\w*; autonom\w*; rigor|riguros\w*; trabajo en equipo; motivad\w*|motivacion; creativ\w*; iniciativa; comunicaci\w*; proactiv\w*; paciencia`,
    },
  },
  {
    asked: {
      fr: list`(?:les |quels )?mots?[- ]cle?f?s?`,
      en: list`key ?words?`,
      es: list`palabras clave`,
    },
    told: {
      fr: list`mots?[- ]cle?f?s?(?= ?:)`,
      en: list`key ?words?(?= ?:); index terms(?= ?:)`,
      es: list`palabras clave(?= ?:)`,
    },
  },
  {
    asked: {
      fr: list`sites? (?:web|internet)(?! (?:a|du|de la) (?:cree|creer|developp|refair|refond)\w*); pages? web; urls?`,
      en: list`web ?sites?(?! (?:to|you|i)\b); web ?pages?; urls?; home ?page`,
      es: list`(?:paginas?|sitios?) (?:web|de internet); urls?`,
    },
    told: {
      fr: list`https?:\S+\w; www\.\S+\w`,
      en: list`homepage`,
      es: list`pagina web`,
    },
  },
];

/** A subject that a question asks about. */
export interface Subject {
  /** The words that ask for it, folded. */
  readonly asked: string;
  /** Whether a folded statement tells of it. */
  readonly tells: (folded: string) => boolean;
  readonly isOfHost: boolean;
}

/** Where a question asks about a subject. */
export interface SubjectMention extends Subject {
  readonly start: number;
  readonly end: number;
}

const pattern = (cues: PerLanguage<readonly string[]>, flags: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${LANGUAGES.flatMap((language) => cues[language]).join('|')})(?![\\p{L}\\p{N}])`,
    flags,
  );

const ROWS = SUBJECTS.map(({ asked, told, isOfHost = false }) => {
  const telling = pattern(told, 'u');
  return {
    asked: pattern(asked, 'gu'),
    subject: { isOfHost, tells: (folded: string) => telling.test(folded) },
  };
});

/** The subjects that a folded question asks about, with the words that say so. */
export function subjectsAsked(folded: string): SubjectMention[] {
  return ROWS.flatMap(({ asked, subject }) =>
    [...folded.matchAll(asked)].map(({ index, 0: found }) => ({
      ...subject,
      asked: found,
      start: index,
      end: index + found.length,
    })),
  );
}
