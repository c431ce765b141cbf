import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import fc from 'fast-check';
import { escapeText } from '../../src/discord/send/escapeText.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import type { LocalInteraction } from './local/interactions/LocalInteraction.ts';
import { LocalDiscord } from './local/LocalDiscord.ts';
import type { ComponentNode } from './local/limits/ComponentNode.ts';
import type { LocalChannel } from './local/state/LocalChannel.ts';
import type { LocalMember } from './local/state/LocalMember.ts';
import type { LocalMessage } from './local/state/LocalMessage.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { onlyAnswerTo } from './support/answersTo.ts';
import { EVIL, hostileOffer, hostileText, type Targets } from './support/hostileText.ts';
import { type Formatting, readMarkdown } from './support/readMarkdown.ts';
import { startOffersBot } from './support/startOffersBot.ts';

const OFFERS = 30;
const RUNS = 25;
const SEED = 7;
/** Marks that no reader sees, or that turn what follows. */
const HIDDEN = /(?![\n\t])\p{Cc}|[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

let discord: LocalDiscord;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: LocalMember;
let general: LocalChannel;
let news: LocalChannel;
let targets: Targets;
let keys: string[];

async function writeOffers(folder: string, count: number, seed: number): Promise<void> {
  const offers = fc.sample(hostileOffer(targets), { numRuns: count, seed });
  for (const [i, { name, text }] of offers.entries())
    await writeFile(join(folder, `${i}${seed}${name}`), text);
}

beforeAll(async () => {
  discord = await LocalDiscord.start({ patienceMs: 10_000 });
  // With the right to ping everybody, so that it would.
  const guild = discord.guild('School', { locale: 'fr', bot: Permission.MentionEveryone });
  alice = guild.member('alice', { locale: 'fr' });
  general = guild.textChannel('general');
  news = guild.textChannel('news');
  targets = { user: alice.id, role: guild.role('all', { mentionable: true }).id, channel: general.id };
  const corpus = join(await temporaryFolder(), 'corpus');
  await mkdir(corpus);
  await writeOffers(corpus, OFFERS, SEED);
  bot = await startOffersBot(discord, { corpus, announceChannel: news.id });
  keys = bot.context.catalogue.entries.map(({ key }) => key);
}, 60_000);
afterAll(async () => {
  await bot.stop();
  expectFaithful(discord);
  await discord.stop();
});

/** Whether a message is harmless, and what it shows is what was written. */
function expectSafe(message: LocalMessage | undefined): void {
  expect(message).toBeDefined();
  const { pings, content, embeds, components } = message!;
  expect(pings).toEqual({ users: [], roles: [], everyone: false });
  const formatted = [
    content,
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
  ];
  for (const text of formatted) {
    expect(readMarkdown(text).filter((found) => !isOurs(found))).toEqual([]);
  }
  const plain = embeds.flatMap(({ footer, author }) => [footer?.text ?? '', author?.name ?? '']);
  for (const text of [...formatted, ...plain, ...labelsIn(components)]) {
    expect(text).not.toMatch(HIDDEN);
    expect(Buffer.from(text).toString()).toBe(text);
  }
}

/** Our own formatting is bold, quotes and the word for nothing stated; that of the hostile texts has its own inside. */
function isOurs({ kind, inner }: Formatting): boolean {
  if (kind === 'quote' || isAddress({ kind, inner })) return true;
  if (kind === 'italic') return inner === 'non précisé' || inner === 'not stated' || inner === 'no consta';
  return kind === 'bold' && inner !== EVIL && inner === inner.trim() && !inner.startsWith('*');
}

/** An address in angle brackets is shown without them, as it is. */
function isAddress({ kind, inner }: Formatting): boolean {
  return kind === 'bare address' && /^https?:[^\s\\*`|]*$/.test(inner);
}

function labelsIn(components: readonly ComponentNode[]): string[] {
  return components
    .flatMap((row) => row.components ?? [])
    .flatMap(({ label, placeholder, options = [] }) => [
      label,
      placeholder,
      ...options.flatMap((option) => [option.label, option.description]),
    ])
    .filter((text): text is string => typeof text === 'string');
}

/** The button of this id on a message, if one can press it. */
const buttonOf = (message: LocalMessage, action: string): ComponentNode | undefined =>
  message.components
    .flatMap((row) => row.components ?? [])
    .find(
      ({ custom_id, disabled, options }) =>
        !disabled && !options && (custom_id as string | undefined)?.startsWith(`1~${action}`),
    );

/** Looks at an answer, at each of its pages, and behind its buttons. */
async function expectAllSafe(asked: LocalInteraction): Promise<void> {
  expect(asked.failure).toBeUndefined();
  expectSafe(asked.reply);
  const at = discord.as(alice, general);
  for (let page = 1; page < 4; page++) {
    const pages = asked.reply!.components.flatMap((row) => row.components ?? []);
    const next = pages.filter(({ custom_id }) => (custom_id as string | undefined)?.startsWith('1~page'))[1];
    if (!next || next.disabled) break;
    await at.click(asked.reply!, next.custom_id as string);
    expectSafe(asked.reply);
  }
  for (const action of ['sources', 'file']) {
    const button = buttonOf(asked.reply!, action);
    if (button) expectSafe((await at.click(asked.reply!, button.custom_id as string)).reply);
  }
}

/** Nothing went wrong behind the scenes, and Discord refused nothing. */
function expectNoFaults(): void {
  expect(bot.context.health.errors).toEqual([]);
  const refused = discord.requests.filter(({ status }) => status >= 400);
  expect(refused.map(({ method, path, answer }) => ({ method, path, answer }))).toEqual([]);
}

/** One thing after the other that a person can do, each with hostile words. */
const ACTIONS: readonly ((words: string, key: string, other: string) => Promise<void>)[] = [
  async (words, key) =>
    expectAllSafe(
      await discord.as(alice, general).slash('ask', { question: words.slice(0, 6000), offer: key }),
    ),
  async (words) =>
    expectAllSafe(await discord.as(alice, general).slash('ask', { question: words.slice(0, 6000) })),
  async (words) =>
    expectSafe(await onlyAnswerTo(discord, discord.as(alice, general).say(`<@bot> ${words.slice(0, 1900)}`))),
  async (_, key) => expectAllSafe(await discord.as(alice, general).slash('offer', { offer: key })),
  async (words) => expectAllSafe(await discord.as(alice, general).slash('offer', { offer: cut(words, 100) })),
  async (words) =>
    expectAllSafe(await discord.as(alice, general).slash('search', { words: `stage ${cut(words, 290)}` })),
  async (words) => expectAllSafe(await discord.as(alice, general).slash('offers', { city: cut(words, 90) })),
  async (_, key, other) =>
    expectAllSafe(await discord.as(alice, general).slash('compare', { first: key, second: other })),
  async (words, key) => {
    const values = { offer: key, field: 'pay', value: cut(words, 300) };
    expectSafe((await discord.as(general.guild!.owner, general).slash('staff correct', values)).reply);
  },
  async (_, key) =>
    expectSafe((await discord.as(general.guild!.owner, general).slash('staff remove', { offer: key })).reply),
  async (words) => {
    const typed = await discord.as(alice, general).autocomplete('offer', { offer: cut(words, 3) });
    for (const { name } of typed.choices!) {
      expect(name).not.toMatch(HIDDEN);
      expect(Buffer.from(name).toString()).toBe(name);
    }
  },
];

const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim() || 'x';

test('any text is shown as it is', () => {
  const texts = hostileText(targets).map((text) => [text, escapeText(text)] as const);
  fc.assert(
    fc.property(texts, ([text, escaped]) => {
      expect(readMarkdown(escaped).filter((found) => !isAddress(found))).toEqual([]);
      expect(escaped).not.toMatch(HIDDEN);
      expect(escaped.length).toBeLessThanOrEqual(2 * text.length);
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test('addresses of web pages can be followed', () => {
  const address = 'https://www.example.org/job_offers/12/?page=2&lang=fr';
  expect(escapeText(`(${address}) et _${address}_`)).toBe(`\\(<${address}>\\) et \\_<${address}>\\_`);
});

test('whatever offers and questions hold, no message pings, is refused, or breaks out of its formatting', async () => {
  const key = fc.nat().map((n) => keys[n % keys.length]!);
  const questions = [
    'quelle est la durée ?',
    'où est le stage ?',
    'is it paid?',
    'quelles missions ?',
    'le profil ?',
  ];
  const words = fc
    .tuple(fc.constantFrom(...questions, ''), hostileText(targets))
    .map((parts) => parts.join(' '));
  let next = 0;
  await fc.assert(
    fc.asyncProperty(words, key, key, async (text, first, second) => {
      await ACTIONS[next++ % ACTIONS.length]!(text, first, second);
      expectNoFaults();
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 20_000);

test.each(['quelle est la durée ?', 'où ?', 'quel est le salaire ?', 'quelles missions ?', 'le contact ?'])(
  'an answer from a hostile offer to "%s" is as safe as its sources',
  async (question) => {
    for (const key of keys.slice(0, 8))
      await expectAllSafe(await discord.as(alice, general).slash('ask', { question, offer: key }));
    await expectAllSafe(await discord.as(alice, general).slash('offers', {}));
    expectNoFaults();
  },
);

test('what staff read of hostile files and questions is safe, and so is what is announced', async () => {
  await writeOffers(bot.corpus, 3, SEED + 1);
  for (let i = 0; i < 12; i++) await writeFile(join(bot.corpus, `${'*_`|'.repeat(15)}${i}.exe`), 'x');
  const staff = discord.as(general.guild!.owner, general);
  const reindexed = await staff.slash('staff reindex');
  await discord.until(() => reindexed.content!.includes('.exe'), 'the report');
  const added = bot.context.catalogue.entries.length - keys.length;
  expect(added).toBeGreaterThan(0);
  expect(discord.messagesIn(news)).toHaveLength(added);
  expectSafe(reindexed.reply);
  for (const message of discord.messagesIn(news)) expectSafe(message);
  expectSafe((await staff.slash('staff unanswered')).reply);
  expectSafe((await staff.slash('staff status')).reply);
  expectNoFaults();
});

test('half a character in a question harms nothing', async () => {
  await expectAllSafe(
    await discord.as(alice, general).slash('ask', { question: 'quelle durée \uD83C ? \uDF93' }),
  );
  await expectAllSafe(await discord.as(alice, general).slash('search', { words: 'stage \uD83C' }));
  expectNoFaults();
});
