import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REST } from 'discord.js';
import { MessageType, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { registerCommands } from '../../src/discord/registerCommands.ts';
import { UserError } from '../../src/errors/UserError.ts';
import { LocalDiscord } from './local/LocalDiscord.ts';
import type { LocalChannel } from './local/state/LocalChannel.ts';
import type { LocalGuild } from './local/state/LocalGuild.ts';
import type { LocalMember } from './local/state/LocalMember.ts';
import type { LocalMessage } from './local/state/LocalMessage.ts';
import { post } from './local/state/messages.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { answersTo, onlyAnswerTo, textOf } from './support/answersTo.ts';
import { recordLog } from './support/recordLog.ts';
import { startOffersBot } from './support/startOffersBot.ts';
import { type RunningProgram, startProgram } from './support/startProgram.ts';

const QUESTION = 'combien dure le stage EBM ?';
const ANSWER = /Durée : 6 mois/;
const ACKNOWLEDGE = 'POST /interactions/{interaction_id}/{interaction_token}/callback';

const { log, lines } = recordLog();
let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let guild: LocalGuild;
let alice: LocalMember;
let bob: LocalMember;
let general: LocalChannel;
let questions: LocalChannel;

beforeAll(async () => {
  discord = await LocalDiscord.start({ patienceMs: 8000 });
  guild = discord.guild('School', { locale: 'fr' });
  alice = guild.member('alice', { locale: 'fr' });
  bob = guild.member('bob', { locale: 'en-GB' });
  general = guild.textChannel('general');
  questions = guild.textChannel('questions');
  bot = await startOffersBot(discord, { askChannels: [questions.id], readsMessages: true }, { log });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

const slash = (who: LocalMember, path: string, values = {}) => discord.as(who, general).slash(path, values);

describe('it keeps silent', () => {
  /** What is said, and then a question that is answered, so that waiting in vain takes no time. */
  async function expectSilence(said: LocalMessage): Promise<void> {
    await onlyAnswerTo(discord, discord.as(bob, questions).say(QUESTION));
    expect(answersTo(discord, said)).toEqual([]);
  }

  const everyone = Permission.MentionEveryone;

  test('to other bots', async () => {
    const robot = guild.member(discord.user('robot', { bot: true }));
    await expectSilence(discord.as(robot, questions).say(`<@bot> ${QUESTION}`));
  });

  test('to webhooks', async () => {
    const body = { content: `${discord.bot.mention} ${QUESTION}` };
    const interaction = { webhook_id: '123456789012345678' };
    await expectSilence(post({ channel: questions, author: alice.user, body, interaction }));
  });

  test('to messages of the system', async () => {
    const interaction = { type: MessageType.UserJoin };
    await expectSilence(
      post({ channel: questions, author: alice.user, body: { content: QUESTION }, interaction }),
    );
  });

  test('to everyone who is called at once', async () => {
    const loud = guild.member('loud', { roles: [guild.role('loud', { permissions: everyone })] });
    await expectSilence(discord.as(loud, questions).say(`@everyone ${QUESTION}`));
    await expectSilence(discord.as(loud, questions).say(`<@bot> @here ${QUESTION}`));
  });

  test('to calls of a role, its own included', async () => {
    const helpers = guild.role('helpers', { mentionable: true });
    await expectSilence(discord.as(alice, questions).say(`<@&${helpers.id}> ${QUESTION}`));
    const own = guild.bot.roles[0]!;
    own.mentionable = true;
    await expectSilence(discord.as(alice, general).say(`<@&${own.id}> ${QUESTION}`));
  });

  test('to replies that people give each other', async () => {
    const first = discord.as(alice, general).say('Bonjour Bob');
    await expectSilence(discord.as(bob, general).say(QUESTION, { replyTo: first }));
    const asked = discord.as(alice, questions).say(QUESTION);
    await onlyAnswerTo(discord, asked);
    await expectSilence(discord.as(bob, questions).say('Merci, et combien payé ?', { replyTo: asked }));
  });

  test('to replies to its answers that do not call it', async () => {
    const answer = await onlyAnswerTo(discord, discord.as(alice, general).say(`<@bot> ${QUESTION}`));
    await expectSilence(discord.as(alice, general).say('merci !', { replyTo: answer }));
  });
});

describe('where it lacks permissions', () => {
  test.each([
    ['SendMessages', Permission.SendMessages],
    ['EmbedLinks', Permission.EmbedLinks],
    ['ReadMessageHistory', Permission.ReadMessageHistory],
    ['AttachFiles', Permission.AttachFiles],
  ])('without %s it stays up, and staff read what is missing', async (name, deny) => {
    const closed = guild.textChannel(`without-${name.toLowerCase()}`, {
      overwrites: [{ for: guild.bot, deny }],
    });
    const asked = discord.as(alice, closed).say(`<@bot> ${QUESTION}`);
    await onlyAnswerTo(discord, discord.as(bob, questions).say(QUESTION));
    expect(answersTo(discord, asked)).toEqual([]);
    const status = textOf((await slash(guild.owner, 'staff status')).reply!);
    expect(status).toContain(closed.id);
    expect(status).toContain(name);
    // Commands are answered by their own way in.
    const command = await discord.as(alice, closed).slash('ask', { question: QUESTION });
    expect(textOf(command.reply!)).toMatch(ANSWER);
  });
});

describe('when it fails', () => {
  const SECRET = 'ENOENT /srv/secret/folder at Object.<anonymous>';

  test.each([
    ['fr', QUESTION, /mal passé/],
    ['en-US', 'how long is the EBM internship?', /went wrong/],
    ['es-ES', '¿cuánto duran las prácticas de EBM?', /ha ido mal/],
  ] as const)(
    'people read a sentence in their language (%s), the log all of it',
    async (locale, question, sorry) => {
      const { ask } = bot.context.brain;
      const who = guild.member(`student-${locale}`, { locale });
      bot.context.brain.ask = () => Promise.reject(new Error(SECRET));
      try {
        const asked = await slash(who, 'ask', { question });
        const sheet = await slash(who, 'offer', { offer: 'EBM' });
        const written = await onlyAnswerTo(discord, discord.as(who, general).say(`<@bot> ${question}`));
        const direct = discord.as(who).directMessage(question);
        const answer = await onlyAnswerTo(discord, direct);
        for (const text of [asked.content!, sheet.content!, written.content, answer.content]) {
          expect(text).toMatch(sorry);
          expect(text).not.toMatch(/secret|Error|Object/);
        }
      } finally {
        bot.context.brain.ask = ask;
      }
      const loud = lines.filter((line) => line.includes('/srv/secret/folder'));
      expect(loud.length).toBeGreaterThanOrEqual(4);
      for (const line of loud) expect(JSON.parse(line)).toMatchObject({ level: 50 });
      expect(textOf((await slash(guild.owner, 'staff status')).reply!)).toContain('secret');
    },
  );

  test('faults that only staff can put right are not told to students', async () => {
    const { ask } = bot.context.brain;
    bot.context.brain.ask = () => Promise.reject(new UserError('corpusMissing', { folder: '/srv/offers' }));
    const asked = await slash(alice, 'ask', { question: QUESTION });
    bot.context.brain.ask = ask;
    expect(asked.content).toMatch(/mal passé/);
    expect(lines.join('')).toContain('/srv/offers');
  });

  test('a question that is too long, and an offer that is unknown, are told as such', async () => {
    expect((await slash(alice, 'ask', { question: `${QUESTION} `.repeat(80) })).content).toContain(
      'caractères',
    );
    const unknown = `${'*'.repeat(99)}x`;
    expect((await slash(alice, 'offer', { offer: unknown })).content).toContain("Il n'y a pas d'offre");
  });
});

describe('privacy', () => {
  test('shows what is kept, and the button leaves nothing of it on the disk', async () => {
    const carol = guild.member('carol', { locale: 'fr' });
    const words = 'zéphyrine hydrologie gravimétrique';
    const asked = await slash(carol, 'ask', { question: `combien dure le stage EBM, ${words} ?` });
    await discord.as(bob, general).click(asked.reply!, 'Pas utile');
    await slash(carol, 'search', { words: `${words} stage incertitude mesure modèle` });
    await discord.as(carol).directMessage(`${words} ?`);
    await discord.nextMessage(discord.directMessages(carol));
    const shown = await slash(carol, 'privacy');
    expect(shown.acknowledged!.ephemeral).toBe(true);
    expect(shown.content).toMatch(/2 questions/);
    const pseudonym = bot.context.people.pseudonym(carol.id);
    const traces = [pseudonym, 'gravimétrique', carol.id];
    expect(traces.map(isOnDisk)).toEqual([true, true, false]);

    const forgotten = await discord.as(carol, general).click(shown.reply!, 'Effacer mes données');
    expect(forgotten.content).toMatch(/2 questions/);
    expect(traces.map(isOnDisk)).toEqual([false, false, false]);
    expect((await slash(carol, 'privacy')).content).toMatch(/Rien n'est gardé/);
  });

  function isOnDisk(trace: string): boolean {
    return readdirSync(bot.data).some(
      (name) => name.startsWith('people.db') && readFileSync(join(bot.data, name)).includes(trace),
    );
  }
});

test('who asks too much is told how long to wait, in their language, and costs others nothing', async () => {
  const own = await LocalDiscord.start();
  const school = own.guild('School', { locale: 'fr' });
  const channel = school.textChannel('general');
  const { corpus, index } = bot.context.config;
  const limited = await startOffersBot(own, {
    corpus,
    index,
    questionsPerMinute: 2,
    guildQuestionsPerMinute: 5,
  });
  const ask = async (who: LocalMember, question = QUESTION): Promise<string> =>
    textOf((await own.as(who, channel).slash('ask', { question })).reply!);
  const eager = school.member('eager', { locale: 'fr' });
  for (let i = 0; i < 2; i++) expect(await ask(eager)).toMatch(ANSWER);
  for (const [question, wait] of [
    [QUESTION, /Attendez (\d+) s/],
    ['how long is the EBM internship?', /[Ww]ait (?:for )?(\d+) s/],
    ['¿cuánto duran las prácticas de EBM?', /[Ee]spere (\d+) s/],
  ] as const) {
    const seconds = Number(wait.exec(await ask(eager, question))?.[1]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  }
  // The server's share is five: two are used, whatever was refused.
  const others = ['first', 'second', 'third', 'fourth'].map((name) => school.member(name, { locale: 'fr' }));
  for (const other of others.slice(0, 3)) expect(await ask(other)).toMatch(ANSWER);
  expect(await ask(others[3]!)).toMatch(/Attendez \d+ s/);
  await limited.stop();
  expectFaithful(own);
  await own.stop();
});

const registrations = (own: LocalDiscord): number =>
  own.requests.filter(({ method, route }) => method !== 'GET' && route?.includes('commands')).length;

test.each(['everywhere', 'in one server'])(
  'commands are registered %s only when they differ',
  async (where) => {
    const own = await LocalDiscord.start();
    const school = own.guild('School');
    const rest = new REST({ api: own.apiUrl }).setToken(own.token);
    const config = { ...bot.context.config, guild: where === 'everywhere' ? null : school.id };
    const register = () => registerCommands(rest, own.bot.id, config);
    expect([await register(), await register()]).toEqual([true, false]);
    // Staff's commands go to their server, students' everywhere.
    expect(registrations(own)).toBe(where === 'everywhere' ? 1 : 2);
    // What an older version said besides is taken back, too.
    const [ask] = own.commands();
    Object.assign(ask!, { options: ask!.options!.map((option) => ({ ...option, min_length: 3 })) });
    expect([await register(), await register()]).toEqual([true, false]);
    expectFaithful(own);
    await own.stop();
  },
);

describe('the program', () => {
  function start(environment: Record<string, string> = {}): RunningProgram {
    const { corpus, index, data } = bot.context.config;
    const folders = { CORPUS_DIR: corpus, INDEX_DIR: index, DATA_DIR: `${data}-of-program` };
    return startProgram({ ...folders, ...environment });
  }

  test('without a token says in one line what to do', async () => {
    const program = start();
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/^There is no DISCORD_TOKEN\. .*\n$/);
  });

  test('lists all faults of its configuration at once, and never shows the token', async () => {
    const program = start({
      DISCORD_TOKEN: 'sécret token',
      GUILD_ID: 'school',
      STAFF_ROLE_IDS: '123456789012345678, staff',
      STAFF_PERMISSION: 'constructor',
      QUESTIONS_PER_MINUTE: 'many',
      METRICS_PORT: '99999',
      SHARDS: 'two',
      MESSAGE_CONTENT: 'yes',
      DISCORD_API_URL: 'nowhere',
      LOG_LEVEL: 'loud',
    });
    expect(await program.ended).toBe(2);
    const output = program.output();
    expect(output.trim().split('\n')).toHaveLength(1);
    for (const name of [
      'DISCORD_TOKEN: is no token',
      'GUILD_ID: is no Discord id',
      'STAFF_ROLE_IDS: is no Discord id',
      'STAFF_PERMISSION: is no Discord permission',
      'QUESTIONS_PER_MINUTE: must be a whole number from 1 to 1000',
      'METRICS_PORT: must be a whole number from 0 to 65535',
      'SHARDS: must be auto or a whole number',
      'MESSAGE_CONTENT: must be true or false',
      'DISCORD_API_URL: is no address',
      'LOG_LEVEL: ',
    ])
      expect(output).toContain(name);
    expect(output).not.toMatch(/cret/);
  });

  describe('that runs', () => {
    let own: LocalDiscord;
    beforeAll(async () => {
      own = await LocalDiscord.start({ patienceMs: 10_000 });
    });
    afterAll(async () => {
      expectFaithful(own);
      await own.stop();
    });

    test.each([
      ['SIGTERM to itself, as from a container', (pid: number) => process.kill(pid, 'SIGTERM')],
      ['SIGINT to all its processes, as from Ctrl-C', (pid: number) => process.kill(-pid, 'SIGINT')],
    ])('finishes an open answer at %s, and ends within five seconds', async (_, stop) => {
      const school = own.guild('School', { locale: 'fr' });
      const student = own.as(school.member('student', { locale: 'fr' }), school.textChannel('general'));
      const program = start({ DISCORD_TOKEN: own.token, DISCORD_API_URL: own.apiUrl, SHARDS: '1' });
      await ready(program);
      own.faults.next(ACKNOWLEDGE, { delayMs: 400 });
      const asked = await student.slash('ask', { question: QUESTION }, { wait: 'sent' });
      await sleep(200);
      const before = Date.now();
      stop(program.child.pid!);
      await asked.settled();
      expect(textOf(asked.reply!)).toMatch(ANSWER);
      expect(await program.ended).toBe(0);
      expect(Date.now() - before).toBeLessThan(5000);
      expect(program.output()).not.toContain(own.token);
      expect(program.output()).not.toContain('brain process ended');
    });

    test('has registered its commands once for two starts', () => {
      expect(own.commands()).not.toEqual([]);
      expect(registrations(own)).toBe(1);
    });

    async function ready(program: RunningProgram): Promise<void> {
      while (!program.output().includes('"ready"')) await sleep(20);
    }
  });
});
