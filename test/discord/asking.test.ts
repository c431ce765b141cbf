import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: ReturnType<ReturnType<LocalDiscord['guild']>['member']>;
let general: ReturnType<ReturnType<LocalDiscord['guild']>['textChannel']>;

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

test('a question gets its answer as an embed, value first, with the quote that proves it', async () => {
  const asked = await discord.as(alice, general).slash('ask', { question: 'combien dure le stage EBM ?' });
  expect(asked.acknowledged).toMatchObject({ how: 'deferred', ephemeral: false });
  const [embed] = asked.reply!.embeds;
  expect(embed!.description).toMatch(/^Durée : 6 mois/);
  expect(embed!.description).toContain('6mois');
  expect(asked.reply!.pings).toEqual({ users: [], roles: [], everyone: false });
});
