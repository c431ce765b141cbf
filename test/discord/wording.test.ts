import { type ScriptedRequest, ScriptedServer } from '../llm/local/ScriptedServer.ts';
import { type PromptData, readPrompt, reply, sourceOf } from '../llm/support/readPrompt.ts';
import { LocalDiscord } from './local/LocalDiscord.ts';
import type { LocalChannel } from './local/state/LocalChannel.ts';
import type { LocalMember } from './local/state/LocalMember.ts';
import { expectFaithful } from './local/support/expectFaithful.ts';
import { startOffersBot } from './support/startOffersBot.ts';

const QUESTION = 'what are the missions of the Lipschitz internship?';
let discord: LocalDiscord;
let server: ScriptedServer;
let bot: Awaited<ReturnType<typeof startOffersBot>>;
let alice: LocalMember;
let bob: LocalMember;
let general: LocalChannel;

beforeAll(async () => {
  discord = await LocalDiscord.start({ patienceMs: 20_000 });
  server = await ScriptedServer.start();
  const guild = discord.guild('School', { locale: 'en-GB' });
  alice = guild.member('alice', { locale: 'en-GB' });
  bob = guild.member('bob', { locale: 'en-GB' });
  general = guild.textChannel('general');
  bot = await startOffersBot(discord, {
    llm: {
      baseUrl: server.baseUrl,
      model: 'scripted',
      apiKey: 'sk-test',
      timeoutMs: 8000,
      dailyTokens: 1_000_000,
    },
  });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await server.stop();
  expectFaithful(discord);
  await discord.stop();
});
beforeEach(() => {
  server.requests.length = 0;
});

const description = (message: { embeds: readonly { description?: string }[] }): string =>
  message.embeds[0]?.description ?? '';
const metric = async (name: string): Promise<string> =>
  bot.context.health.registry.getSingleMetricAsString(name);

/** Asks and waits for the whole answer, which alone has buttons. */
async function ask(who: LocalMember, question: string) {
  const before = discord.requests.length;
  const asked = await discord.as(who, general).slash('ask', { question });
  await discord.until(() => (asked.reply?.components.length ?? 0) > 0, 'the whole answer');
  const edits = discord.requests
    .slice(before)
    .filter(({ method, path }) => method === 'PATCH' && path.endsWith('/messages/@original'))
    .map(({ body, at }) => ({ text: description(body as Parameters<typeof description>[0]), at }));
  return { text: description(asked.reply!), edits };
}

/** What a good model says, with something made up in the middle. */
const say = (data: PromptData): string =>
  reply(
    ['The internship lasts 6 months.', sourceOf(data, '6 mois') ?? 0],
    ['It pays 9000 € per month.', sourceOf(data, '6 mois') ?? 0],
    ['It takes place in Toulouse.', sourceOf(data, 'Toulouse') ?? 0],
  );

test('a worded answer grows in the deferred reply, once a second, and ends with sources and buttons', async () => {
  server.will((request) => ({ text: say(readPrompt(request)), pieces: 24, pauseMs: 150 }));
  const { text, edits } = await ask(alice, QUESTION);
  expect(edits.length).toBeGreaterThan(1);
  expect(edits[0]!.text).toMatch(/^The internship lasts 6 months\. /);
  expect(edits[0]!.text).not.toContain('It takes place');
  expect(edits.map((edit) => edit.text).join('\n')).not.toContain('9000');
  // The last edit is the whole answer, which waits for nothing.
  for (const [i, { at }] of edits.slice(1, -1).entries()) expect(at - edits[i]!.at).toBeGreaterThan(900);
  expect(text).toMatch(
    /^The internship lasts 6 months\. \*\*\\\[1\\\]\*\*\nIt takes place in Toulouse\. \*\*/,
  );
  expect(text).toContain('\n> ');
});

test('the model gets the question, the last turns, facts and passages, and no more', async () => {
  server.will((request) => ({ text: say(readPrompt(request)) }));
  await ask(alice, `which missions does the Lipschitz internship have, <@${bob.user.id}>?`);
  const [{ raw, tools, authorization, messages }] = server.requests as [ScriptedRequest];
  const data = readPrompt(server.requests[0]!);
  expect(Object.keys(data)).toEqual(['question', 'before', 'offers', 'passages']);
  expect(data.before.map(({ question }) => question)).toEqual([QUESTION]);
  expect(messages).toHaveLength(2);
  expect(tools).toBeUndefined();
  expect(authorization).toBe('Bearer sk-test');
  for (const secret of ['alice', bob.user.id, alice.user.id, general.id, 'deel-ebm-lipschitz', bot.corpus])
    expect(raw).not.toContain(secret);
});

test('what others ask in the same channel is no turn of a conversation', async () => {
  server.will((request) => ({ text: say(readPrompt(request)) }));
  await ask(bob, 'what are the tasks of the Lipschitz internship?');
  expect(readPrompt(server.requests[0]!).before).toEqual([]);
});

test('what a student has deleted is sent to no model', async () => {
  bot.context.people.forget(alice.user.id);
  server.will((request) => ({ text: say(readPrompt(request)) }));
  await ask(alice, 'which tasks does the Lipschitz internship have?');
  expect(readPrompt(server.requests[0]!).before).toEqual([]);
});

test('a model that fails costs the wording only', async () => {
  server.will({ status: 429 });
  const { text, edits } = await ask(alice, 'what would my missions be in the Lipschitz internship?');
  expect(edits).toHaveLength(1);
  expect(text).toMatch(/^Missions:/);
});

test('who asks what is kept is told where questions are sent', async () => {
  const asked = await discord.as(bob, general).slash('privacy');
  expect(asked.content).toContain(`a language model at ${new URL(server.baseUrl).host}`);
});

test('Prometheus reads outcomes, tokens and statements', async () => {
  expect(await metric('offers_llm_answers_total')).toMatch(
    /outcome="fluent"} 4\n.*outcome="rate_limited"} 1/s,
  );
  expect(await metric('offers_llm_tokens_total')).toMatch(/kind="prompt"} 5600\n.*kind="completion"} 720/s);
  expect(await metric('offers_llm_statements_total')).toMatch(/fate="shown"} 8\n.*fate="value"} 4/s);
  expect(await metric('offers_llm_seconds')).toMatch(/offers_llm_seconds_count 5/);
});
