import { commandPayloads } from '../../src/discord/registerCommands.ts';
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
  alice = guild.member('alice', { locale: 'en-US' });
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

test('a fact sheet has every fact with its quote, what is missing, and whether the offer is open', async () => {
  const { reply } = await me().slash('offer', { offer: 'cea-clustering-automates-rnn.txt' });
  const text = description(reply!);
  expect(text).toMatch(/cea-clustering-automates-rnn\.txt — (?:open|past|no deadline stated)/);
  expect(text).toMatch(/\*\*Duration\*\*: 4 to 6 months\n> .*4 à 6 mois/);
});

test.each([
  [{ city: 'Toulouse' }, ['deel-ebm']],
  [{ city: 'Île-de-France' }, ['cea', 'lne', 'lne']],
  [{ duration: '6', paid: true }, null],
  [{ skill: 'PyTorch' }, null],
  [{ level: 'M2' }, null],
  [{ city: 'Reykjavik' }, []],
] as const)('offers are filtered by %j', async (filter, files) => {
  const { reply } = await me().slash('offers', filter);
  const text = `${reply!.embeds[0]!.title} ${description(reply!)}`;
  if (files?.length === 0) expect(text).toMatch(/No offer fits/);
  else if (files) expect(text).toMatch(new RegExp(`^(?:One offer|${files.length} offers)`));
  else expect(text).toMatch(/^(?:One offer|[2-5] offers)/);
});

test('a duration that is none, and free text that fits several offers, are told', async () => {
  expect((await me().slash('offers', { duration: 'bananas' })).content).toMatch(
    /do not understand "bananas"/,
  );
  const several = await me().slash('offer', { offer: 'LNE' });
  expect(several.content).toMatch(/Several offers fit/);
  expect((await me().slash('search', { words: '*' })).reply!.embeds[0]!.description).toMatch(/No passage/);
});

test('two offers are compared side by side, field by field', async () => {
  const { reply } = await me().slash('compare', { first: 'lipschitz', second: 'clustering' });
  expect(description(reply!)).toMatch(/\*\*Duration\*\*:\n\*\*1\.\*\* 6 months\n\*\*2\.\*\* 4 to 6 months/);
  const same = await me().slash('compare', { first: 'lipschitz', second: 'lipschitz' });
  expect(same.content).toMatch(/two different/);
});

test('passages are found by words and meaning', async () => {
  const { reply } = await me().slash('search', { words: 'apprentissage d’automates' });
  expect(description(reply!)).toMatch(/automate/i);
});

test('offers are found by any word as one types, and the value is theirs for good', async () => {
  const { choices } = await me().autocomplete('offer', { offer: 'toul' });
  expect(choices).toHaveLength(1);
  expect(choices![0]).toMatchObject({ value: bot.context.catalogue.resolve('lipschitz')!.key });
  expect((await me().autocomplete('offer', { offer: '' })).choices).toHaveLength(5);
});

test('without reading messages, mentions are answered and the rest is left alone', async () => {
  me().say('combien dure le stage EBM ?');
  me().say('<@bot> combien dure le stage EBM ?');
  expect(description(await discord.nextMessage(general))).toMatch(/^Durée : 6 mois/);
});

test('commands are named and described in each language Discord shows', () => {
  const locales = ['fr', 'en-US', 'en-GB', 'es-ES', 'es-419'];
  const check = (item: { name_localizations?: object | null; options?: readonly object[] }): void => {
    expect(Object.keys(item.name_localizations ?? {}).sort()).toEqual([...locales].sort());
    for (const option of item.options ?? []) check(option as never);
  };
  for (const payload of commandPayloads({ staffRoles: [], staffPermission: 'ManageGuild' }))
    check(payload as never);
});
