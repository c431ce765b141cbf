import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { LocalDiscord } from './local/LocalDiscord.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

const offer = (subject: string, more = ''): string =>
  `Stage : ${subject}\n\nLieu : Brest\nDurée : 5 mois\nGratification : 650 € par mois\n${more}`;
/** Longer than the watcher waits for a file to stay the same. */
const PATIENCE_MS = 20_000;

/** Half as patient as the real bot. */
const WATCH = { quiet: 500, look: 500 };

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let student: ReturnType<LocalDiscord['as']>;
let staff: ReturnType<LocalDiscord['as']>;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  const guild = discord.guild('School', { locale: 'fr' });
  const role = guild.role('stages', { permissions: PermissionFlagsBits.ManageGuild });
  const general = guild.textChannel('general');
  student = discord.as(guild.member('alice', { locale: 'fr' }), general);
  staff = discord.as(guild.member('carla', { locale: 'en-US', roles: [role] }), general);
  bot = await startOffersBot(
    discord,
    { guild: guild.id, staffRoles: [role.id], watch: 'events' },
    { watchTiming: WATCH },
  );
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

const path = (name: string): string => join(bot.corpus, name);
const ask = async (question: string): Promise<string> =>
  (await student.slash('ask', { question })).reply!.embeds[0]?.description ?? '';
const files = async (): Promise<string[]> => (await bot.context.brain.ask('catalogue')).map(({ id }) => id);
const staffSays = async (command: string, options = {}): Promise<string> => {
  const { reply } = await staff.slash(`staff ${command}`, options);
  return [reply?.content, reply?.embeds[0]?.description].filter(Boolean).join('\n');
};

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await isSo()); await wait(100)) {
    if (Date.now() > end) throw new Error('it did not come about');
  }
}

test('an offer dropped into the folder is answered from without a command, changes with its file and goes with it', async () => {
  writeFileSync(path('algues.txt'), offer('culture des algues brunes'));
  await until(async () => (await files()).includes('algues.txt'));
  expect(await ask('combien dure le stage sur les algues ?')).toContain('5 mois');

  writeFileSync(path('algues.txt'), offer('culture des algues brunes').replace('5 mois', '4 mois'));
  await until(async () => (await ask('combien dure le stage sur les algues ?')).includes('4 mois'));

  rmSync(path('algues.txt'));
  await until(async () => !(await files()).includes('algues.txt'));
  expect(await ask('combien dure le stage sur les algues ?')).not.toContain('algues');
});

test('a file that is still being written is waited for', async () => {
  writeFileSync(path('lent.txt'), 'Stage : restauration de');
  for (const part of [' vitraux', ' anciens\n\nLieu', ' : Metz\nDurée', ' : 3 mois\n']) {
    await wait(150);
    appendFileSync(path('lent.txt'), part);
  }
  await until(async () => (await files()).includes('lent.txt'));
  expect(await ask('combien dure le stage sur les vitraux ?')).toContain('3 mois');
  rmSync(path('lent.txt'));
});

test('what staff corrected follows a file that gets another name', async () => {
  writeFileSync(path('ruches.txt'), offer('suivi des ruches connectées'));
  await until(async () => (await files()).includes('ruches.txt'));
  await until(async () =>
    (await staffSays('correct', { offer: 'ruches.txt', field: 'pay', value: '700 €' })).includes('700'),
  );
  renameSync(path('ruches.txt'), path('abeilles.txt'));
  await until(async () => bot.context.catalogue.byId('abeilles.txt') !== undefined);
  await until(async () => (await ask('combien est payé le stage sur les ruches ?')).includes('700 €'));
  rmSync(path('abeilles.txt'));
});

test('the folder may vanish and come back', async () => {
  const before = await files();
  rmSync(bot.corpus, { recursive: true });
  await wait(1_000);
  expect(await ask('combien dure le stage EBM ?')).toContain('6');
  mkdirSync(bot.corpus);
  await cp(join(PROJECT_ROOT, 'corpus'), bot.corpus, { recursive: true });
  writeFileSync(path('phares.txt'), offer('automatisation des phares'));
  await until(async () => (await files()).includes('phares.txt'));
  expect(await files()).toEqual(expect.arrayContaining(before.filter((id) => id.startsWith('lne'))));
  rmSync(path('phares.txt'));
  await until(async () => !(await files()).includes('phares.txt'));
});

test('staff withdraw an offer and bring it back; what they wrote beside it stays', async () => {
  const side = 'deel-ebm-lipschitz.txt.yaml';
  writeFileSync(path(side), '# told by phone\npay: 800 € net\nauthor: Carla\n');
  await until(async () => (await ask('combien est payé le stage EBM ?')).includes('800 € net'));
  expect(await ask('combien est payé le stage EBM ?')).toContain('Carla');

  expect(await staffSays('withdraw', { offer: 'deel-ebm-lipschitz.txt' })).toContain('withdrawn');
  expect(await files()).not.toContain('deel-ebm-lipschitz.txt');
  expect(await staffSays('status')).toContain('Withdrawn: deel-ebm-lipschitz.txt');
  const { choices } = await staff.autocomplete('staff restore', { file: '' }, { focused: 'file' });
  expect(choices?.map(({ value }) => value)).toEqual(['deel-ebm-lipschitz.txt']);

  expect(await staffSays('restore', { file: 'nothing.txt' })).toContain('no withdrawn offer');
  expect(await staffSays('restore', { file: 'deel-ebm-lipschitz.txt' })).toContain('again');
  expect(await files()).toContain('deel-ebm-lipschitz.txt');
  expect(readFileSync(path(side), 'utf8')).toContain('# told by phone\npay: 800 € net');
});

test('a file that can not be read is named to staff with the reason', async () => {
  writeFileSync(path('cassé.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0]));
  await until(async () => (await staffSays('status')).includes('cassé.txt'));
  rmSync(path('cassé.txt'));
});
