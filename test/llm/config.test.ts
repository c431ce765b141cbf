import { readConfig } from '../../src/config/readConfig.ts';

const faultsOf = (variables: Record<string, string>): string => {
  try {
    readConfig(variables);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('without an address there is no model', () => {
  expect(readConfig({}).llm).toBeNull();
  expect(readConfig({ LLM_BASE_URL: ' ', LLM_MODEL: '' }).llm).toBeNull();
});

test('an address and a model are enough', () => {
  expect(readConfig({ LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'small' }).llm).toEqual({
    baseUrl: 'http://localhost:11434/v1',
    model: 'small',
    apiKey: null,
    timeoutMs: 15_000,
    dailyTokens: 1_000_000,
  });
});

test('no daily limit is a limit of 0', () => {
  const llm = { LLM_BASE_URL: 'http://localhost/v1', LLM_MODEL: 'small', LLM_DAILY_TOKENS: '0' };
  expect(readConfig(llm).llm?.dailyTokens).toBeNull();
});

test('all faults are told at once, and the key in none of them', () => {
  const faults = faultsOf({
    LLM_BASE_URL: 'localhost:11434',
    LLM_MODEL: 'small',
    LLM_API_KEY: 'sk with spaces',
    LLM_TIMEOUT_MS: 'soon',
    LLM_DAILY_TOKENS: '-1',
    LOG_LEVEL: 'loud',
  });
  for (const name of ['LLM_BASE_URL', 'LLM_API_KEY', 'LLM_TIMEOUT_MS', 'LLM_DAILY_TOKENS', 'LOG_LEVEL'])
    expect(faults).toContain(name);
  expect(faults).not.toContain('with spaces');
});

test.each([
  [{ LLM_BASE_URL: 'http://localhost/v1' }, 'LLM_MODEL'],
  [{ LLM_MODEL: 'small' }, 'LLM_BASE_URL'],
])('half a model is a fault: %o', (variables, missing) => {
  expect(faultsOf(variables)).toContain(missing);
});
