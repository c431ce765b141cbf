import { once } from 'node:events';
import { type Client, type ClientOptions, Events, GatewayIntentBits as Intent } from 'discord.js';
import { WebSocket } from 'ws';
import { LocalDiscord, type LocalDiscordOptions } from './LocalDiscord.ts';
import { expectFaithful } from './support/expectFaithful.ts';
import { nextEvent, startBot } from './support/startBot.ts';

const started: (() => Promise<void>)[] = [];

async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await LocalDiscord.start(options);
  started.push(async () => {
    expectFaithful(discord);
    await discord.stop();
  });
  return discord;
}

async function bot(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = await startBot(discord, options);
  started.push(() => client.destroy());
  return client;
}

afterEach(async () => {
  for (const stop of started.splice(0).reverse()) await stop();
});

const says = (client: Client, content: string) =>
  nextEvent(client, Events.MessageCreate, (message) => message.content === content);

test('a connection that is cut is resumed, and what was missed is sent again', async () => {
  const discord = await start();
  const guild = discord.guild('School');
  const client = await bot(discord);
  const resumed = nextEvent(client, Events.ShardResume);
  const missed = says(client, 'in the gap');
  discord.gateway.drop();
  discord.as(guild.owner, guild.textChannel('general')).say('in the gap');
  await Promise.all([resumed, missed]);
  expect(discord.gateway.resumes).toHaveLength(1);
  expect(discord.gateway.identifies).toHaveLength(1);
});

test('a client that is told to reconnect resumes', async () => {
  const discord = await start();
  const client = await bot(discord);
  const resumed = nextEvent(client, Events.ShardResume);
  discord.gateway.reconnect();
  await resumed;
});

test('a connection that has silently died is noticed by its heartbeats', async () => {
  const discord = await start({ heartbeatIntervalMs: 100 });
  const guild = discord.guild('School');
  const client = await bot(discord);
  const resumed = nextEvent(client, Events.ShardResume);
  const missed = says(client, 'to a zombie');
  discord.gateway.zombie();
  discord.as(guild.owner, guild.textChannel('general')).say('to a zombie');
  await Promise.all([resumed, missed]);
});

test('after an invalid session the client identifies anew', async () => {
  const discord = await start();
  // discord.js would wait for five seconds between two identifies.
  const client = await bot(discord, {
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: async () => undefined }) },
  });
  const ready = nextEvent(client, Events.ShardReady);
  discord.gateway.invalidateSession();
  await ready;
  expect(discord.gateway.identifies).toHaveLength(2);
});

test('a gateway that is out of order lets the client in when it works again', async () => {
  const discord = await start();
  const client = await bot(discord);
  discord.gateway.refuse();
  const errors = nextEvent(client, Events.ShardError);
  const resumed = nextEvent(client, Events.ShardResume);
  discord.gateway.drop();
  await errors;
  discord.gateway.refuse(false);
  await resumed;
});

test('guilds are spread over shards, and each event comes once', async () => {
  const discord = await start({ shards: 2 });
  // (id >> 22) % 2
  const even = discord.guild('Even', { id: (10n << 22n).toString() });
  const odd = discord.guild('Odd', { id: (11n << 22n).toString() });
  const client = await bot(discord, { shards: 'auto' });
  expect(client.guilds.cache.get(even.id)!.shardId).toBe(0);
  expect(client.guilds.cache.get(odd.id)!.shardId).toBe(1);
  expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const texts: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => texts.push(content));
  const last = says(client, 'privately');
  for (const guild of [even, odd]) discord.as(guild.owner, guild.textChannel('general')).say(guild.name);
  discord.as(even.owner).directMessage('privately');
  await last;
  expect(texts.sort()).toEqual(['Even', 'Odd', 'privately']);
});

test('privileged intents that are not switched on are turned away', async () => {
  const discord = await start({ privilegedIntents: 0 });
  await expect(bot(discord)).rejects.toThrow(/disallowed intents/);
  const client = await bot(discord, { intents: [Intent.Guilds] });
  expect(client.guilds.cache.size).toBe(0);
});

test.each([
  ['a wrong token', { token: 'wrong' }, 4004],
  ['a shard that does not exist', { shard: [2, 2] }, 4010],
  ['intents that do not exist', { intents: 2 ** 30 }, 4013],
])('%s is turned away', async (_, more, expected) => {
  const discord = await start();
  const socket = new WebSocket(`${discord.gateway.url}/?v=10&encoding=json`);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties, ...more } }));
  expect(await closed).toBe(expected);
});

test('compressed connections are not offered', async () => {
  const discord = await start();
  const socket = new WebSocket(`${discord.gateway.url}/?v=10&encoding=json&compress=zlib-stream`);
  const [, response] = await once(socket, 'unexpected-response');
  expect(response.statusCode).toBe(400);
});

test('several local Discords do not know of each other', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  one.guild('School');
  await bot(one);
  expect((await bot(two)).guilds.cache.size).toBe(0);
  expect(two.apiUrl).not.toBe(one.apiUrl);
});

test('members can be asked for', async () => {
  const discord = await start();
  discord.guild('School').member('alice');
  const client = await bot(discord);
  const members = await client.guilds.cache.first()!.members.fetch();
  expect(members.map(({ user }) => user.username).sort()).toEqual(['alice', 'bot', 'owner']);
});
