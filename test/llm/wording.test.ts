import { type Logger, pino } from 'pino';
import type { Answer } from '../../src/answer/Answer.ts';
import { VerifiedStatement } from '../../src/llm/VerifiedStatement.ts';
import { type Script, ScriptedServer } from './local/ScriptedServer.ts';
import { OFFERS } from './support/offers.ts';
import { openFluent } from './support/openFluent.ts';
import { type PromptData, readPrompt, reply, sourceOf } from './support/readPrompt.ts';
import { type AskedOffer, TELLINGS, type Telling } from './support/tellings.ts';

let server: ScriptedServer;
let opened: Awaited<ReturnType<typeof openFluent>>;
beforeAll(async () => {
  server = await ScriptedServer.start();
  opened = await openFluent(OFFERS, server);
}, 60_000);
afterAll(async () => {
  opened.index.close();
  await server.stop();
});
beforeEach(() => {
  server.requests.length = 0;
});

const tell = (data: PromptData, tellings: readonly Telling[]): string =>
  reply(...tellings.map(([text, source]) => [text, sourceOf(data, source) ?? 0] as const));
const replying = (tellings: readonly Telling[]) => (request: Parameters<typeof readPrompt>[0]) => ({
  text: tell(readPrompt(request), tellings),
});
const linesOf = ({ text }: Answer): string[] =>
  text.split('\n').map((line) => line.replace(/(?:\s*\[\d+\])+$/, ''));

/** The same for every reply. */
const extractives = new Map<AskedOffer, Answer>();

/** Asks with nothing remembered, and sees to it that nothing unproven was shown at any time. */
async function ask(asked: AskedOffer, script: Parameters<ScriptedServer['will']>[0]) {
  server.will(script);
  const extractive = extractives.get(asked) ?? (await opened.answerer.answer(asked.question)).answer;
  extractives.set(asked, extractive);
  const seen: Answer[] = [];
  const { answer, wording } = await opened
    .fresh()
    .answer(asked.question, { onPartial: (part) => seen.push(part) });
  const allowed = new Set(asked.right.map(([text]) => text));
  const unproven = [...seen, answer]
    .filter(({ text }) => text !== extractive.text)
    .flatMap(linesOf)
    .filter((line) => !allowed.has(line));
  for (const shown of [...seen, answer]) {
    expect(shown.citations.length).toBeGreaterThan(0);
    for (const { offer, quote, start, end } of shown.citations)
      expect(OFFERS[offer as keyof typeof OFFERS].slice(start, end)).toBe(quote);
  }
  return { unproven, outcome: wording?.outcome, isExtractive: answer.text === extractive.text, answer };
}

describe('over 200 replies', () => {
  const wrongAlone = TELLINGS.flatMap((asked) => asked.wrong.map((telling) => ({ asked, telling })));
  const garbled: ((data: PromptData, asked: AskedOffer) => Script)[] = [
    () => ({ status: 500 }),
    () => ({ status: 429 }),
    () => ({ status: 401, body: '{"error":{"message":"Incorrect API key provided"}}' }),
    () => ({ cut: true }),
    () => ({ raw: '<html>502 Bad Gateway</html>' }),
    () => ({ text: '' }),
    () => ({ text: '{"statements":[]}' }),
    () => ({ text: 'I think it is about waves.' }),
    (data, { wrong }) => ({ cut: true, after: tell(data, wrong).slice(0, 90) }),
    (_, { wrong }) => ({ text: JSON.stringify({ statements: wrong.map(([text]) => text) }) }),
    (_, { right }) => ({
      text: JSON.stringify({ statements: right.map(([text]) => ({ text, sources: [] })) }),
    }),
    (_, { right }) => ({ text: reply(...right.map(([text]) => [text, 99] as const)) }),
  ];

  test('no unproven statement reaches a reader, alone', async () => {
    for (const { asked, telling } of wrongAlone) {
      const { unproven, isExtractive } = await ask(asked, replying([telling]));
      expect({ telling, unproven, isExtractive }).toEqual({ telling, unproven: [], isExtractive: true });
    }
    expect(wrongAlone).toHaveLength(70);
  });

  test('no unproven statement reaches a reader, among proven ones, which do', async () => {
    for (const [i, { asked, telling }] of wrongAlone.entries()) {
      const mixed = [...asked.right];
      mixed.splice(i % 4, 0, telling);
      const { unproven, outcome, answer } = await ask(asked, replying(mixed));
      expect({ telling, unproven, outcome }).toEqual({ telling, unproven: [], outcome: 'fluent' });
      expect(linesOf(answer)).toEqual(asked.right.map(([text]) => text));
    }
  });

  test('garbled, broken and refused replies leave the extractive answer', async () => {
    for (const asked of TELLINGS) {
      for (const script of garbled) {
        const { unproven, isExtractive } = await ask(asked, (request) => script(readPrompt(request), asked));
        expect({ unproven, isExtractive }).toEqual({ unproven: [], isExtractive: true });
      }
    }
    expect(wrongAlone.length * 2 + TELLINGS.length * garbled.length).toBe(200);
  });
});

test('each statement carries the marks of the quotes that prove it', async () => {
  const [asked] = TELLINGS;
  const { answer } = await ask(asked!, replying(asked!.right));
  expect(answer.text.split('\n')).toHaveLength(3);
  for (const [i, line] of answer.text.split('\n').entries()) {
    const marks = [...line.matchAll(/\[(\d+)\]/g)].map(([, n]) => answer.citations[Number(n) - 1]!);
    expect(marks.map(({ quote }) => quote).join(' ')).toContain(asked!.right[i]![1]);
  }
});

test('a statement that calls the offer by its name also cites the name', async () => {
  const asked = TELLINGS[3]!;
  server.will(replying([['At Tidewater Lab the internship lasts 4 months.', 'Duration']]));
  const { answer } = await opened.fresh().answer(asked.question);
  expect(answer.text).toMatch(/^At Tidewater Lab .* \[1\]\[2\]$/);
  expect(answer.citations.slice(0, 2).map(({ quote }) => quote)).toEqual([
    'Duration: 4 months',
    expect.stringContaining('Tidewater Lab'),
  ]);
});

test('a comparison speaks of both offers, or is not worded', async () => {
  const question = 'compare the Tidewater and Brisant internships';
  const both = [
    ['The Tidewater Lab internship lasts 4 months.', 'Duration: 4'],
    ['The Brisant internship lasts 6 months.', 'Durée : 6'],
  ] as const;
  server.will(replying(both));
  const { answer, wording } = await opened.fresh().answer(question);
  expect(wording).toMatchObject({ outcome: 'fluent', shown: 2 });
  expect([...answer.offers].sort()).toEqual(['brisant-houle.md', 'tidewater-speech.md']);
  server.will(
    replying([
      ['The Tidewater Lab internship lasts 6 months.', 'Durée : 6'],
      ['The Tidewater Lab internship lasts 4 months.', 'Duration: 4'],
    ]),
  );
  const swapped = await opened.fresh().answer(question);
  expect(swapped.wording).toMatchObject({ outcome: 'unproven' });
});

test('a value, a list and what no offer says are answered without the model', async () => {
  server.will({ text: reply(['Made up.', 1]) });
  for (const question of [
    'how long is the Tidewater internship?',
    'which internships are in Brest?',
    'who supervises the Tidewater internship?',
    'what is the weather like?',
  ]) {
    expect((await opened.fresh().answer(question)).wording).toBeNull();
  }
  expect(server.requests).toHaveLength(0);
});

test('statements are shown as they come, each only once it is whole and proven', async () => {
  const [asked] = TELLINGS;
  server.will((request) => ({
    text: tell(readPrompt(request), [asked!.right[0]!, asked!.wrong[1]!, ...asked!.right.slice(1)]),
    pieces: 7,
  }));
  const parts: string[][] = [];
  await opened.fresh().answer(asked!.question, { onPartial: (answer) => parts.push(linesOf(answer)) });
  expect(parts).toEqual([1, 2, 3].map((count) => asked!.right.slice(0, count).map(([text]) => text)));
});

test('a reply that can not be read is asked for once more', async () => {
  const [asked] = TELLINGS;
  const script = (request: Parameters<typeof readPrompt>[0]) =>
    request.messages.length === 2
      ? { text: 'Sure! Here is what I found.' }
      : { text: tell(readPrompt(request), asked!.right) };
  const { outcome, unproven } = await ask(asked!, script);
  expect({ outcome, unproven, requests: server.requests.length }).toEqual({
    outcome: 'fluent',
    unproven: [],
    requests: 2,
  });
  await ask(asked!, { text: 'No.' });
  expect(server.requests).toHaveLength(4);
});

describe('what is not proven is asked for once more', () => {
  const [asked] = TELLINGS;
  const [first, ...others] = asked!.right;
  const [invented] = asked!.wrong;
  /** Replies one thing at first, and another to what it is told of that. */
  const replyingThen =
    (tellings: readonly Telling[], then: readonly Telling[] | Script) =>
    (request: Parameters<typeof readPrompt>[0]): Script => {
      const isFirst = request.messages.length === 2;
      if (!isFirst && 'length' in then === false) return then as Script;
      return { text: tell(readPrompt(request), isFirst ? tellings : (then as readonly Telling[])) };
    };

  test('with the words that no passage says, and shown when the passages prove it', async () => {
    const { outcome, unproven, answer } = await ask(
      asked!,
      replyingThen([invented!, ...others], [first!, ...others]),
    );
    expect({ outcome, unproven, lines: linesOf(answer) }).toEqual({
      outcome: 'fluent',
      unproven: [],
      lines: asked!.right.map(([text]) => text),
    });
    const told = server.requests[1]!.messages;
    expect(told.slice(0, 2)).toEqual(server.requests[0]!.messages);
    expect(told.at(-1)!.content).toContain(JSON.stringify(invented![0]).slice(1, -1));
    expect(told.at(-1)!.content).not.toContain(others[0]![0]);
  });

  test('but never what is proven', async () => {
    await ask(asked!, replying(asked!.right));
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['says less', [others[0]!]],
    ['says it again', [invented!, ...others]],
    ['can not be read', { text: 'Sorry.' }],
    ['fails', { status: 500 }],
    ['hangs', { hang: true }],
  ] as const)('and when that %s, what was proven is shown', async (_, then) => {
    server.will(replyingThen([invented!, ...others], then));
    const { answer, wording } = await opened.fresh({ timeoutMs: 1500 }).answer(asked!.question);
    expect(linesOf(answer)).toEqual(others.map(([text]) => text));
    expect(wording).toMatchObject({ outcome: 'fluent', shown: others.length, requests: 2 });
  });

  test('and what is mostly made up is not saved by leaving that out', async () => {
    server.will(replyingThen([...asked!.wrong.slice(0, 4), first!], [first!]));
    const { wording } = await opened.fresh().answer(asked!.question);
    expect(wording).toMatchObject({ outcome: 'unproven', requests: 2 });
  });

  test('but not when there is no time left for it, nor any token', async () => {
    server.will((request) => {
      const { text } = replying([invented!, ...others])(request);
      return { text, pieces: Math.ceil(text.length / 4), pauseMs: 400 };
    });
    const slow = await opened.fresh({ timeoutMs: 2400 }).answer(asked!.question);
    expect(slow.wording).toMatchObject({ outcome: 'fluent', requests: 1 });
    server.will(replyingThen([invented!, ...others], asked!.right));
    let left = 1;
    const tokenUse = { reserve: () => left-- > 0, settle: () => undefined };
    const poor = await opened.fresh({ tokenUse }).answer(asked!.question);
    expect(poor.wording).toMatchObject({ outcome: 'fluent', requests: 1 });
  });
});

test.each([
  ['in a code block', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
  ['behind its thoughts', (json: string) => `<think>{maybe}</think>\n${json}`],
  ['behind a sentence', (json: string) => `Here it is: ${json}`],
])('a reply %s is read', async (_, wrap) => {
  const [asked] = TELLINGS;
  const { outcome } = await ask(asked!, (request) => ({
    text: wrap(tell(readPrompt(request), asked!.right)),
    pieces: 9,
  }));
  expect(outcome).toBe('fluent');
});

test('a server that knows no schema is asked in words, and from then on only so', async () => {
  const [asked] = TELLINGS;
  server.will((request) =>
    request.response_format === undefined
      ? { text: tell(readPrompt(request), asked!.right), usage: false }
      : { status: 400, body: '{"error":{"message":"response_format is not supported"}}' },
  );
  const fluent = opened.fresh();
  const first = await fluent.answer(asked!.question);
  expect(first.wording).toMatchObject({ outcome: 'fluent' });
  expect(first.wording!.promptTokens).toBeGreaterThan(100);
  await fluent.answer(TELLINGS[1]!.question);
  expect(server.requests.map(({ response_format: schema }) => schema !== undefined)).toEqual([
    true,
    false,
    false,
  ]);
});

describe('a model that fails', () => {
  const [asked] = TELLINGS;

  test.each([
    ['hangs', { hang: true }, 'timeout'],
    ['goes silent', { hang: true, after: '{"statements":[{"text":"La' }, 'timeout'],
    ['is slow', { text: '{"statements":[]}', pieces: 1, pauseMs: 60 }, 'timeout'],
    ['refuses for the rate', { status: 429 }, 'rate_limited'],
    ['breaks', { status: 503 }, 'server_error'],
    ['refuses', { status: 401 }, 'refused'],
    ['breaks off', { cut: true, after: '{"statements":[' }, 'unreachable'],
    ['talks', { text: 'Well.' }, 'malformed'],
    ['has nothing to say', { text: '{"statements":[]}' }, 'empty'],
  ] as const)('%s: the extractive answer, with the reason', async (_, script, outcome) => {
    server.will(script);
    const timeoutMs = outcome === 'timeout' ? 300 : 5000;
    const { answer, wording } = await opened.fresh({ timeoutMs }).answer(asked!.question);
    expect(answer.text).toBe((await opened.answerer.answer(asked!.question)).answer.text);
    expect(wording).toMatchObject({ outcome });
  });

  test('is left alone after a few failures, and nobody waits for it', async () => {
    server.will({ status: 500 });
    const fluent = opened.fresh();
    const outcomes: (string | undefined)[] = [];
    for (let i = 0; i < 6; i++)
      outcomes.push((await fluent.answer(`${asked!.question} (${i})`)).wording?.outcome);
    expect(outcomes).toEqual([...Array<string>(4).fill('server_error'), 'left_alone', 'left_alone']);
    expect(server.requests).toHaveLength(4);
  });

  test('leaves no word of the question, the offer or the key in the log', async () => {
    const lines: string[] = [];
    const log: Logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    server.will({ status: 401, body: '{"error":{"message":"Incorrect API key provided: sk-secret"}}' });
    await opened.fresh({ log }).answer(asked!.question);
    expect(lines.join('')).toContain('"outcome":"refused"');
    expect(lines.join('')).not.toMatch(/houle|spectral|sk-secret/);
  });
});

test('the same question is worded once, until the index changes', async () => {
  const [asked] = TELLINGS;
  server.will(replying(asked!.right));
  const fluent = opened.fresh();
  const first = await fluent.answer(asked!.question);
  const second = await fluent.answer(asked!.question);
  expect(second).toMatchObject({ answer: first.answer, wording: { outcome: 'cached', requests: 0 } });
  await fluent.answer(asked!.question, { turns: [{ question: 'et le lieu ?', answer: 'Brest' }] });
  expect(server.requests).toHaveLength(2);
});

test('tokens are set aside before and settled after; beyond the limit nobody is asked', async () => {
  const [asked] = TELLINGS;
  const kept: number[] = [];
  let used = 0;
  const tokenUse = {
    reserve: (tokens: number, most: number | null) => {
      if (used + tokens > most!) return false;
      used += tokens;
      return true;
    },
    settle: (reserved: number, spent: number) => {
      used += spent - reserved;
      kept.push(spent);
    },
  };
  server.will(replying(asked!.right));
  const fluent = opened.fresh({ tokenUse, dailyTokens: 4000 });
  expect((await fluent.answer(asked!.question)).wording).toMatchObject({
    outcome: 'fluent',
    promptTokens: 700,
    completionTokens: 90,
  });
  expect({ used, kept }).toEqual({ used: 790, kept: [790] });
  used = 3900;
  expect((await fluent.answer(TELLINGS[1]!.question)).wording).toMatchObject({ outcome: 'over_budget' });
  expect(server.requests).toHaveLength(1);
});

test('a token count that can not be kept costs the wording, not the answer', async () => {
  const [asked] = TELLINGS;
  const tokenUse = {
    reserve: () => {
      throw new Error('disk full');
    },
    settle: () => undefined,
  };
  const { answer, wording } = await opened.fresh({ tokenUse }).answer(asked!.question);
  expect(wording).toMatchObject({ outcome: 'failed' });
  expect(answer.text).toBe((await opened.answerer.answer(asked!.question)).answer.text);
});

test('an object of the shape of a verified statement is none', () => {
  expect(VerifiedStatement.isOne({ text: 'x', sources: [], names: [] })).toBe(false);
  expect(VerifiedStatement.isOne(Object.create(VerifiedStatement.prototype))).toBe(false);
});
