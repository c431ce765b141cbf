import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyReindex } from '../../src/discord/applyReindex.ts';
import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

type Guild = ReturnType<LocalDiscord['guild']>;

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: ReturnType<Guild['member']>;
let general: ReturnType<Guild['textChannel']>;

beforeAll(async () => {
  discord = await LocalDiscord.start();
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

const me = () => discord.as(alice, general);
const description = (message: { embeds: readonly { description?: string }[] }): string =>
  message.embeds[0]?.description ?? '';
const ask = async (question: string) => (await me().slash('ask', { question })).reply!;

test('a source is shown within the text around it, the quote in bold', async () => {
  const shown = await me().click(await ask('combien dure le stage EBM ?'), 'Sources en contexte');
  expect(shown.acknowledged).toMatchObject({ ephemeral: true });
  const text = description(shown.reply!);
  expect(text).toMatch(/\*\*[^*]*6mois[^*]*\*\*/);
  expect(text.replace(/\*\*[^*]*\*\*/, '').length).toBeGreaterThan(100);
});

test('the sheet and the original file of the offer are one press away', async () => {
  const answer = await ask('combien dure le stage EBM ?');
  const sheet = await me().click(answer, "Fiche de l'offre");
  expect(description(sheet.reply!)).toMatch(/\*\*Durée\*\* : 6 mois\n> .*6mois/);
  const file = await me().click(answer, 'Fichier original');
  const [attachment] = file.reply!.attachments;
  expect(attachment).toMatchObject({ filename: 'deel-ebm-lipschitz.txt' });
  const bytes = Buffer.from(await (await fetch(attachment!.url)).arrayBuffer());
  expect(bytes.equals(readFileSync(join(bot.corpus, 'deel-ebm-lipschitz.txt')))).toBe(true);
});

test('where several offers fit, one is chosen from a list and answered about', async () => {
  const answer = await ask("c'est payé combien au LNE ?");
  const [first] = bot.context.catalogue.matching('segmentation');
  const id = JSON.stringify(answer.components).match(/"custom_id":"(1~pick~[^"]+)"/)![1]!;
  const chosen = await me().select(answer, id, [first!.key]);
  expect(description(chosen.reply!)).toMatch(/^Gratification : 1255 €/);
});

test('a rating is thanked for, and staff see what did not help', async () => {
  const answer = await ask('combien dure le stage EBM ?');
  expect((await me().click(answer, 'Utile')).content).toMatch(/noté/);
  await me().click(answer, 'Pas utile');
  expect(bot.context.people.unanswered.list()).toContainEqual(
    expect.objectContaining({ question: 'combien dure le stage EBM ?', notHelpful: 1 }),
  );
});

test('long answers are turned page by page, and no page cuts a quote', async () => {
  const sheet = await me().slash('offer', { offer: 'lipschitz' });
  const seen: string[] = [description(sheet.reply!)];
  let message = sheet.reply!;
  while (!seen.at(-1)!.includes('Non précisé') && seen.length < 10) {
    const turned = await me().click(message, 'Suivant');
    message = turned.reply!;
    seen.push(description(message));
  }
  expect(seen.length).toBeGreaterThan(1);
  for (const page of seen) expect((page.match(/«/g) ?? []).length).toBe((page.match(/»/g) ?? []).length);
});

test('buttons from before a restart still work, and those of an older version say what to do', async () => {
  const answer = await ask('combien dure le stage EBM ?');
  await bot.stop();
  const { corpus, index, data } = bot.context.config;
  bot = await startOffersBot(discord, { corpus, index, data });
  const shown = await me().click(answer, 'Sources en contexte');
  expect(description(shown.reply!)).toContain('6mois');
  bot.context.people.forget(alice.user.id);
  expect((await me().click(answer, 'Utile')).content).toMatch(/trop ancien/);
});

test('what is shown in bold as the quote is the quote, also after the offer has changed or gone', async () => {
  const file = join(bot.corpus, 'deel-ebm-lipschitz.txt');
  const answer = await ask('combien dure le stage EBM ?');
  writeFileSync(file, `Une ligne nouvelle.\n${readFileSync(file, 'utf8')}`);
  await applyReindex(bot.context, { afresh: true });
  const moved = await me().click(answer, 'Sources en contexte');
  expect(description(moved.reply!)).toMatch(/\*\*Le stage se deroulera[^*]*6mois[^*]*\*\*/);
  rmSync(file);
  await applyReindex(bot.context, { afresh: true });
  expect((await me().click(answer, 'Sources en contexte')).content).toMatch(/n'est plus là/);
  expect((await me().click(answer, "Fiche de l'offre")).content).toMatch(/n'est plus là/);
});
