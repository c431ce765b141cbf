import { PermissionFlagsBits as Permission, REST } from 'discord.js';
import { LocalDiscord } from './LocalDiscord.ts';
import { channelPermissions, has } from './permissions.ts';
import type { ChannelOptions, LocalGuild } from './state/LocalGuild.ts';
import { expectFaithful } from './support/expectFaithful.ts';

let discord: LocalDiscord;
let guild: LocalGuild;
let rest: REST;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  guild = discord.guild('School');
  rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
});

afterAll(async () => {
  expectFaithful(discord);
  await discord.stop();
});

/** Sends the bot's message to a channel with these overwrites; returns the code of the refusal. */
async function send(options: ChannelOptions, body: object, files = false): Promise<number | 'accepted'> {
  const channel = guild.textChannel('some', options);
  const attached = files ? [{ name: 'a.txt', data: Buffer.from('a') }] : [];
  try {
    await rest.post(`/channels/${channel.id}/messages`, { body, files: attached });
    return 'accepted';
  } catch (error) {
    return (error as { code: number }).code;
  }
}

test('overwrites for everyone, roles and members decide in that order', () => {
  const staff = guild.role('staff');
  const alice = guild.member('alice', { roles: [staff] });
  const bob = guild.member('bob');
  const channel = guild.textChannel('staff-only', {
    overwrites: [
      { for: guild.everyone, deny: Permission.ViewChannel },
      { for: staff, allow: Permission.ViewChannel, deny: Permission.SendMessages },
      { for: alice, allow: Permission.SendMessages },
    ],
  });
  expect(has(channelPermissions(channel, alice), Permission.ViewChannel | Permission.SendMessages)).toBe(
    true,
  );
  expect(channelPermissions(channel, bob)).toBe(0n);
  expect(has(channelPermissions(channel, guild.owner), Permission.Administrator)).toBe(true);
  expect(() => discord.as(bob, channel).say('hello')).toThrow('may not write here');
});

test('the bot is refused what it may not do in the channel', async () => {
  const without = (deny: bigint): ChannelOptions => ({ overwrites: [{ for: guild.everyone, deny }] });
  const text = { content: 'x' };
  expect(await send(without(0n), text)).toBe('accepted');
  expect(await send(without(Permission.ViewChannel), text)).toBe(50001);
  expect(await send(without(Permission.SendMessages), text)).toBe(50013);
  expect(await send(without(Permission.EmbedLinks), { embeds: [{ title: 't' }] })).toBe(50013);
  expect(await send(without(Permission.AttachFiles), text, true)).toBe(50013);
});

test('replies and lists need the history', async () => {
  const channel = guild.textChannel('no-history', {
    overwrites: [{ for: guild.bot, deny: Permission.ReadMessageHistory }],
  });
  const question = discord.as(guild.owner, channel).say('?');
  const reply = { content: '!', message_reference: { message_id: question.id } };
  await expect(rest.post(`/channels/${channel.id}/messages`, { body: reply })).rejects.toMatchObject({
    code: 160002,
  });
  expect(await rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
});

test('threads have permissions of their own to be opened and written in', async () => {
  const channel = guild.textChannel('no-threads', {
    overwrites: [{ for: guild.bot, deny: Permission.CreatePublicThreads | Permission.SendMessagesInThreads }],
  });
  const open = rest.post(`/channels/${channel.id}/threads`, { body: { name: 'mine', type: 11 } });
  await expect(open).rejects.toMatchObject({ code: 50013 });
  const thread = discord.as(guild.owner, channel).openThread('theirs');
  const write = rest.post(`/channels/${thread.id}/messages`, { body: { content: 'x' } });
  await expect(write).rejects.toMatchObject({ code: 50013 });
});

test('roles and overwrites can change while the bot runs', () => {
  const staff = guild.role('helpers');
  const carol = guild.member('carol');
  const channel = guild.textChannel('helpers', {
    overwrites: [
      { for: guild.everyone, deny: Permission.ViewChannel },
      { for: staff, allow: Permission.ViewChannel },
    ],
  });
  carol.addRole(staff);
  expect(has(channelPermissions(channel, carol), Permission.ViewChannel)).toBe(true);
  carol.removeRole(staff);
  expect(channelPermissions(channel, carol)).toBe(0n);
  channel.setOverwrites([]);
  expect(has(channelPermissions(channel, carol), Permission.ViewChannel)).toBe(true);
});

test('a member who may not use commands in a channel is not offered them', async () => {
  await rest.put(`/applications/${discord.bot.id}/commands`, { body: [{ name: 'ask', description: 'd' }] });
  const alice = guild.member('alice');
  const quiet = guild.textChannel('quiet', {
    overwrites: [{ for: alice, deny: Permission.UseApplicationCommands }],
  });
  await expect(discord.as(alice, quiet).slash('ask')).rejects.toThrow('may not use commands');
});
