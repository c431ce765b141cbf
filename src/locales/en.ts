import { OFFER_EXTENSIONS } from '../corpus/formats.ts';
import type { Messages } from './Messages.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `"${title}"`).join(', ');

export const en: Messages = {
  errors: {
    configuration: ({ faults }) =>
      `The configuration has faults: ${faults}. Correct them in .env or in the environment.`,
    tokenMissing: () =>
      'There is no DISCORD_TOKEN. Create an application at https://discord.com/developers/applications, copy the token of its bot into .env, and start again (the README shows each step). Without a token, npm run ask works in the terminal.',
    tokenRefused: () =>
      'Discord refuses the DISCORD_TOKEN. Copy the token of the bot again: https://discord.com/developers/applications, Bot, Reset Token.',
    intentsRefused: () =>
      'Discord refuses the MessageContent intent. Switch it on under Bot, Privileged Gateway Intents, or set MESSAGE_CONTENT=false.',
    guildUnknown: ({ guild }) =>
      `GUILD_ID ${guild} is no server that the bot is in. Invite the bot with the address in the README, or correct the id.`,
    discordUnreachable: ({ reason }) =>
      `Discord could not be reached (${reason}). Check the network and start again.`,
    corpusMissing: ({ folder }) =>
      `There is no folder ${folder}. Create it and put the offers in it, or name another with --corpus.`,
    corpusEmpty: ({ folder, extensions }) =>
      `No offer could be read in ${folder}. Put files there that end in ${extensions}.`,
    indexNotWritable: ({ folder, reason }) =>
      `The index folder ${folder} can't be written (${reason}). Make it writable and check the disk space, or name another with --index.`,
    indexDamaged: ({ reason }) =>
      `The index is damaged (${reason}). It is being made anew: ask again in a moment.`,
    indexBusy: ({ folder, pid, since }) =>
      pid === null
        ? `Another process has been indexing into ${folder} for too long. Wait until it is done, then try again.`
        : `Process ${pid} has been indexing into ${folder} since ${since}. Wait until it is done, or stop it, then try again.`,
    modelMissing: ({ model, bundled }) =>
      `There is no model in ${model}. Set EMBEDDING_MODEL to a folder with config.json, tokenizer.json and onnx/, or leave it unset for ${bundled}.`,
    modelUnreachable: ({ model, bundled }) =>
      `The model ${model} is not in models/ and its hub can't be reached. Put its files in models/${model}, or leave EMBEDDING_MODEL unset for ${bundled}.`,
    modelBroken: ({ model, reason }) =>
      `The model ${model} can't be loaded (${reason}). Copy its files again, or leave EMBEDDING_MODEL unset.`,
    questionEmpty: () => 'The question is empty. Ask something like: how long is the internship?',
    questionTooLong: ({ length, most }) =>
      `The question has ${length} characters; at most ${most} are read. Please shorten it.`,
    offerUnknown: ({ offer, known }) => `There is no offer ${offer}. There are: ${known}.`,
    fileUnreadable: ({ file, reason }) =>
      `${file} can't be read (${reason}). Check its name and permissions.`,
    batchLine: ({ line }) =>
      `Line ${line} is not an object such as {"id":"1","question":"…"}. Correct the line.`,
    dataNotWritable: ({ folder, reason }) =>
      `The data folder ${folder} can't be written (${reason}). Make it writable and check the disk space, or name another with DATA_DIR.`,
    dataBusy: ({ folder }) =>
      `Another process has been writing into ${folder} for too long. Wait until it is done, or stop it, then try again.`,
    dataNewer: ({ file, version, known }) =>
      `${file} was made by a newer version of this software (format ${version}, this one knows up to ${known}). Install the newer version.`,
    secretBroken: ({ file }) =>
      `${file} does not hold a secret of 64 hexadecimal digits. Restore it from a backup; only if there is none, delete it: what students asked until now then can't be found under their name any more.`,
    llmMissing: () =>
      'There is no language model. Set LLM_BASE_URL and LLM_MODEL in .env or in the environment, or leave --llm out.',
    usage: ({ problem }) => `${problem}. Run with --help to see the options.`,
  },
  failures: {
    unreadable: 'it could not be read: check its permissions',
    linkOutside: 'it is a link to a file outside the folder: copy the file itself there',
    notAFile: 'it is no ordinary file',
    unknownFormat: `its format is not read: convert it (formats read: ${OFFER_EXTENSIONS.join(', ')})`,
    tooLarge: 'it is larger than 20 MB',
    wrongFormat: 'its content is not of the format its name says: put the extension right',
    damaged: 'it is damaged or incomplete: add it again',
    encrypted: 'it is protected by a password: save it without one',
    notText: 'it is not text: save it as UTF-8',
    empty: 'there is no text in it',
    scanned: 'its pages are pictures without text: run a text recognition (OCR) on it first',
    tooManyPages: 'it has too many pages for an offer: split it',
    expandsTooFar: 'unpacked, it is far larger than any offer',
    tooSlow: 'reading it took too long and was stopped',
    tooMuchMemory: 'reading it took too much memory and was stopped',
    sideFile: 'it could not be understood: put it right (its offer stays hidden until then)',
    sideFileAlone: 'the offer it speaks of is not there: delete or rename it',
  },
  answer: {
    fields: {
      title: 'Title',
      organisation: 'Organisation',
      location: 'Place',
      duration: 'Duration',
      start: 'Start',
      deadline: 'Deadline',
      pay: 'Pay',
      education: 'Level',
      skills: 'Skills',
      missions: 'Missions',
      contact: 'Contact',
      howToApply: 'How to apply',
      reference: 'Reference',
      thesis: 'Afterwards (thesis, job)',
      languages: 'Languages',
      supervisor: 'Supervision',
      remote: 'Remote work',
      openings: 'Positions',
      benefits: 'Benefits',
      schedule: 'Hours',
      published: 'Published',
    },
    contactKinds: { phone: 'telephone', email: 'e-mail' },
    quotes: ['“', '”'],
    colon: ': ',
    page: ({ page }) => `p. ${page}`,
    offerSays: ({ title }) => `The offer "${title}" says:`,
    fieldNotStated: ({ field, title }) => `The offer "${title}" does not say (${field}).`,
    notMentioned: ({ words, title }) => `The offer "${title}" does not mention "${words}".`,
    nothingFound: () => 'No offer says anything about that.',
    unknownName: ({ name }) => `No offer mentions "${name}".`,
    noneOfYear: ({ year }) => `No offer of ${year}. There is:`,
    nearest: 'The nearest thing it says:',
    ambiguous: ({ titles }) => `Which offer do you mean? ${quoted(titles)}`,
    offTopic: () =>
      'I only answer questions about the internship offers: duration, place, start, pay, skills, how to apply …',
    listHeading: ({ count }) => (count === 1 ? 'One offer:' : `${count} offers:`),
    noneFits: () => 'No offer fits.',
    contradiction: 'the offer contradicts itself:',
    byPortal: ({ value }) => `the portal that carries it says ${value}`,
    byStaff: ({ value, name, date }) => `${value} (corrected by staff: ${name}, ${date})`,
    notStatedHere: 'not stated',
    past: 'past',
    pastFields: { deadline: 'deadline past', start: 'start past' },
    compared: ({ isSame, field }) => (isSame ? `Yes – the same (${field})` : `No – different (${field})`),
    extremes: {
      duration: ['Shortest', 'Longest'],
      pay: ['Pays least', 'Pays most'],
      start: ['Starts first', 'Starts last'],
      deadline: ['Closes first', 'Closes last'],
    },
    equal: 'All the same.',
    verdicts: {
      yes: 'Yes',
      no: 'No',
      partly: 'In part',
      welcome: 'Welcome, not required',
      unmentioned: 'The offer does not mention it',
    },
  },
  terminal: {
    sources: 'Sources',
    indexing: 'Indexing',
    indexed: ({ added, updated, removed, unchanged, failed }) =>
      `${added} added, ${updated} updated, ${removed} removed, ${unchanged} unchanged, ${failed} failed`,
    failedFile: ({ file, reason }) => `${file} is not indexed: ${reason}`,
    duplicate: ({ file, of }) => `${file} (the same as ${of})`,
    withdrawn: ({ file }) => `${file} (withdrawn)`,
    waiting: ({ pid, since }) =>
      pid === null
        ? 'Another process is indexing; waiting until it is done …'
        : `Process ${pid} has been indexing since ${since}; waiting until it is done …`,
    welcome: ({ offers }) => `${offers} offers. Ask away; an empty line or Ctrl+D leaves.`,
    goodbye: 'Bye!',
  },
};
