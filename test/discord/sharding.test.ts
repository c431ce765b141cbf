import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

test('with several shards, servers of each are answered, and direct messages too', async () => {
  const discord = await LocalDiscord.start({ shards: 2 });
  const guilds = ['One', 'Two', 'Three', 'Four'].map((name) => discord.guild(name));
  const bot = await startOffersBot(discord, { shards: 2 });
  try {
    expect(bot.context.client.ws.shards.size).toBe(2);
    for (const guild of guilds) {
      const student = discord.as(guild.member('student', { locale: 'fr' }), guild.textChannel('general'));
      const asked = await student.slash('ask', { question: 'combien dure le stage EBM ?' });
      expect(asked.reply!.embeds[0]!.description).toMatch(/^Durée : 6 mois/);
    }
    const alice = discord.user('alice');
    discord.as(alice).directMessage('combien dure le stage EBM ?');
    const reply = await discord.nextMessage(discord.directMessages(alice));
    expect(reply.embeds[0]!.description).toMatch(/^Durée : 6 mois/);
    expectFaithful(discord);
  } finally {
    await bot.stop();
    await discord.stop();
  }
}, 60_000);
