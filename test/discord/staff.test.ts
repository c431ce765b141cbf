import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

type Guild = ReturnType<LocalDiscord['guild']>;

const OFFER = `Stage : cartographie des herbiers marins

Laboratoire d'accueil : Station de Kerlouan
Lieu : Kerlouan (29)
Durée : 5 mois
Début : mars 2027
Gratification : 650 € par mois
Contact : herbiers@kerlouan.example
`;

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let staff: ReturnType<Guild['member']>;
let other: ReturnType<Guild['member']>;
let alice: ReturnType<Guild['member']>;
let general: ReturnType<Guild['textChannel']>;
let news: ReturnType<Guild['textChannel']>;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  const guild = discord.guild('School', { locale: 'fr' });
  const role = guild.role('stages', { permissions: PermissionFlagsBits.ManageGuild });
  staff = guild.member('carla', { locale: 'en-US', roles: [role] });
  other = guild.member('omar', { locale: 'en-US', roles: [role] });
  alice = guild.member('alice', { locale: 'fr' });
  general = guild.textChannel('general');
  news = guild.textChannel('news');
  bot = await startOffersBot(discord, { guild: guild.id, staffRoles: [role.id], announceChannel: news.id });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

const carla = () => discord.as(staff, general);
const omar = () => discord.as(other, general);
const description = (message: { embeds: readonly { description?: string }[] }): string =>
  message.embeds[0]?.description ?? '';
const file = (name: string, text = OFFER) => ({ name, data: Buffer.from(text), contentType: 'text/plain' });
const answerTo = async (question: string): Promise<string> =>
  description((await discord.as(alice, general).slash('ask', { question })).reply!);
const audited = () => bot.context.people.audit.list().map(({ act }) => act);

describe('permissions', () => {
  test.each([
    ['staff reindex', {}],
    ['staff status', {}],
    ['staff unanswered', {}],
    ['staff export', {}],
    ['staff remove', { offer: 'x' }],
    ['staff correct', { offer: 'x', field: 'duration', value: '3 mois' }],
    ['staff add', { file: file('x.txt') }],
  ])('a student who sends %s all the same is refused', async (path, options) => {
    const sent = await discord.as(alice, general).slash(path, options, { force: true });
    expect(sent.content).toMatch(/équipe/);
    expect(sent.acknowledged).toMatchObject({ ephemeral: true });
  });

  test('a student learns nothing from the menus of staff', async () => {
    const typed = await discord
      .as(alice, general)
      .autocomplete('staff remove', { offer: '' }, { focused: 'offer', force: true });
    expect(typed.choices).toEqual([]);
  });

  test('staff of another server are strangers here', async () => {
    const elsewhere = discord.guild('Elsewhere');
    const boss = elsewhere.role('boss', { permissions: PermissionFlagsBits.Administrator });
    const mallory = elsewhere.member('mallory', { locale: 'en-US', roles: [boss] });
    const sent = await discord
      .as(mallory, elsewhere.textChannel('general'))
      .slash('staff status', {}, { force: true })
      .catch((error: Error) => error.message);
    if (typeof sent !== 'string') expect(sent.content).toMatch(/staff/);
  });

  test("a button of staff's message does nothing for a student, and nothing once the role is gone", async () => {
    const added = await carla().slash('staff add', { file: file('secret.txt') });
    const cancel = JSON.stringify(added.reply!.components).match(/1~publish~[^"]+/)![0];
    const pressed = await discord
      .as(alice, general)
      .click(added.reply!, cancel)
      .catch((error: Error) => error);
    if (!(pressed instanceof Error)) expect(pressed.content).toMatch(/équipe/);
    expect(existsSync(join(bot.corpus, 'secret.txt'))).toBe(false);
    await carla().click(added.reply!, 'Cancel');
  });
});

test('an offer that is handed in is shown as read, published when confirmed, answered about and announced once', async () => {
  const added = await carla().slash('staff add', { file: file('herbiers.txt') });
  expect(added.reply!.content).toMatch(/What I read in herbiers\\?\.txt/);
  expect(description(added.reply!)).toMatch(/\*\*Duration\*\*: 5 months/);
  expect(existsSync(join(bot.corpus, 'herbiers.txt'))).toBe(false);
  const published = await carla().click(added.reply!, 'Publish');
  expect(published.content).toMatch(/is published/);
  expect(await answerTo('combien dure le stage sur les herbiers ?')).toMatch(/^Durée : 5 mois/);
  const announced = discord.messagesIn(news);
  expect(announced).toHaveLength(1);
  expect(announced[0]!.embeds[0]).toMatchObject({ author: { name: 'Une nouvelle offre de stage' } });
  expect(announced[0]!.embeds[0]!.description).toMatch(/Kerlouan/);
  expect(audited()).toContain('publish');
});

test('of two staff members who decide at once, one does', async () => {
  const added = await carla().slash('staff add', {
    file: file('deux.txt', OFFER.replace('herbiers', 'deux')),
  });
  const [one, two] = await Promise.all([
    carla().click(added.reply!, 'Publish'),
    omar()
      .click(added.reply!, 'Cancel')
      .catch((error: Error) => error),
  ]);
  const said = [one.content, two instanceof Error ? 'already' : two.content].join(' ');
  expect(said).toMatch(/already/);
});

test('what was read wrong is put right before it is published, and shown as staff’s', async () => {
  const added = await carla().slash('staff add', {
    file: file('amende.txt', OFFER.replaceAll('herbiers', 'dunes')),
  });
  const choice = await carla().click(added.reply!, 'Correct');
  const select = JSON.stringify(choice.reply!.components).match(/1~correct~[^"]+/)![0];
  const opened = await carla().select(choice.reply!, select, ['duration']);
  const amended = await carla().submitModal(opened.modal!, { value: '4 months' });
  expect(description(amended.reply!)).toMatch(/4 months \\\(corrected by staff: carla/);
  await carla().click(amended.reply!, 'Publish');
  expect(await answerTo('combien dure le stage sur les dunes ?')).toMatch(
    /^Durée : 4 months \\\(corrigé par l'équipe/,
  );
});

test.each([
  ['../../evil.txt', 'evil.txt', OFFER, /What I read in evil/],
  ['offer.exe', null, 'MZ', /format is not read/],
  ['....txt', null, OFFER, /format is not read/],
  ['empty.txt', null, '   ', /no text/],
  ['cea-clustering-automates-rnn.txt', null, OFFER, /already an offer of this name/],
] as const)('a file named %s is handled safely', async (name, kept, text, said) => {
  const before = readdirSync(bot.corpus);
  const added = await carla().slash('staff add', { file: file(name, text) });
  expect(added.reply!.content).toMatch(said);
  expect(readdirSync(bot.corpus)).toEqual(before);
  if (kept) await carla().click(added.reply!, 'Cancel');
});

test('a correction is shown beside what the offer says, and can be withdrawn', async () => {
  const offer = bot.context.catalogue.resolve('lipschitz')!.key;
  await carla().slash('staff correct', { offer, field: 'duration', value: '5 months' });
  const corrected = await answerTo('combien dure le stage EBM ?');
  expect(corrected).toMatch(/^Durée : 5 months \\\(corrigé par l'équipe : carla/);
  expect(corrected).toMatch(/6 mois/);
  await carla().slash('staff correct', { offer, field: 'duration' });
  expect(await answerTo('combien dure le stage EBM ?')).toMatch(/^Durée : 6 mois/);
  expect(audited()).toEqual(expect.arrayContaining(['correct', 'withdraw correction']));
});

test('reindexing reads what was put into the folder, and names what failed and why', async () => {
  writeFileSync(join(bot.corpus, 'new.txt'), OFFER.replaceAll('herbiers', 'phoques'));
  writeFileSync(join(bot.corpus, 'broken.txt'), Buffer.from([0xff, 0xfe, 0, 1, 0]));
  const run = await carla().slash('staff reindex', {});
  await discord.until(() => /Done/.test(run.reply!.content), 'the report', 20_000);
  expect(run.reply!.content).toMatch(/1 added.*1 failed/);
  expect(run.reply!.content).toMatch(/broken\.txt.*UTF-8/);
});

test('an offer that is removed is gone from answers at once, and its file is kept in the trash', async () => {
  const offer = bot.context.catalogue.resolve('phoques')!.key;
  const asked = await carla().slash('staff remove', { offer });
  const removed = await carla().click(asked.reply!, 'Remove');
  expect(removed.content).toMatch(/removed/);
  expect(await answerTo('combien dure le stage sur les phoques ?')).not.toMatch(/5 mois/);
  expect(readdirSync(join(bot.data, 'trash')).join()).toMatch(/new\.txt/);
});

test('status tells how the bot is', async () => {
  const { reply } = await carla().slash('staff status', {});
  expect(description(reply!)).toMatch(/\d+ offers, \d+ passages/);
});

test('unanswered questions are listed for staff and exported', async () => {
  await answerTo('y a-t-il une cantine au stage EBM ?');
  const { reply } = await carla().slash('staff unanswered', {});
  expect(description(reply!)).toMatch(/cantine/);
  const select = JSON.stringify(reply!.components).match(/"custom_id":"(1~resolve)"/)![1]!;
  const [group] = bot.context.people.unanswered.list();
  await carla().select(reply!, select, [group!.key]);
  expect(description(reply!)).not.toMatch(/cantine/);
  const csv = await carla().slash('staff unanswered', { csv: true });
  const text = await (await fetch(csv.reply!.attachments[0]!.url)).text();
  expect(text).toMatch(/^\uFEFF?"question","times"/);
  const all = await carla().slash('staff export', {});
  expect(all.reply!.attachments.map(({ filename }) => filename)).toEqual([
    'people.json',
    'audit.csv',
    'unanswered.csv',
  ]);
});

test('offers that were there before, and those announced already, are not announced after a restart', async () => {
  const before = discord.messagesIn(news).length;
  await bot.stop();
  bot = await startOffersBot(discord, { ...bot.context.config, corpus: bot.corpus, data: bot.data });
  expect(discord.messagesIn(news)).toHaveLength(before);
  expect(readFileSync(join(bot.corpus, 'herbiers.txt'), 'utf8')).toBe(OFFER);
});
