import { OFFER_EXTENSIONS } from '../corpus/formats.ts';
import type { Messages } from './Messages.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `«${title}»`).join(', ');

export const es: Messages = {
  errors: {
    configuration: ({ faults }) =>
      `La configuración tiene errores: ${faults}. Corríjalos en .env o en el entorno.`,
    tokenMissing: () =>
      'No hay DISCORD_TOKEN. Cree una aplicación en https://discord.com/developers/applications, copie el token de su bot en .env y vuelva a arrancar (el README muestra cada paso). Sin token, npm run ask funciona en la terminal.',
    tokenRefused: () =>
      'Discord rechaza el DISCORD_TOKEN. Copie de nuevo el token del bot: https://discord.com/developers/applications, Bot, Reset Token.',
    intentsRefused: () =>
      'Discord rechaza el intent MessageContent. Actívelo en Bot, Privileged Gateway Intents, o ponga MESSAGE_CONTENT=false.',
    guildUnknown: ({ guild }) =>
      `GUILD_ID ${guild} no es un servidor donde esté el bot. Invite al bot con la dirección del README, o corrija el identificador.`,
    discordUnreachable: ({ reason }) =>
      `No se puede llegar a Discord (${reason}). Compruebe la red y vuelva a arrancar.`,
    corpusMissing: ({ folder }) =>
      `No existe la carpeta ${folder}. Créela y ponga en ella las ofertas, o indique otra con --corpus.`,
    corpusEmpty: ({ folder, extensions }) =>
      `No se pudo leer ninguna oferta en ${folder}. Ponga allí archivos ${extensions}.`,
    indexNotWritable: ({ folder, reason }) =>
      `No se puede escribir en la carpeta del índice ${folder} (${reason}). Dele permiso de escritura y compruebe el espacio en disco, o indique otra con --index.`,
    indexDamaged: ({ reason }) =>
      `El índice está dañado (${reason}). Se vuelve a hacer: repita la pregunta en un momento.`,
    indexBusy: ({ folder, pid, since }) =>
      pid === null
        ? `Otro proceso lleva demasiado tiempo indexando en ${folder}. Espere a que termine y vuelva a intentarlo.`
        : `El proceso ${pid} indexa en ${folder} desde ${since}. Espere a que termine, o deténgalo, y vuelva a intentarlo.`,
    modelMissing: ({ model, bundled }) =>
      `No hay ningún modelo en ${model}. Ponga en EMBEDDING_MODEL una carpeta con config.json, tokenizer.json y onnx/, o déjelo vacío para ${bundled}.`,
    modelUnreachable: ({ model, bundled }) =>
      `El modelo ${model} no está en models/ y no se puede acceder a su hub. Ponga sus archivos en models/${model}, o deje EMBEDDING_MODEL vacío para ${bundled}.`,
    modelBroken: ({ model, reason }) =>
      `No se puede cargar el modelo ${model} (${reason}). Copie de nuevo sus archivos o deje EMBEDDING_MODEL vacío.`,
    questionEmpty: () => 'La pregunta está vacía. Pregunte por ejemplo: ¿cuánto duran las prácticas?',
    questionTooLong: ({ length, most }) =>
      `La pregunta tiene ${length} caracteres; se leen ${most} como máximo. Acórtela.`,
    offerUnknown: ({ offer, known }) => `No hay ninguna oferta ${offer}. Hay: ${known}.`,
    fileUnreadable: ({ file, reason }) =>
      `No se puede leer ${file} (${reason}). Compruebe su nombre y sus permisos.`,
    batchLine: ({ line }) => `La línea ${line} no es un objeto como {"id":"1","question":"…"}. Corríjala.`,
    dataNotWritable: ({ folder, reason }) =>
      `No se puede escribir en la carpeta de datos ${folder} (${reason}). Dele permiso de escritura y compruebe el espacio en disco, o indique otra con DATA_DIR.`,
    dataBusy: ({ folder }) =>
      `Otro proceso lleva demasiado tiempo escribiendo en ${folder}. Espere a que termine, o deténgalo, y vuelva a intentarlo.`,
    dataNewer: ({ file, version, known }) =>
      `${file} es de una versión más reciente de este programa (formato ${version}, esta llega hasta ${known}). Instale la versión más reciente.`,
    secretBroken: ({ file }) =>
      `${file} no contiene un secreto de 64 cifras hexadecimales. Restáurelo de una copia de seguridad; solo si no la hay, bórrelo: lo preguntado hasta ahora ya no se podrá encontrar por estudiante.`,
    llmMissing: () =>
      'No hay modelo de lenguaje. Indique LLM_BASE_URL y LLM_MODEL en .env o en el entorno, o quite --llm.',
    usage: ({ problem }) => `${problem}. La opción --help muestra lo que se puede hacer.`,
  },
  failures: {
    unreadable: 'no se pudo leer: compruebe sus permisos',
    linkOutside: 'es un enlace a un archivo de fuera de la carpeta: copie en ella el propio archivo',
    notAFile: 'no es un archivo normal',
    unknownFormat: `su formato no se lee: conviértalo (formatos que se leen: ${OFFER_EXTENSIONS.join(', ')})`,
    tooLarge: 'ocupa más de 20 MB',
    wrongFormat: 'su contenido no es del formato que dice su nombre: corrija la extensión',
    damaged: 'está dañado o incompleto: vuelva a añadirlo',
    encrypted: 'está protegido con contraseña: guárdelo sin ella',
    notText: 'no es texto: guárdelo como UTF-8',
    empty: 'no contiene texto',
    scanned: 'sus páginas son imágenes sin texto: pásele antes un reconocimiento de caracteres (OCR)',
    tooManyPages: 'tiene demasiadas páginas para una oferta: divídalo',
    expandsTooFar: 'descomprimido, es mucho mayor que cualquier oferta',
    tooSlow: 'leerlo tardaba demasiado y se detuvo',
    tooMuchMemory: 'leerlo ocupaba demasiada memoria y se detuvo',
    sideFile: 'no se pudo entender: corríjalo (su oferta queda oculta hasta entonces)',
    sideFileAlone: 'la oferta de la que habla no está: bórrelo o cámbiele el nombre',
  },
  answer: {
    fields: {
      title: 'Título',
      organisation: 'Organización',
      location: 'Lugar',
      duration: 'Duración',
      start: 'Inicio',
      deadline: 'Fecha límite',
      pay: 'Remuneración',
      education: 'Nivel',
      skills: 'Competencias',
      missions: 'Tareas',
      contact: 'Contacto',
      howToApply: 'Cómo solicitarlas',
      reference: 'Referencia',
      thesis: 'Continuación (tesis, contrato)',
      languages: 'Idiomas',
      supervisor: 'Supervisión',
      remote: 'Teletrabajo',
      openings: 'Plazas',
      benefits: 'Ventajas',
      schedule: 'Horario',
      published: 'Publicación',
    },
    contactKinds: { phone: 'teléfono', email: 'correo electrónico' },
    quotes: ['«', '»'],
    colon: ': ',
    page: ({ page }) => `pág. ${page}`,
    offerSays: ({ title }) => `La oferta «${title}» dice:`,
    fieldNotStated: ({ field, title }) => `La oferta «${title}» no lo dice (${field}).`,
    notMentioned: ({ words, title }) => `La oferta «${title}» no menciona «${words}».`,
    nothingFound: () => 'Ninguna oferta dice nada al respecto.',
    unknownName: ({ name }) => `Ninguna oferta menciona «${name}».`,
    noneOfYear: ({ year }) => `Ninguna oferta de ${year}. Hay:`,
    nearest: 'Lo más cercano que dice:',
    ambiguous: ({ titles }) => `¿A qué oferta se refiere? ${quoted(titles)}`,
    offTopic: () =>
      'Solo respondo a preguntas sobre las ofertas de prácticas: duración, lugar, inicio, remuneración, competencias, candidatura…',
    listHeading: ({ count }) => (count === 1 ? 'Una oferta:' : `${count} ofertas:`),
    noneFits: () => 'Ninguna oferta cumple eso.',
    contradiction: 'la oferta se contradice:',
    byPortal: ({ value }) => `el portal que la publica indica ${value}`,
    byStaff: ({ value, name, date }) => `${value} (corregido por el equipo: ${name}, ${date})`,
    notStatedHere: 'no se indica',
    past: 'ya pasó',
    pastFields: { deadline: 'plazo vencido', start: 'inicio ya pasado' },
    compared: ({ isSame, field }) => (isSame ? `Sí – igual (${field})` : `No – distinto (${field})`),
    extremes: {
      duration: ['La más corta', 'La más larga'],
      pay: ['La peor pagada', 'La mejor pagada'],
      start: ['Empieza antes', 'Empieza más tarde'],
      deadline: ['Cierra antes', 'Cierra más tarde'],
    },
    equal: 'Lo mismo en todas.',
    verdicts: {
      yes: 'Sí',
      no: 'No',
      partly: 'En parte',
      welcome: 'Se valora, sin ser imprescindible',
      unmentioned: 'La oferta no lo menciona',
    },
  },
  terminal: {
    sources: 'Fuentes',
    indexing: 'Indexando',
    indexed: ({ added, updated, removed, unchanged, failed }) =>
      `${added} añadidas, ${updated} actualizadas, ${removed} retiradas, ${unchanged} sin cambios, ${failed} con error`,
    failedFile: ({ file, reason }) => `${file} no se indexa: ${reason}`,
    duplicate: ({ file, of }) => `${file} (igual que ${of})`,
    withdrawn: ({ file }) => `${file} (retirada)`,
    waiting: ({ pid, since }) =>
      pid === null
        ? 'Otro proceso está indexando; espero a que termine …'
        : `El proceso ${pid} indexa desde ${since}; espero a que termine …`,
    welcome: ({ offers }) => `${offers} ofertas. Pregunte; una línea vacía o Ctrl+D para salir.`,
    goodbye: '¡Hasta pronto!',
  },
};
