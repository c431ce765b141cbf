import { es as base } from '../../locales/es.ts';
import type { DiscordMessages } from './DiscordMessages.ts';

export const es: DiscordMessages = {
  buttons: {
    sources: 'Fuentes en contexto',
    sheet: 'Ficha de la oferta',
    file: 'Archivo original',
    helpful: 'Útil',
    unhelpful: 'No útil',
    thread: 'Seguir en un hilo',
    previous: 'Anterior',
    next: 'Siguiente',
    publish: 'Publicar',
    amend: 'Corregir',
    cancel: 'Cancelar',
    remove: 'Retirar',
    forget: 'Borrar mis datos',
    resolve: 'Marcar',
  },
  pick: 'Responder sobre una de estas ofertas …',
  page: ({ page, pages }) => `Página ${page} de ${pages}`,
  source: ({ number, place }) => `Fuente ${number}: ${place}`,
  thanks: 'Gracias, anotado.',
  tooOld: 'Este mensaje es demasiado antiguo para seguir. Vuelva a preguntar con /preguntar.',
  gone: 'Esta oferta ya no está. /ofertas muestra las actuales.',
  failed: 'Algo ha ido mal; queda anotado en el registro. Inténtelo de nuevo en un momento.',
  wait: ({ seconds }) => `Son muchas preguntas de golpe. Espere ${seconds} s.`,
  staffOnly: 'Solo el equipo de este servidor puede hacerlo.',
  guildOnly: 'Esto solo funciona en un servidor, no en mensajes directos.',
  missingPermission: ({ permissions }) => `Me faltan permisos aquí: ${permissions}. Démelos, por favor.`,
  fileTooLarge: 'El archivo es demasiado grande para enviarlo aquí.',
  unknownOffer: ({ offer }) =>
    `No hay ninguna oferta «${offer}». Elíjala en la lista que aparece al escribir.`,
  notADuration: ({ value }) =>
    `No entiendo «${value}» como duración. Escriba por ejemplo: 6 meses, al menos 4 meses.`,
  severalFit: ({ offer }) => `Varias ofertas encajan con «${offer}». Elija una:`,
  nothingFound: 'Ningún pasaje encaja.',
  noOffers: 'Ninguna oferta encaja.',
  sheet: {
    open: 'abierta',
    past: 'pasada',
    unknown: 'sin fecha límite indicada',
    missing: 'No se indica',
    pastDate: 'ya pasó',
    byStaff: ({ value, name, date }) => `${value} (corregido por el equipo: ${name}, ${date})`,
  },
  found: ({ count }) => (count === 1 ? 'Una oferta' : `${count} ofertas`),
  compareNeedsTwo: 'Elija al menos dos ofertas distintas para comparar.',
  threadOpened: 'Siga preguntando aquí; no hace falta mencionarme.',
  privacy: {
    text: ({ days, hours, model }) =>
      `${model === null ? 'Nada de lo que pregunta sale de la máquina de este bot.' : `Las preguntas abiertas y las comparaciones, con los dos últimos turnos de la conversación, se envían a un modelo de lenguaje en ${model}, sin su nombre ni su identificador; nada más de lo que pregunta sale de la máquina de este bot.`} Las preguntas se guardan ${days} días con un seudónimo, con sus respuestas y su valoración, para que el equipo vea lo que las ofertas no dicen. Una conversación se recuerda ${hours} horas. No se guardan ni su nombre ni su identificador.`,
    kept: ({ answers, feedback, oldest }) =>
      answers + feedback === 0
        ? 'Ahora no se guarda nada suyo.'
        : `Se guarda de usted ahora: ${answers} preguntas, ${feedback} valoraciones${oldest ? `, la más antigua del ${oldest}` : ''}.`,
    forgotten: ({ answers, feedback }) => `Borrado: ${answers} preguntas y ${feedback} valoraciones.`,
  },
  staff: {
    indexing: ({ done, all }) => `Indexando: ${done} de ${all} ofertas …`,
    indexStarted: 'Buscando ofertas nuevas, cambiadas o retiradas …',
    indexed: ({ added, updated, removed, unchanged, failed, seconds }) =>
      `Hecho en ${seconds} s: ${added} añadidas, ${updated} actualizadas, ${removed} retiradas, ${unchanged} sin cambios, ${failed} fallidas.`,
    changes: {
      added: 'Añadida',
      updated: 'Actualizada',
      removed: 'Retirada',
      renamed: 'Renombrada',
      duplicates: 'Duplicada',
      withdrawn: 'Retirada',
    },
    more: ({ count }) => `… y ${count} más`,
    failedFile: ({ file, reason }) => `${file}: ${reason}`,
    failures: base.failures,
    badAttachment: ({ file, reason, extensions, megabytes }) =>
      `${file}: ${
        {
          type: `su formato no se lee; use ${extensions}`,
          size: `pesa más de ${megabytes} MB`,
          download: 'no se pudo descargar; adjúntelo de nuevo',
          name: 'no queda nada de su nombre; cámbielo',
          exists: 'ya hay una oferta con ese nombre y otro contenido; retírela antes o cambie el nombre',
        }[reason]
      }`,
    draft: ({ file }) => `Lo que he leído en ${file}. ¿Es correcto?`,
    notPublished: ({ file, reason }) =>
      `No se ha podido publicar ${file} (${reason}). Se conserva: vuelva a pulsar el mismo botón.`,
    published: ({ file }) => `${file} está publicada; los estudiantes ya pueden preguntar.`,
    cancelled: 'Cancelado; no se ha publicado nada.',
    settledAlready: 'Otra persona ya lo ha decidido.',
    confirmRemove: ({ file }) =>
      `¿Retirar ${file}? Ya no se podrá preguntar por ella. El archivo va a la carpeta papelera.`,
    removed: ({ file }) => `${file} está retirada.`,
    offerWithdrawn: ({ file }) =>
      `${file} está oculta: ninguna respuesta habla ya de ella. Su archivo se queda; «restore» la devuelve.`,
    offerRestored: ({ file }) => `${file} está de nuevo en las respuestas.`,
    notWithdrawn: ({ file }) => `${file} no es una oferta oculta.`,
    leftOutFiles: 'Archivos fuera de las respuestas',
    corrected: ({ title, field, value }) =>
      `Anotado para «${title}»: ${field} = ${value}. Los estudiantes lo ven como corregido por el equipo.`,
    withdrawn: ({ title, field }) => `La corrección de «${title}» (${field}) queda retirada.`,
    nothingToWithdraw: 'No hay corrección de ese campo.',
    unknownField: ({ field }) => `No hay ningún campo «${field}». Elíjalo en la lista.`,
    status: ({ version, uptime, offers, passages, generation, model, memory, indexing, ping }) =>
      `Versión ${version}, en marcha desde hace ${uptime}, pasarela ${ping} ms\n${offers} ofertas, ${passages} pasajes, generación ${generation}${indexing ? ' (indexando)' : ''}\nModelo ${model}, ${memory} MB de memoria`,
    lastErrors: 'Últimos errores',
    noErrors: 'Ningún error desde el arranque.',
    unanswered: 'Preguntas que las ofertas no respondieron, o marcadas como no útiles',
    noneUnanswered: 'Todas las preguntas hasta ahora tuvieron respuesta.',
    group: ({ question, times, date, notHelpful }) =>
      `${question} (${times}×, última vez el ${date}${notHelpful > 0 ? `, ${notHelpful}× no útil` : ''})`,
    exported: 'Correcciones, registro de auditoría y preguntas sin respuesta en este momento.',
    leftOut: ({ files }) => `Demasiado grande para enviarlo aquí, incluso comprimido: ${files}.`,
  },
  announcement: 'Una nueva oferta de prácticas',
};
