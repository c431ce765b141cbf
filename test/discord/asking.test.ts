import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

type Guild = ReturnType<LocalDiscord['guild']>;

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let guild: Guild;
let alice: ReturnType<Guild['member']>;
let bob: ReturnType<Guild['member']>;
let general: ReturnType<Guild['textChannel']>;
let questions: ReturnType<Guild['forum']>;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  guild = discord.guild('School', { locale: 'fr' });
  alice = guild.member('alice', { locale: 'fr' });
  bob = guild.member('bob', { locale: 'es-ES' });
  general = guild.textChannel('general');
  questions = guild.forum('questions');
  bot = await startOffersBot(discord, { readsMessages: true, askChannels: [questions.id] });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

const description = (message: { embeds: readonly { description?: string }[] }): string =>
  message.embeds[0]?.description ?? '';

test('a question gets its answer as an embed, value first, with the quote that proves it', async () => {
  const asked = await discord.as(alice, general).slash('ask', { question: 'combien dure le stage EBM ?' });
  expect(asked.acknowledged).toMatchObject({ how: 'deferred', ephemeral: false });
  expect(description(asked.reply!)).toMatch(/^Durée : 6 mois \*\*\\\[1\\\]\*\*/);
  expect(description(asked.reply!)).toMatch(/> .*6mois/);
  expect(asked.reply!.pings).toEqual({ users: [], roles: [], everyone: false });
});

test('asked privately, only the student sees the answer', async () => {
  const asked = await discord
    .as(alice, general)
    .slash('ask', { question: 'durée du stage EBM', private: true });
  expect(asked.acknowledged).toMatchObject({ ephemeral: true });
});

test('the answer comes in the language of the question, whatever the menus are in', async () => {
  const asked = await discord.as(bob, general).slash('ask', { question: 'how long is the EBM internship?' });
  expect(description(asked.reply!)).toMatch(/^Duration: 6 months/);
});

test('asked about one offer, by its value or by free text, only that one answers', async () => {
  const [choice] = await discord
    .as(alice, general)
    .autocomplete('ask', { offer: 'lipschitz', question: 'x' }, { focused: 'offer' })
    .then(({ choices }) => choices!);
  for (const offer of [String(choice!.value), 'lipschitz']) {
    const asked = await discord.as(alice, general).slash('ask', { question: 'durée ?', offer });
    expect(description(asked.reply!)).toContain('deel-ebm-lipschitz');
  }
  const unknown = await discord.as(alice, general).slash('ask', { question: 'durée ?', offer: 'nowhere' });
  expect(unknown.content).toMatch(/pas d'offre « nowhere »/);
});

test.each([
  ['   ', /vide|empty/],
  ['x'.repeat(6000), /2000/],
])('a question of %# that cannot be answered gets one clear sentence', async (question, said) => {
  const asked = await discord.as(alice, general).slash('ask', { question });
  expect(asked.content).toMatch(said);
});

test('mentioned in a channel, the bot replies to the message', async () => {
  const message = discord.as(alice, general).say('<@bot> combien dure le stage EBM ?');
  const reply = await discord.nextMessage(general);
  expect(reply.data.message_reference?.message_id).toBe(message.id);
  expect(description(reply)).toMatch(/^Durée : 6 mois/);
});

test('a direct message is a question, and the next one may rely on it', async () => {
  const direct = discord.directMessages(alice.user);
  discord.as(alice).directMessage('combien dure le stage EBM ?');
  expect(description(await discord.nextMessage(direct))).toMatch(/^Durée : 6 mois/);
  discord.as(alice).directMessage("et c'est où ?");
  expect(description(await discord.nextMessage(direct))).toMatch(/^Lieu : .*Toulouse/);
});

test('from an answer a thread is opened, in which follow-ups need no mention', async () => {
  const asked = await discord.as(alice, general).slash('ask', { question: 'combien dure le stage EBM ?' });
  const opened = await discord.as(alice, general).click(asked.reply!, 'Continuer dans un fil');
  const thread = discord.channel(/<#(\d+)>/.exec(opened.content ?? '')![1]!)!;
  expect(thread.thread).toBeTruthy();
  discord.as(bob, thread).say('¿y dónde es?');
  expect(description(await discord.nextMessage(thread))).toMatch(/^Lugar: .*Toulouse/);
});

test('asked in a thread of others, the bot stays in it', async () => {
  const thread = discord.as(bob, general).openThread('stages');
  discord.as(bob, thread).say('quelqu’un connaît le CEA ?');
  discord.as(bob, thread).say('<@bot> combien dure le stage du CEA ?');
  expect(description(await discord.nextMessage(thread))).toMatch(/^Durée : 4 à 6 mois/);
  discord.as(alice, thread).say('et il commence quand ?');
  expect(description(await discord.nextMessage(thread))).toMatch(/^Début/);
});

test('in its threads, thanks and what is said to others are left alone', async () => {
  const thread = discord.as(bob, general).openThread('merci');
  discord.as(bob, thread).say('<@bot> combien dure le stage du CEA ?');
  await discord.nextMessage(thread);
  discord.as(bob, thread).say('merci beaucoup !');
  discord.as(bob, thread).say(`${alice.mention} tu viens manger ?`);
  discord.as(bob, thread).say('et il commence quand ?');
  expect(description(await discord.nextMessage(thread))).toMatch(/^Début/);
  expect(discord.messagesIn(thread)).toHaveLength(6);
});

test('a post in a forum for questions is answered', async () => {
  const { channel } = discord.as(alice, questions).post('Stage EBM', 'combien dure-t-il ?');
  expect(description(await discord.nextMessage(channel))).toMatch(/Durée : 6 mois/);
});

test('the menu of a message answers it', async () => {
  const message = discord.as(bob, general).say('how long is the EBM internship?');
  const asked = await discord.as(alice, general).messageMenu('Answer this', message);
  expect(asked.acknowledged).toMatchObject({ ephemeral: true });
  expect(description(asked.reply!)).toMatch(/^Duration: 6 months/);
});

test('what is not meant for the bot is left alone', async () => {
  const before = discord.messagesIn(general).length;
  discord.as(alice, general).say('combien dure le stage EBM ?');
  discord.as(alice, general).say('@everyone <@bot> combien dure le stage EBM ?');
  discord.as(alice, general).say('<@bot> combien dure le stage EBM ?');
  await discord.nextMessage(general);
  expect(discord.messagesIn(general)).toHaveLength(before + 4);
});
