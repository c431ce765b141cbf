import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../src/errors/UserError.ts';
import { MESSAGES } from '../../src/locales/index.ts';
import { LocalDiscord, type LocalDiscordOptions } from './local/LocalDiscord.ts';
import type { LocalChannel } from './local/state/LocalChannel.ts';
import type { LocalMember } from './local/state/LocalMember.ts';
import type { LocalMessage } from './local/state/LocalMessage.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { onlyAnswerTo, textOf } from './support/answersTo.ts';
import { recordLog } from './support/recordLog.ts';
import { type StartOptions, startOffersBot } from './support/startOffersBot.ts';
import { startProgram } from './support/startProgram.ts';

const QUESTION = 'combien dure le stage EBM ?';
const ANSWER = /^Durée : 6 mois/;
const FAILED = /mal passé/;
const ACKNOWLEDGE = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const FILL_IN = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const SEND = 'POST /channels/{channel_id}/messages';
const TYPING = 'POST /channels/{channel_id}/typing';

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: LocalMember;
let general: LocalChannel;

beforeAll(async () => {
  discord = await LocalDiscord.start({ heartbeatIntervalMs: 250, patienceMs: 8000 });
  const guild = discord.guild('School', { locale: 'fr' });
  alice = guild.member('alice', { locale: 'fr' });
  general = guild.textChannel('general');
  bot = await startOffersBot(discord);
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

const ask = (options = {}) => discord.as(alice, general).slash('ask', { question: QUESTION }, options);
const mention = (): LocalMessage => discord.as(alice, general).say(`<@bot> ${QUESTION}`);
const description = (message: LocalMessage | undefined): string => message?.embeds[0]?.description ?? '';
const sentTo = (route: string): number[] =>
  discord.requests
    .filter((request) => request.route && `${request.method} ${request.route}` === route)
    .map(({ status }) => status);

test.each([
  ['a rate limit', { status: 429, retryAfter: 0.2 }],
  ['an outage of Discord', { status: 503 }],
  ['a connection cut before the answer arrived', 'cut' as const],
  ['a connection cut after the answer arrived', 'cut after' as const],
])('%s costs nobody their answer, nor gives it twice', async (_, fault) => {
  for (const route of [SEND, TYPING]) discord.faults.next(route, fault);
  expect(description(await onlyAnswerTo(discord, mention()))).toMatch(ANSWER);

  for (const route of [ACKNOWLEDGE, FILL_IN]) discord.faults.next(route, fault);
  const asked = await ask();
  expect(description(asked.reply)).toMatch(ANSWER);
  expect(asked.messages).toHaveLength(1);
});

test('turning a page survives a cut connection', async () => {
  const sheet = await discord.as(alice, general).slash('offer', { offer: 'EBM' });
  discord.faults.next(ACKNOWLEDGE, 'cut after');
  const turned = await discord.as(alice, general).click(sheet.reply!, 'Suivant');
  expect(turned.acknowledged?.how).toBe('deferred update');
  expect(turned.reply!.embeds[0]!.footer!.text).toMatch(/^Page 2/);
  expect(turned.followUps).toEqual([]);
});

test('what Discord refuses for good is told, and the next question is answered', async () => {
  discord.faults.next(FILL_IN, { status: 400 });
  const asked = await ask();
  expect(asked.content).toMatch(FAILED);
  expect(description((await ask()).reply)).toMatch(ANSWER);
});

test('an acknowledgement that Discord takes too late ends that question only', async () => {
  const before = sentTo(FILL_IN).length;
  discord.faults.next(ACKNOWLEDGE, { delayMs: 300 });
  const late = await ask({ acknowledgeWithinMs: 100 });
  expect(late.failure).toBe('The application did not respond');
  expect(description((await ask()).reply)).toMatch(ANSWER);
  expect(sentTo(FILL_IN)).toHaveLength(before + 1);
});

test('an answer that Discord takes slowly arrives once', async () => {
  discord.faults.next(SEND, { delayMs: 1000 });
  expect(description(await onlyAnswerTo(discord, mention()))).toMatch(ANSWER);
});

describe('the gateway', () => {
  test('a question sent while the connection is down is answered once when it is back', async () => {
    const resumes = discord.gateway.resumes.length;
    discord.gateway.drop();
    const asked = mention();
    expect(description(await onlyAnswerTo(discord, asked))).toMatch(ANSWER);
    expect(discord.gateway.resumes.length).toBe(resumes + 1);
  });

  test('a question to a connection that has silently died is answered once', async () => {
    discord.gateway.zombie();
    expect(description(await onlyAnswerTo(discord, mention()))).toMatch(ANSWER);
  });

  test('an event that comes twice is answered once', async () => {
    const asked = mention();
    await onlyAnswerTo(discord, asked);
    const again = { ...asked.data, guild_id: general.guild!.id, channel_type: general.type };
    general.world.publish({
      t: 'MESSAGE_CREATE' as never,
      d: again,
      guildId: general.guild!.id,
      channel: general,
    });
    await sleep(300);
    await onlyAnswerTo(discord, asked);
  });

  test('after an invalid session the bot starts another and answers', async () => {
    const identifies = discord.gateway.identifies.length;
    discord.gateway.invalidateSession();
    await discord.until(() => discord.gateway.identifies.length > identifies, 'another session');
    await sleep(100);
    expect(description(await onlyAnswerTo(discord, mention()))).toMatch(ANSWER);
  });
});

describe('the brain', () => {
  test('when it is killed in the middle of a question, that is told, and the next is answered', async () => {
    process.kill(bot.context.brain.pid!, 'SIGSTOP');
    const asked = await ask({ wait: 'acknowledged' });
    const written = mention();
    await discord.until(() => sentTo(TYPING).length > 0, 'typing');
    process.kill(bot.context.brain.pid!, 'SIGKILL');
    await asked.settled();
    expect(asked.content).toMatch(FAILED);
    expect((await onlyAnswerTo(discord, written)).content).toMatch(FAILED);
    expect(description((await ask()).reply)).toMatch(ANSWER);
  });

  test('a question in the moment of its death ends nothing else', async () => {
    process.kill(bot.context.brain.pid!, 'SIGKILL');
    // Until the kernel has closed its end, before the event loop here learns of it.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    await expect(bot.context.brain.ask('answer', QUESTION, {})).rejects.toThrow();
    expect(description((await ask()).reply)).toMatch(ANSWER);
  });

  test('when it is slow, everything is still acknowledged in time, and answered in the end', async () => {
    const sheet = await discord.as(alice, general).slash('offer', { offer: 'EBM' });
    process.kill(bot.context.brain.pid!, 'SIGSTOP');
    const asked = await ask({ wait: 'acknowledged' });
    const turning = await discord.as(alice, general).click(sheet.reply!, 'Suivant', { wait: 'acknowledged' });
    const typed = await discord.as(alice, general).autocomplete('offer', { offer: 'EBM' });
    expect(typed.choices!.length).toBeGreaterThan(0);
    for (const { acknowledged } of [asked, turning, typed]) expect(acknowledged!.afterMs).toBeLessThan(1000);
    await sleep(300);
    process.kill(bot.context.brain.pid!, 'SIGCONT');
    await asked.settled();
    expect(description(asked.reply)).toMatch(ANSWER);
    await turning.settled();
    expect(turning.reply!.embeds[0]!.footer!.text).toMatch(/^Page 2/);
  });
});

describe('at the start', () => {
  /** What a start that must fail fails with. */
  async function failure(
    options: LocalDiscordOptions,
    prepare: (own: LocalDiscord) => Parameters<typeof startOffersBot>[1] | undefined,
    start: StartOptions = {},
  ): Promise<unknown> {
    const own = await LocalDiscord.start(options);
    const { corpus, index } = bot.context.config;
    try {
      const started = await startOffersBot(own, { corpus, index, ...prepare(own) }, start);
      await started.stop();
      return 'it started';
    } catch (error) {
      return error;
    } finally {
      await own.stop();
    }
  }

  test('a token that Discord refuses is told, and never shown', async () => {
    const { log, lines } = recordLog();
    const token = 'MTIzNDU2Nzg5.c2VjcmV0.dG9rZW4';
    const error = await failure({}, () => ({ token }), { log });
    expect(error).toMatchObject({ key: 'tokenRefused' });
    for (const language of ['fr', 'en', 'es'] as const) {
      const line = (error as UserError).describe(MESSAGES[language]);
      expect(line).toMatch(/DISCORD_TOKEN.*https:/);
      expect(line).not.toContain(token);
    }
    expect(lines.join('')).not.toContain(token);
    expect(String((error as Error).stack)).not.toContain(token);
  });

  test('an intent that is not switched on is told', async () => {
    const error = await failure({ privilegedIntents: 0 }, () => ({ readsMessages: true }));
    expect(error).toMatchObject({ key: 'intentsRefused' });
  });

  test('a gateway that lets nobody in is told, and the program ends', async () => {
    const own = await LocalDiscord.start();
    own.gateway.refuse();
    const { corpus, index, data } = bot.context.config;
    const program = startProgram({
      DISCORD_TOKEN: own.token,
      DISCORD_API_URL: own.apiUrl,
      CORPUS_DIR: corpus,
      INDEX_DIR: index,
      DATA_DIR: `${data}-of-program`,
      LOG_LEVEL: 'silent',
    });
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/^Discord could not be reached \(.*503\)\. Check .*\n$/);
    await own.stop();
  });

  test('a Discord that never answers is told in time', async () => {
    const before = Date.now();
    const error = await failure(
      {},
      (own) => {
        own.faults.next('GET /gateway/bot', { delayMs: 2500 });
        return undefined;
      },
      { longestStartMs: 1000 },
    );
    expect(error).toMatchObject({ key: 'discordUnreachable' });
    expect((error as UserError).describe(MESSAGES.en)).toMatch(/not ready after 1 s/);
    expect(Date.now() - before).toBeLessThan(8000);
  });

  test('a Discord that is not there is told', async () => {
    const error = await failure({}, () => ({ apiUrl: 'http://127.0.0.1:9/api' }));
    expect(error).toMatchObject({ key: 'discordUnreachable' });
  });

  test('a server that the bot is not in is told', async () => {
    const error = await failure({}, () => ({ guild: '123456789012345678' }));
    expect(error).toMatchObject({ key: 'guildUnknown' });
  });

  test('a missing corpus is told', async () => {
    const error = await failure({}, () => ({ corpus: '/nowhere/offers' }));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ key: 'corpusMissing', details: { folder: '/nowhere/offers' } });
  });
});

test('a bot that Discord shuts out while it runs says so', async () => {
  const own = await LocalDiscord.start();
  const { corpus, index } = bot.context.config;
  const started = await startOffersBot(own, { corpus, index });
  own.gateway.shutOut();
  await expect(started.shutOut).resolves.toMatchObject({ key: 'tokenRefused' });
  await started.stop();
  await own.stop();
});

test('the errors of the day stand in the status that staff read', async () => {
  const staff = general.guild!.owner;
  const status = await discord.as(staff, general).slash('staff status');
  expect(textOf(status.reply!)).toContain('brain process ended');
});
