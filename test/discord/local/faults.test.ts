import { REST } from 'discord.js';
import { LocalDiscord } from './LocalDiscord.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import { expectFaithful } from './support/expectFaithful.ts';

const SEND = 'POST /channels/{channel_id}/messages';

let discord: LocalDiscord;
let general: LocalChannel;
let rest: REST;

beforeEach(async () => {
  discord = await LocalDiscord.start({ rateLimits: true });
  general = discord.guild('School').textChannel('general');
  rest = new REST({ api: discord.apiUrl, retries: 2 }).setToken(discord.token);
});

afterEach(() => discord.stop());

const send = (content: string): Promise<unknown> =>
  rest.post(`/channels/${general.id}/messages`, { body: { content } });
const statuses = (): number[] => discord.requests.map(({ status }) => status);
const contents = (): string[] => discord.messagesIn(general).map(({ content }) => content);

test('after a 429 the bot waits as long as it is told', async () => {
  discord.faults.next(SEND, { status: 429, retryAfter: 0.2 });
  const before = Date.now();
  await send('x');
  expect(Date.now() - before).toBeGreaterThanOrEqual(195);
  expect(statuses()).toEqual([429, 200]);
  expectFaithful(discord);
});

test('a global 429 holds everything up', async () => {
  discord.faults.next(SEND, { status: 429, retryAfter: 0.2, global: true });
  await send('x');
  expectFaithful(discord);
});

test('who does not wait after a 429 is noticed', async () => {
  discord.faults.next(SEND, { status: 429, retryAfter: 5 });
  const impatient = () =>
    fetch(`${discord.apiUrl}/v10/channels/${general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x' }),
    });
  expect((await impatient()).status).toBe(429);
  expect((await impatient()).status).toBe(429);
  expect(discord.ignoredRateLimits).toHaveLength(1);
});

test('the headers of a bucket let the bot pace itself', async () => {
  await Promise.all(Array.from({ length: 7 }, (_, i) => send(`${i}`)));
  expect(statuses()).toEqual(Array(7).fill(200));
  expect(discord.requests[6]!.at - discord.requests[0]!.at).toBeGreaterThan(800);
});

test('a 503 is tried again', async () => {
  discord.faults.next(SEND, { status: 503 }, 2);
  await send('x');
  expect(statuses()).toEqual([503, 503, 200]);
  discord.faults.next(/POST .*messages/, { status: 503 }, 3);
  await expect(send('y')).rejects.toMatchObject({ status: 503 });
});

test('a cut loses the request, or only its answer', async () => {
  discord.faults.next(SEND, 'cut');
  await expect(send('lost')).rejects.toThrow();
  discord.faults.next(SEND, 'cut after');
  await expect(send('sent')).rejects.toThrow();
  expect(contents()).toEqual(['sent']);
});

test('an answer can be late', async () => {
  discord.faults.next(SEND, { delayMs: 100 });
  const before = Date.now();
  await send('x');
  expect(Date.now() - before).toBeGreaterThanOrEqual(99);
});

test('a route that the local Discord does not have is on record', async () => {
  await expect(rest.get('/voice/regions')).rejects.toMatchObject({ status: 404 });
  expect(discord.unknownRoutes).toEqual(['GET /voice/regions']);
});
