import { z } from 'zod';

/** Which language model to ask, and how much of it. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
  /** Tokens a day, prompts and replies together; null for no limit. */
  readonly dailyTokens: number | null;
}

/** A reader waits no longer than this for any answer, and a brain that takes longer than a minute is started anew. */
const LONGEST_TIMEOUT_MS = 45_000;

const orDefault = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** The variables of the language model; without an address there is none. */
export const LLM_ENVIRONMENT = z
  .object({
    LLM_BASE_URL: orDefault(
      z
        .string()
        .trim()
        .refine(
          (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
          'is no address such as http://localhost:11434/v1',
        )
        .optional(),
    ),
    LLM_MODEL: orDefault(z.string().trim().optional()),
    // Others could not be sent in a header, and the error that says so would tell the key.
    LLM_API_KEY: orDefault(
      z
        .string()
        .trim()
        .regex(/^[\x21-\x7e]+$/, 'is no key: it holds spaces or signs that no key has')
        .optional(),
    ),
    LLM_TIMEOUT_MS: orDefault(whole(100, LONGEST_TIMEOUT_MS).default(15_000)),
    LLM_DAILY_TOKENS: orDefault(whole(0, 1_000_000_000).default(1_000_000)),
  })
  .superRefine(({ LLM_BASE_URL, LLM_MODEL }, context) => {
    if (LLM_BASE_URL !== undefined && LLM_MODEL === undefined)
      context.addIssue({ code: 'custom', path: ['LLM_MODEL'], message: 'names no model of LLM_BASE_URL' });
    if (LLM_BASE_URL === undefined && LLM_MODEL !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['LLM_BASE_URL'],
        message: 'is missing: where is LLM_MODEL?',
      });
  });

/** The configuration that checked variables mean; null when there is no model. */
export function llmConfigOf(variables: z.infer<typeof LLM_ENVIRONMENT>): LlmConfig | null {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_TIMEOUT_MS, LLM_DAILY_TOKENS } = variables;
  if (LLM_BASE_URL === undefined || LLM_MODEL === undefined) return null;
  return {
    baseUrl: LLM_BASE_URL,
    model: LLM_MODEL,
    apiKey: LLM_API_KEY ?? null,
    timeoutMs: LLM_TIMEOUT_MS,
    dailyTokens: LLM_DAILY_TOKENS === 0 ? null : LLM_DAILY_TOKENS,
  };
}
