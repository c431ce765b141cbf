import { REST } from 'discord.js';
import { LocalDiscord } from './LocalDiscord.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import { expectFaithful } from './support/expectFaithful.ts';

let discord: LocalDiscord;
let general: LocalChannel;
let rest: REST;

beforeAll(async () => {
  discord = await LocalDiscord.start({ fileBytes: 1000 });
  general = discord.guild('School').textChannel('general');
  rest = new REST({ api: discord.apiUrl, globalRequestsPerSecond: 1000 }).setToken(discord.token);
});

afterAll(async () => {
  expectFaithful(discord);
  await discord.stop();
});

const text = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** The fields that a refusal complains of: `embeds.0.title`. */
function fieldsOf(errors: object, path: string[] = []): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? [path.join('.')] : fieldsOf(value, [...path, key]),
  );
}

/** What Discord answers a request with: 200, or the code of the error and the fields it is about. */
async function outcome(send: Promise<unknown>): Promise<string> {
  try {
    await send;
    return 'accepted';
  } catch (error) {
    const { code, rawError } = error as { code: number; rawError?: { errors?: object } };
    return `${code} ${fieldsOf(rawError?.errors ?? {}).join(' ')}`.trim();
  }
}

const field = (i: number, length = 1): object => ({ name: `${i}`, value: text(length) });
const button = (i: number | string, label = 'b'): object => ({ type: 2, style: 1, custom_id: `${i}`, label });
const row = (...components: object[]): object => ({ type: 1, components });
const select = (more: object): object =>
  row({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const display = (length: number): object => ({ type: 10, content: text(length) });
const V2 = 1 << 15;

describe('messages', () => {
  test.each<[string, object, string]>([
    ['2000 characters', { content: text(2000) }, 'accepted'],
    ['2000 emoji, which count as one each', { content: '😀'.repeat(2000) }, 'accepted'],
    ['2001 characters', { content: text(2001) }, '50035 content'],
    ['nothing', {}, '50006'],
    ['only spaces', { content: '  ' }, '50006'],
    ['11 embeds', { embeds: many(11, () => ({ title: 't' })) }, '50035 embeds'],
    ['a title of 257', { embeds: [{ title: text(257) }] }, '50035 embeds.0.title'],
    ['a description of 4096', { embeds: [{ description: text(4096) }] }, 'accepted'],
    ['a description of 4097', { embeds: [{ description: text(4097) }] }, '50035 embeds.0.description'],
    ['26 fields', { embeds: [{ fields: many(26, (i) => field(i)) }] }, '50035 embeds.0.fields'],
    ['a field of 1025', { embeds: [{ fields: [field(0, 1025)] }] }, '50035 embeds.0.fields.0.value'],
    ['an empty field', { embeds: [{ fields: [field(0, 0)] }] }, '50035 embeds.0.fields.0.value'],
    ['a footer of 2049', { embeds: [{ footer: { text: text(2049) } }] }, '50035 embeds.0.footer.text'],
    ['an author of 257', { embeds: [{ author: { name: text(257) } }] }, '50035 embeds.0.author.name'],
    [
      '6001 characters of embeds',
      { embeds: many(2, (i) => ({ description: text(3000 + i) })) },
      '50035 embeds',
    ],
    ['6 rows', { components: many(6, (i) => row(button(i))) }, '50035 components'],
    [
      '6 buttons in a row',
      { components: [row(...many(6, (i) => button(i)))] },
      '50035 components.0.components',
    ],
    ['an empty row', { components: [row()] }, '50035 components.0.components'],
    [
      'a custom_id of 101',
      { components: [row(button(text(101)))] },
      '50035 components.0.components.0.custom_id',
    ],
    [
      'a custom_id twice',
      { components: [row(button(1)), row(button(1))] },
      '50035 components.1.components.0.custom_id',
    ],
    ['a label of 81', { components: [row(button(1, text(81)))] }, '50035 components.0.components.0.label'],
    [
      'a link with a custom_id',
      { components: [row({ ...button(1), style: 5, url: 'https://x.org' })] },
      '50035 components.0.components.0.custom_id',
    ],
    [
      '26 options',
      { components: [select({ options: many(26, (i) => ({ label: 'a', value: `${i}` })) })] },
      '50035 components.0.components.0.options',
    ],
    [
      'the same option twice',
      { components: [select({ options: many(2, () => ({ label: 'a', value: 'a' })) })] },
      '50035 components.0.components.0.options.1.value',
    ],
    [
      'a placeholder of 151',
      { components: [select({ placeholder: text(151) })] },
      '50035 components.0.components.0.placeholder',
    ],
    ['a text display without the flag', { components: [display(1)] }, '50035 components.0.type'],
    ['40 components', { flags: V2, components: many(40, () => display(1)) }, 'accepted'],
    [
      '41 components, those inside counted',
      { flags: V2, components: [{ type: 17, components: many(40, () => display(1)) }] },
      '50035 components',
    ],
    [
      'a section without an accessory',
      { flags: V2, components: [{ type: 9, components: [display(1)] }] },
      '50035 components.0.accessory',
    ],
    [
      '4001 characters of text',
      { flags: V2, components: [display(2000), display(2001)] },
      '50035 components',
    ],
    ['content beside components v2', { flags: V2, content: 'x', components: [display(1)] }, '50035 content'],
    [
      'allowed_mentions that contradict themselves',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      '50035 allowed_mentions',
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '1' } },
      '50035 message_reference',
    ],
    ['an ephemeral flag outside interactions', { content: 'x', flags: 64 }, '50035 flags'],
  ])('%s', async (_, body, expected) => {
    expect(await outcome(rest.post(`/channels/${general.id}/messages`, { body }))).toBe(expected);
  });

  test('11 files, or one that is too large', async () => {
    const send = (count: number, bytes: number) =>
      outcome(
        rest.post(`/channels/${general.id}/messages`, {
          body: {},
          files: many(count, (i) => ({ name: `${i}.txt`, data: Buffer.alloc(bytes) })),
        }),
      );
    expect(await send(10, 1000)).toBe('accepted');
    expect(await send(11, 1)).toBe('50035 attachments');
    expect(await send(1, 1001)).toBe('40005');
  });

  test('edits are checked as well, and may not leave nothing', async () => {
    const { id } = (await rest.post(`/channels/${general.id}/messages`, { body: { content: 'x' } })) as {
      id: string;
    };
    const edit = (body: object) => outcome(rest.patch(`/channels/${general.id}/messages/${id}`, { body }));
    expect(await edit({ content: text(2001) })).toBe('50035 content');
    expect(await edit({ content: '' })).toBe('50006');
    expect(await edit({ content: '', embeds: [{ title: 't' }] })).toBe('accepted');
  });
});

const option = (i: number | string, more: object = {}): object => ({
  type: 3,
  name: `${i}`,
  description: 'd',
  ...more,
});
const choice = (i: number, more: object = {}): object => ({ name: `${i}`, value: `${i}`, ...more });

describe('commands', () => {
  test.each<[string, object, string]>([
    ['a plain one', {}, 'accepted'],
    ['letters of any script', { name: 'réponse-日本' }, 'accepted'],
    ['a name with a space', { name: 'a b' }, '50035 0.name'],
    ['a name in capitals', { name: 'Ask' }, '50035 0.name'],
    ['a name of 33', { name: text(33) }, '50035 0.name'],
    ['no description', { description: '' }, '50035 0.description'],
    ['a description of 101', { description: text(101) }, '50035 0.description'],
    ['a menu with spaces and capitals', { type: 3, name: 'Answer This', description: undefined }, 'accepted'],
    ['a menu with a description', { type: 3, description: 'x' }, '50035 0.description'],
    ['an unknown locale', { name_localizations: { xx: 'a' } }, '50035 0.name_localizations.xx'],
    ['a bad localised name', { name_localizations: { fr: 'A B' } }, '50035 0.name_localizations.fr'],
    ['26 options', { options: many(26, (i) => option(i)) }, '50035 0.options'],
    [
      'a required option after an optional one',
      { options: [option('a'), option('b', { required: true })] },
      '50035 0.options.1',
    ],
    ['the same option twice', { options: [option('a'), option('a')] }, '50035 0.options.1.name'],
    [
      'options beside sub-commands',
      { options: [option('a', { type: 1 }), option('b')] },
      '50035 0.options.0.type',
    ],
    [
      '26 choices',
      { options: [option('a', { choices: many(26, (i) => choice(i)) })] },
      '50035 0.options.0.choices',
    ],
    [
      'a choice of 101',
      { options: [option('a', { choices: [choice(0, { name: text(101) })] })] },
      '50035 0.options.0.choices.0.name',
    ],
    [
      'choices and autocomplete',
      { options: [option('a', { autocomplete: true, choices: [choice(0)] })] },
      '50035 0.options.0.autocomplete',
    ],
    [
      'more than 8000 characters in all',
      {
        options: many(3, (i) =>
          option(i, { choices: many(25, (j) => choice(j, { name: text(60), value: `${j}${text(60)}` })) }),
        ),
      },
      '50035 0.name',
    ],
  ])('%s', async (_, more, expected) => {
    const body = [{ name: 'ask', description: 'd', ...more }];
    expect(await outcome(rest.put(`/applications/${discord.bot.id}/commands`, { body }))).toBe(expected);
  });

  test('are replaced, added, changed and removed, and keep their ids', async () => {
    const route = `/applications/${discord.bot.id}/commands` as const;
    const body = (name: string) => ({ name, description: 'd', name_localizations: { fr: name } });
    const [first] = (await rest.put(route, { body: [body('one'), body('two')] })) as { id: string }[];
    expect(await rest.put(route, { body: [body('one')] })).toEqual([first]);
    await rest.post(route, { body: body('three') });
    await rest.patch(`${route}/${first!.id}`, { body: { description: 'changed' } });
    const listed = (await rest.get(route)) as object[];
    expect(listed).toMatchObject([{ name: 'one', description: 'changed' }, { name: 'three' }]);
    expect(listed[0]).not.toHaveProperty('name_localizations');
    await rest.delete(`${route}/${first!.id}`);
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await rest.get(route, { query })).toMatchObject([{ name_localizations: { fr: 'three' } }]);
    expect(await outcome(rest.delete(`${route}/${first!.id}`))).toBe('10063');
    expect(await outcome(rest.put(route, { body: [body('one'), body('one')] }))).toBe('50035 1.name');
    expect(await outcome(rest.put(route, { body: many(101, (i) => body(`c${i}`)) }))).toBe('30032');
  });
});

describe('answers to interactions', () => {
  const input = (more: object = {}): object => ({ type: 4, custom_id: 'a', label: 'A', style: 1, ...more });
  const modal = (more: object): object => ({
    type: 9,
    data: { custom_id: 'm', title: 'M', components: [row(input())], ...more },
  });
  const label = (component: object, more: object = {}): object => ({
    type: 18,
    label: 'L',
    component,
    ...more,
  });
  const withoutLabel = { type: 4, custom_id: 'a', style: 1 };

  beforeAll(async () => {
    const body = { name: 'ask', description: 'd' };
    await rest.put(`/applications/${discord.bot.id}/commands`, { body: [body] });
  });

  test.each<[string, object, string]>([
    ['a modal', modal({}), 'accepted'],
    ['a modal with a label', modal({ components: [label(withoutLabel)] }), 'accepted'],
    ['a title of 46', modal({ title: text(46) }), '50035 data.title'],
    [
      '6 rows',
      modal({ components: many(6, (i) => row(input({ custom_id: `${i}` }))) }),
      '50035 data.components',
    ],
    [
      'a field twice',
      modal({ components: [row(input()), row(input())] }),
      '50035 data.components.1.components.0.custom_id',
    ],
    [
      'an input label of 46',
      modal({ components: [row(input({ label: text(46) }))] }),
      '50035 data.components.0.components.0.label',
    ],
    [
      'a label of 46',
      modal({ components: [label(withoutLabel, { label: text(46) })] }),
      '50035 data.components.0.label',
    ],
    [
      'a label description of 101',
      modal({ components: [label(withoutLabel, { description: text(101) })] }),
      '50035 data.components.0.description',
    ],
    [
      'a button in a modal',
      modal({ components: [row(button(1))] }),
      '50035 data.components.0.components.0.type',
    ],
    ['choices for a command', { type: 8, data: { choices: [] } }, '50035 type'],
    ['an update of no message', { type: 7, data: { content: 'x' } }, '50035 type'],
    ['a long reply', { type: 4, data: { content: text(2001) } }, '50035 content'],
    ['an empty reply', { type: 4, data: {} }, '50006'],
  ])('%s', async (_, body, expected) => {
    const alice = discord.guild('School').member('alice');
    const asked = await discord.as(alice, general).slash('ask', {}, { wait: 'sent' });
    const callback = rest.post(`/interactions/${asked.id}/${asked.token}/callback`, { body, auth: false });
    expect(await outcome(callback)).toBe(expected);
    asked.abandon();
  });
});

test('thread names are 1 to 100 characters', async () => {
  const open = (name: string) =>
    outcome(rest.post(`/channels/${general.id}/threads`, { body: { name, type: 11 } }));
  expect(await open(text(100))).toBe('accepted');
  expect(await open(text(101))).toBe('50035 name');
  expect(await open('')).toBe('50035 name');
});

test('what does not exist is unknown', async () => {
  expect(await outcome(rest.get('/channels/1'))).toBe('10003');
  expect(await outcome(rest.get(`/channels/${general.id}/messages/1`))).toBe('10008');
  expect(await outcome(rest.get('/guilds/1'))).toBe('10004');
  expect(await outcome(rest.post('/interactions/1/token/callback', { body: { type: 5 }, auth: false }))).toBe(
    '10062',
  );
  const stranger = new REST({ api: discord.apiUrl }).setToken('wrong');
  expect(await outcome(stranger.get('/users/@me'))).toBe('0');
});
