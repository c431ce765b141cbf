import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { LocalDiscord } from './local/LocalDiscord.ts';
import type { LocalChannel } from './local/state/LocalChannel.ts';
import type { LocalMember } from './local/state/LocalMember.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { textOf } from './support/answersTo.ts';
import { startOffersBot } from './support/startOffersBot.ts';

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: LocalMember;
let general: LocalChannel;
let port: number;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  const guild = discord.guild('School', { locale: 'fr' });
  alice = guild.member('alice', { locale: 'fr' });
  general = guild.textChannel('general');
  port = await freePort();
  bot = await startOffersBot(discord, { metricsPort: port });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

async function freePort(): Promise<number> {
  const server = createPlainServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

const get = (path: string, host = '127.0.0.1'): Promise<Response> =>
  fetch(`http://${host}:${port}${path}`, { headers: { connection: 'close' } });

test('Prometheus reads how many questions there were and how fast they were answered', async () => {
  await discord.as(alice, general).slash('ask', { question: 'combien dure le stage EBM ?' });
  const response = await get('/metrics?from=prometheus');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).toMatch(/offers_interactions_total\{kind="question",outcome="\w+"\} 1/);
  expect(text).toMatch(/offers_acknowledge_seconds_count 1/);
  expect(text).toMatch(/offers_answer_seconds_count 1/);
  expect(text).toMatch(/offers_event_loop_delay_p99_seconds/);
  expect(text).not.toContain('EBM');
});

test('a supervisor reads that the bot is connected, and that it is not during an outage', async () => {
  const health = await get('/health');
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ ready: true });
  discord.gateway.refuse();
  discord.gateway.drop();
  await eventually(async () => expect((await get('/health')).status).toBe(503));
  discord.gateway.refuse(false);
  await eventually(async () => expect((await get('/health')).status).toBe(200));
});

test('nothing else is served, nor to other machines', async () => {
  expect((await get('/')).status).toBe(404);
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const address = others.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (address) await expect(get('/health', address)).rejects.toThrow();
});

test('a port that is taken costs the metrics only, and is told to staff', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const own = await LocalDiscord.start();
  const guild = own.guild('School');
  const { corpus, index } = bot.context.config;
  const metricsPort = (taken.address() as AddressInfo).port;
  const second = await startOffersBot(own, { corpus, index, metricsPort });
  const status = await own.as(guild.owner, guild.textChannel('general')).slash('staff status');
  expect(textOf(status.reply!)).toContain('EADDRINUSE');
  await second.stop();
  await own.stop();
  await new Promise((resolve) => taken.close(resolve));
});

/** Tries until it holds, for a few seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + 8000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
