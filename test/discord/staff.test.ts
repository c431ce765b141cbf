import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PermissionFlagsBits } from 'discord.js';
import { staffCommand } from '../../src/discord/commands/staff/index.ts';
import { safeName } from '../../src/discord/drafts.ts';
import { removeOldFiles } from '../../src/discord/removeOldFiles.ts';
import { resumeDrafts } from '../../src/discord/resumeDrafts.ts';
import { withFiles } from '../../src/discord/send/withFiles.ts';
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
const drafts = (): string[] => {
  const folder = join(bot.data, 'drafts');
  return existsSync(folder) ? readdirSync(folder) : [];
};
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
    // As left behind by an earlier GUILD_ID.
    await bot.context.client.application!.commands.create(staffCommand.payload, elsewhere.id);
    const mallory = elsewhere.member('mallory', { locale: 'en-US', roles: [boss] });
    const sent = await discord
      .as(mallory, elsewhere.textChannel('general'))
      .slash('staff status', {}, { force: true });
    expect(sent.content).toMatch(/Only staff of this server/);
    expect(sent.reply!.embeds).toEqual([]);
  });

  test("a button of staff's message does nothing for a student, and nothing once the role is gone", async () => {
    const added = await carla().slash('staff add', { file: file('secret.txt') });
    const message = added.reply!;
    const { visibleTo } = message;
    // As if she had got at it all the same.
    Object.assign(message, { visibleTo: undefined });
    const pressed = await discord.as(alice, general).click(message, 'Publish');
    expect(pressed.content).toMatch(/équipe/);
    Object.assign(message, { visibleTo });
    const [role] = staff.roles;
    staff.removeRole(role!);
    expect((await carla().click(message, 'Publish')).content).toMatch(/Only staff/);
    staff.addRole(role!);
    expect(existsSync(join(bot.corpus, 'secret.txt'))).toBe(false);
    expect((await carla().click(message, 'Cancel')).content).toMatch(/nothing was published/);
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
  expect(discord.messagesIn(news).at(-1)!.embeds[0]!.description).toMatch(/4 months/);
  expect(await answerTo('combien dure le stage sur les dunes ?')).toMatch(
    /^Durée : 4 months \\\(corrigé par l'équipe/,
  );
});

test.each([
  ['../../evil.txt', 'evil.txt', OFFER, /What I read in evil/],
  ['offer.exe', null, 'MZ', /format is not read/],
  ['....txt', null, OFFER, /name has nothing left/],
  ['😀.txt', null, OFFER, /name has nothing left/],
  ['empty.txt', null, '   ', /no text/],
  ['cea-clustering-automates-rnn.txt', null, OFFER, /already an offer of this name/],
] as const)('a file named %s is handled safely', async (name, kept, text, said) => {
  const before = readdirSync(bot.corpus);
  const added = await carla().slash('staff add', { file: file(name, text) });
  expect(added.reply!.content).toMatch(said);
  expect(readdirSync(bot.corpus)).toEqual(before);
  if (kept) await carla().click(added.reply!, 'Cancel');
  expect(drafts()).toEqual([]);
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

test('menus, filters and answers to typed fields see what staff corrected', async () => {
  const offer = bot.context.catalogue.resolve('lipschitz')!.key;
  const found = async (options: Record<string, string | boolean>): Promise<string> =>
    JSON.stringify((await discord.as(alice, general).slash('offers', options)).reply!.embeds);
  const { id } = bot.context.catalogue.byKey(offer)!;
  const correct = (field: string, value?: string) =>
    carla().slash('staff correct', { offer, field, ...(value === undefined ? {} : { value }) });
  expect(await found({ city: 'Quimper' })).not.toContain(id);
  await correct('Lieu', 'Quimper (29)');
  expect(await found({ city: 'Quimper' })).toMatch(/Quimper/);
  expect(bot.context.catalogue.byKey(offer)!.location).toBe('Quimper (29)');
  const closed = async (value: string) => {
    await correct('date limite', value);
    return bot.context.catalogue.byKey(offer)!.isOpen;
  };
  expect(await closed('31/12/2099')).toBe(true);
  expect(await closed('January 2020')).toBe(false);
  await correct('DURÉE', '11 months');
  expect(await found({ duration: '11 mois' })).not.toMatch(/Aucune offre/);
  await correct('remuneracion', 'unpaid');
  expect(await found({ paid: false })).toMatch(/Quimper/);
  expect(await found({ paid: true })).not.toMatch(/Quimper/);
  expect((await correct('nonsense', 'x')).content).toMatch(/no field/);
  for (const { field } of bot.context.people.corrections.of(id)) await correct(field);
  expect(bot.context.people.corrections.of(id)).toEqual([]);
  expect(await found({ city: 'Quimper' })).toMatch(/Aucune offre/);
});

test('a draft that can’t be published is kept, with the reason, and published later', async () => {
  const text = OFFER.replaceAll('herbiers', 'oursins');
  const added = await carla().slash('staff add', { file: file('oursins.txt', text) });
  const [draft] = drafts();
  const path = join(bot.data, 'drafts', draft!);
  renameSync(path, `${path}.away`);
  expect((await carla().click(added.reply!, 'Publish')).content).toMatch(/could not be published.*ENOENT/s);
  renameSync(`${path}.away`, path);
  expect((await carla().click(added.reply!, 'Publish')).content).toMatch(/is published/);
  expect(drafts()).toEqual([]);
});

test('the same file handed in twice is two drafts, and one refused at the end is none', async () => {
  const text = OFFER.replaceAll('herbiers', 'anémones');
  const one = await carla().slash('staff add', { file: file('anemones.txt', text) });
  const two = await carla().slash('staff add', { file: file('anemones.txt', text) });
  expect(drafts()).toHaveLength(2);
  await carla().click(one.reply!, 'Cancel');
  expect(drafts()).toHaveLength(1);
  writeFileSync(join(bot.corpus, 'anemones.txt'), 'Another offer');
  expect((await carla().click(two.reply!, 'Publish')).content).toMatch(/already an offer of this name/);
  rmSync(join(bot.corpus, 'anemones.txt'));
  expect(drafts()).toEqual([]);
  expect((await carla().click(two.reply!, 'Publish')).content).toMatch(/already decided/);
});

test('the facts of a long draft that are on no first page are attached, readable', async () => {
  const many = [...Array(40)].map((_, i) => `- Mission ${i} : ${'mesurer les herbiers '.repeat(60)}`);
  const text = `${OFFER}\nMissions\n${many.join('\n')}\n\nProfil\n${many.join('\n')}`;
  const added = await carla().slash('staff add', { file: file('long.txt', text) });
  const [attached] = added.reply!.attachments;
  const facts = await (await fetch(attached!.url)).text();
  expect(facts).toMatch(/Contact:\n {2}herbiers@kerlouan\.example/);
  expect(facts).not.toContain('\\');
  await carla().click(added.reply!, 'Cancel');
});

test('a publication that the machine did not live to finish can be decided on again', async () => {
  const added = await carla().slash('staff add', { file: file('coupure.txt') });
  const [draft] = bot.context.people.drafts.open();
  bot.context.people.drafts.settle(draft!.id, 'published');
  expect((await carla().click(added.reply!, 'Publish')).content).toMatch(/already decided/);
  await resumeDrafts(bot.context);
  expect((await carla().click(added.reply!, 'Publish')).content).toMatch(/is published/);
  // One that was finished but for its draft's file is not published anew.
  writeFileSync(draft!.path, OFFER);
  await resumeDrafts(bot.context);
  expect(existsSync(draft!.path)).toBe(false);
  await carla().slash('staff remove', { offer: 'coupure.txt' });
});

test('drafts nobody decided on and old trash are removed with their files', async () => {
  const added = await carla().slash('staff add', { file: file('alt.txt') });
  mkdirSync(join(bot.data, 'trash'), { recursive: true });
  const old = join(bot.data, 'trash', '1-old.txt');
  const recent = join(bot.data, 'trash', '2-recent.txt');
  for (const path of [old, recent]) writeFileSync(path, 'x');
  utimesSync(old, 0, 0);
  await removeOldFiles(bot.context);
  expect([old, recent].map((path) => existsSync(path))).toEqual([false, true]);
  expect(drafts()).toHaveLength(1);
  await removeOldFiles(bot.context, Date.now() + 1000 * 24 * 3600_000);
  expect(drafts()).toEqual([]);
  expect((await carla().click(added.reply!, 'Publish')).content).toMatch(/already decided/);
});

test.each([
  [`${'海'.repeat(100)}.txt`, `${'海'.repeat(58)}.txt`],
  [`${'𠮷'.repeat(100)}.txt`, `${'𠮷'.repeat(44)}.txt`],
  ['..\\..\\x y.MD', 'x-y.MD'],
  ['.txt', null],
  ['..', null],
])('the file name %s becomes %s', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('large exports are compressed, and those still too large are named', async () => {
  const text = Buffer.alloc(9 * 2 ** 20, 'a');
  const noise = randomBytes(9 * 2 ** 20);
  const files = [
    { name: 'text.csv', data: text },
    { name: 'noise.csv', data: noise },
    { name: 'small.csv', data: Buffer.from('x') },
  ];
  const sent = await withFiles('All.', files, 'en');
  expect(sent.files.map(({ name }) => name)).toEqual(['text.csv.gz', 'small.csv']);
  expect(gunzipSync(sent.files[0]!.data).equals(text)).toBe(true);
  expect(sent.content).toMatch(/^All\.\nToo large.*noise/);
});

test('reindexing reads what was put into the folder, and names what failed and why', async () => {
  writeFileSync(join(bot.corpus, 'new.txt'), OFFER.replaceAll('herbiers', 'phoques'));
  writeFileSync(join(bot.corpus, 'broken.txt'), Buffer.from([0xff, 0xfe, 0, 1, 0]));
  const run = await carla().slash('staff reindex', {});
  await discord.until(() => /Done/.test(run.reply!.content), 'the report', 20_000);
  expect(run.reply!.content).toMatch(/1 added.*1 failed/);
  expect(run.reply!.content).toMatch(/broken\.txt.*UTF-8/);
  expect(description(run.reply!)).toMatch(/Added: new\.txt/);
  const away = `${bot.corpus}.away`;
  renameSync(bot.corpus, away);
  await carla().slash('staff reindex', {});
  await discord.until(() => audited().includes('reindex failed'), 'the failure', 20_000);
  renameSync(away, bot.corpus);
});

test('an offer that is removed is gone from answers at once, and its file is kept in the trash', async () => {
  const offer = bot.context.catalogue.resolve('phoques')!.key;
  const asked = await carla().slash('staff remove', { offer });
  const removed = await carla().click(asked.reply!, 'Remove');
  expect(removed.content).toMatch(/removed/);
  expect(await answerTo('combien dure le stage sur les phoques ?')).not.toMatch(/5 mois/);
  expect(readdirSync(join(bot.data, 'trash')).join()).toMatch(/new\.txt/);
});

test('another offer under the name of a removed one is announced, inherits nothing, and is quiet when edited', async () => {
  const told = () => discord.messagesIn(news).length;
  const publish = async (text: string): Promise<void> => {
    const added = await carla().slash('staff add', { file: file('twin.txt', text) });
    await carla().click(added.reply!, 'Publish');
  };
  const before = told();
  await publish(OFFER.replaceAll('herbiers', 'crabes'));
  expect(told()).toBe(before + 1);
  const { key } = bot.context.catalogue.byId('twin.txt')!;
  await carla().slash('staff correct', { offer: key, field: 'location', value: 'Nulle part' });
  writeFileSync(join(bot.corpus, 'twin.txt'), OFFER.replaceAll('herbiers', 'crabes verts'));
  const run = await carla().slash('staff reindex', {});
  await discord.until(() => /Done/.test(run.reply!.content), 'the report', 20_000);
  expect(told()).toBe(before + 1);
  const asked = await carla().slash('staff remove', { offer: key });
  await carla().click(asked.reply!, 'Remove');
  expect(bot.context.people.corrections.of('twin.txt')).toEqual([]);
  expect(bot.context.people.audit.list({ limit: 1 })).toMatchObject([
    { act: 'remove', detail: { offer: 'twin.txt', withdrawn: { location: 'Nulle part' } } },
  ]);
  await publish(OFFER.replaceAll('herbiers', 'homards'));
  expect(told()).toBe(before + 2);
  expect(discord.messagesIn(news).at(-1)!.embeds[0]!.title).toMatch(/homards/);
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
  expect(audited()).toEqual(expect.arrayContaining(['add', 'amend draft', 'export unanswered']));
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
