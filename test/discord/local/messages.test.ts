import {
  type Client,
  Events,
  GatewayIntentBits as Intent,
  type Message,
  PermissionFlagsBits as Permission,
  type TextChannel,
} from 'discord.js';
import { LocalDiscord } from './LocalDiscord.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import type { LocalGuild } from './state/LocalGuild.ts';
import type { LocalMember } from './state/LocalMember.ts';
import { expectFaithful } from './support/expectFaithful.ts';
import { nextEvent, startBot } from './support/startBot.ts';

let discord: LocalDiscord;
let guild: LocalGuild;
let general: LocalChannel;
let alice: LocalMember;
let client: Client<true>;
/** What the bot does with messages of people. */
let onMessage: (message: Message) => unknown;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  guild = discord.guild('School');
  general = guild.textChannel('general');
  alice = guild.member('alice');
  client = await startBot(discord);
  client.on(Events.MessageCreate, (message) => !message.author.bot && onMessage(message));
});

beforeEach(() => {
  onMessage = () => undefined;
});

afterAll(async () => {
  expectFaithful(discord);
  await client.destroy();
  await discord.stop();
});

const botsChannel = async (): Promise<TextChannel> =>
  (await client.channels.fetch(general.id)) as TextChannel;

test('a mention is answered by a reply', async () => {
  onMessage = (message) => message.mentions.has(client.user) && message.reply('yes?');
  const question = discord.as(alice, general).say('hello <@bot>');
  const reply = await discord.nextMessage(general);
  expect(reply.content).toBe('yes?');
  expect(reply.data.message_reference!.message_id).toBe(question.id);
  expect(reply.pings.users).toEqual([alice.id]);
});

test('files of people and of the bot can be downloaded', async () => {
  onMessage = async (message) => {
    const file = await fetch(message.attachments.first()!.url);
    await message.reply({
      files: [{ attachment: Buffer.from(await file.text()), name: 'copy.txt', description: 'a copy' }],
    });
  };
  discord.as(alice, general).say('see', { files: [{ name: 'a.txt', data: 'content' }] });
  const { attachments } = await discord.nextMessage(general);
  expect(attachments[0]).toMatchObject({ filename: 'copy.txt', size: 7, description: 'a copy' });
  expect(await (await fetch(attachments[0]!.url)).text()).toBe('content');
});

test('direct messages go both ways, unless the user has closed them', async () => {
  onMessage = (message) => !message.inGuild() && message.reply('in private');
  discord.as(alice).directMessage('psst');
  expect((await discord.nextMessage(discord.directMessages(alice))).content).toBe('in private');
  const bob = discord.user('bob');
  const user = await client.users.fetch(bob.id);
  await user.send('welcome');
  bob.acceptsDirectMessages = false;
  await expect(user.send('again')).rejects.toMatchObject({ code: 50007 });
});

test('messages are listed, edited, reacted to and deleted', async () => {
  const channel = await botsChannel();
  const sent = await channel.send('first');
  await sent.edit({ content: 'second', embeds: [{ title: 'T' }] });
  expect(discord.messagesIn(general).at(-1)).toMatchObject({ content: 'second' });
  const listed = await channel.messages.fetch({ limit: 2, cache: false });
  expect(listed.first()!.content).toBe('second');
  expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('second');

  const reaction = nextEvent(client, Events.MessageReactionAdd, (_, user) => user.id === alice.id);
  discord.as(alice, general).react(discord.messagesIn(general).at(-1)!, '👍');
  expect((await reaction)[0].emoji.name).toBe('👍');
  await sent.react('👎');
  expect(discord.messagesIn(general).at(-1)!.data.reactions).toHaveLength(2);

  const others = discord.as(alice, general).say('mine');
  const mine = await channel.messages.fetch(others.id);
  await expect(mine.edit('yours')).rejects.toMatchObject({ code: 50005 });
  await expect(mine.delete()).rejects.toMatchObject({ code: 50013 });
  await sent.delete();
  await expect(channel.messages.fetch(sent.id)).rejects.toMatchObject({ code: 10008 });
});

test('threads are opened by the bot and by people, and talked in', async () => {
  onMessage = (message) => message.channel.isThread() && message.channel.send('still here');
  const starter = await (await botsChannel()).send('starter');
  const opened = await starter.startThread({ name: 'details' });
  const thread = discord.channel(opened.id)!;
  discord.as(alice, thread).say('and then?');
  expect((await discord.nextMessage(thread)).content).toBe('still here');
  await expect(starter.startThread({ name: 'again' })).rejects.toMatchObject({ code: 160004 });

  await opened.setArchived(true);
  expect(thread.thread!.archived).toBe(true);
  await opened.send('awake');
  expect(thread.thread!.archived).toBe(false);

  const ofAlice = discord.as(alice, general).openThread('beside', { private: true });
  await expect(client.channels.fetch(ofAlice.id, { force: true })).rejects.toMatchObject({ code: 50001 });
  discord.as(alice, ofAlice).say('come <@bot>');
  expect((await discord.nextMessage(ofAlice)).content).toBe('still here');
});

test('a forum post is a thread with its first message', async () => {
  const forum = guild.forum('questions', { tags: ['pay'] });
  onMessage = (message) => message.reply('answered');
  const post = discord.as(alice, forum).post('Is it paid?', 'I wonder.', { tags: ['pay'] });
  expect(post.id).toBe(post.channel.id);
  expect((await discord.nextMessage(post.channel)).content).toBe('answered');

  const channel = await client.channels.fetch(forum.id);
  if (!channel?.isThreadOnly()) throw new Error('no forum');
  const own = await channel.threads.create({ name: 'New offers', message: { content: 'three' } });
  expect((await own.fetchStarterMessage())!.content).toBe('three');
});

test('without MESSAGE_CONTENT a bot reads only what is meant for it', async () => {
  const reader = await startBot(discord, { intents: [Intent.Guilds, Intent.GuildMessages] });
  const read = async (text: string): Promise<string> => {
    const next = nextEvent(reader, Events.MessageCreate, ({ author }) => author.id === alice.id);
    discord.as(alice, general).say(text);
    return (await next)[0].content;
  };
  expect(await read('not for bots')).toBe('');
  expect(await read('hey <@bot>')).toBe(`hey ${discord.bot.mention}`);
  let seen = 0;
  reader.on(Events.MessageCreate, () => seen++);
  discord.as(alice).directMessage('no intent for these');
  await read('after it');
  expect(seen).toBe(1);
  await reader.destroy();
});

test('without MESSAGE_CONTENT, requests do not tell more', async () => {
  const strict = await LocalDiscord.start({ privilegedIntents: 0 });
  const school = strict.guild('School');
  const channel = school.textChannel('general');
  const reader = await startBot(strict, { intents: [Intent.Guilds, Intent.GuildMessages] });
  const people = strict.as(school.owner, channel);
  const next = nextEvent(reader, Events.MessageCreate, ({ content }) => content !== '');
  const hidden = people.say('between us');
  people.say('<@bot> and this?', { replyTo: hidden });
  const [mention] = await next;
  expect((await mention.fetchReference()).content).toBe('');
  const fetched = await mention.channel.messages.fetch({ limit: 2, cache: false });
  expect(fetched.map(({ content }) => content)).toEqual([`${strict.bot.mention} and this?`, '']);
  expectFaithful(strict);
  await reader.destroy();
  await strict.stop();
});

test('the bot learns of new members, channels, guilds, and of being removed', async () => {
  const joined = nextEvent(client, Events.GuildMemberAdd);
  guild.member('carol');
  expect((await joined)[0].user.username).toBe('carol');
  const invited = nextEvent(client, Events.GuildCreate);
  const club = discord.guild('Club');
  expect((await invited)[0].name).toBe('Club');
  const made = nextEvent(client, Events.ChannelCreate);
  club.textChannel('news');
  expect((await made)[0].name).toBe('news');
  const removed = nextEvent(client, Events.GuildDelete);
  club.remove();
  expect((await removed)[0].name).toBe('Club');
});

test('the bot looks at guilds, members and thread members, types, and deletes in bulk', async () => {
  const server = await client.guilds.fetch({ guild: guild.id, force: true });
  expect(server.name).toBe('School');
  expect((await server.members.list({ limit: 100 })).map(({ user }) => user.username)).toContain('alice');
  expect((await server.members.fetch({ user: alice.id, force: true })).user.username).toBe('alice');
  expect((await server.roles.fetch()).size).toBe(guild.roles.length);
  expect((await server.channels.fetch()).size).toBe(guild.channels.length);

  const news = guild.textChannel('clean', {
    overwrites: [{ for: guild.bot, allow: Permission.ManageMessages }],
  });
  const channel = (await client.channels.fetch(news.id)) as TextChannel;
  await channel.sendTyping();
  const thread = await channel.threads.create({ name: 'members' });
  await thread.members.add(alice.id);
  expect((await thread.members.fetch()).size).toBe(2);
  await thread.leave();
  for (const text of ['one', 'two', 'three']) discord.as(alice, news).say(text);
  await channel.bulkDelete(2);
  expect(discord.messagesIn(news).map(({ content }) => content)).toEqual(['one']);
});

test('the bot is told when someone leaves and when what it may do changes', async () => {
  const dora = guild.member('dora');
  const left = nextEvent(client, Events.GuildMemberRemove);
  guild.removeMember(dora);
  expect((await left)[0].user.username).toBe('dora');
  const changed = nextEvent(client, Events.ChannelUpdate);
  guild.textChannel('shut', {}).setOverwrites([{ for: guild.everyone, deny: Permission.SendMessages }]);
  expect((await changed)[1]).toMatchObject({ name: 'shut' });
});

describe('pings', () => {
  const sent = async (content: string, allowedMentions?: object) => {
    await (await botsChannel()).send({ content, ...(allowedMentions && { allowedMentions }) });
    return discord.messagesIn(general).at(-1)!.pings;
  };

  test('are what the text mentions and allowed_mentions lets through', async () => {
    const loud = guild.role('loud', { mentionable: true });
    const quiet = guild.role('quiet');
    const text = `${alice.mention} <@&${loud.id}> <@&${quiet.id}> @everyone`;
    expect(await sent(text)).toEqual({ users: [alice.id], roles: [loud.id], everyone: false });
    expect(await sent(text, { parse: [] })).toEqual({ users: [], roles: [], everyone: false });
    expect(await sent(text, { users: [alice.id] })).toEqual({
      users: [alice.id],
      roles: [],
      everyone: false,
    });
    expect(await sent(`\`${alice.mention}\` <@1>`)).toEqual({ users: [], roles: [], everyone: false });
  });

  test('of @everyone need the permission', async () => {
    const news = guild.textChannel('news', {
      overwrites: [{ for: guild.bot, allow: Permission.MentionEveryone }],
    });
    const channel = (await client.channels.fetch(news.id)) as TextChannel;
    await channel.send('@everyone');
    await channel.send({ content: '@everyone', allowedMentions: { parse: [] } });
    expect(discord.messagesIn(news).map(({ pings }) => pings.everyone)).toEqual([true, false]);
  });

  test('of a reply reach its author, unless told not to', async () => {
    onMessage = async (message) => {
      await message.reply('loud');
      await message.reply({ content: 'quiet', allowedMentions: { repliedUser: false } });
    };
    discord.as(alice, general).say('question');
    expect((await discord.nextMessage(general)).pings.users).toEqual([alice.id]);
    expect((await discord.nextMessage(general)).pings.users).toEqual([]);
  });
});
