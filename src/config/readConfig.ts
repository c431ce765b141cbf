import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { BUNDLED_MODEL } from '../embedding/modelFolder.ts';
import { UserError } from '../errors/UserError.ts';
import { LLM_ENVIRONMENT, type LlmConfig, llmConfigOf } from './llmConfig.ts';
import { PROJECT_ROOT } from './paths.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An unset and an empty variable mean the same: the default. */
const orDefault = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const ENVIRONMENT = z.object({
  CORPUS_DIR: orDefault(z.string().default(join(PROJECT_ROOT, 'corpus'))),
  INDEX_DIR: orDefault(z.string().default(join(PROJECT_ROOT, 'index'))),
  EMBEDDING_MODEL: orDefault(z.string().default(BUNDLED_MODEL)),
  LOG_LEVEL: orDefault(z.enum(LOG_LEVELS).default('warn')),
  DATA_DIR: orDefault(z.string().default(join(PROJECT_ROOT, 'data'))),
});

/** The configuration, checked once, with absolute folders. */
export interface Config {
  readonly corpus: string;
  readonly index: string;
  readonly model: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Folder of what people enter. */
  readonly data: string;
  /** The language model that words answers; null for none. */
  readonly llm: LlmConfig | null;
}

/** The variables of `.env` and of the environment, which wins. */
export function readEnvironment(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const fromFile: Record<string, string> = {};
  loadDotenv({ path: join(PROJECT_ROOT, '.env'), processEnv: fromFile, quiet: true });
  return { ...fromFile, ...environment };
}

/** Every fault of an environment in a line, of these variables and of those of other schemas. */
export function faultsIn(
  environment: Record<string, string | undefined>,
  ...others: readonly z.ZodType[]
): string {
  return [ENVIRONMENT, LLM_ENVIRONMENT, ...others]
    .flatMap((schema) => schema.safeParse(environment).error?.issues ?? [])
    .map(({ path: [name], message }) => `${String(name)}: ${message}`)
    .join('; ');
}

/**
 * Reads the configuration from `.env` and the environment, which wins.
 * @throws UserError that lists every fault
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = readEnvironment(environment);
  const parsed = ENVIRONMENT.safeParse(read);
  const llm = LLM_ENVIRONMENT.safeParse(read);
  if (!parsed.success || !llm.success) throw new UserError('configuration', { faults: faultsIn(read) });
  const { CORPUS_DIR, INDEX_DIR, EMBEDDING_MODEL, LOG_LEVEL, DATA_DIR } = parsed.data;
  return {
    corpus: resolve(CORPUS_DIR),
    index: resolve(INDEX_DIR),
    model: EMBEDDING_MODEL,
    logLevel: LOG_LEVEL,
    data: resolve(DATA_DIR),
    llm: llmConfigOf(llm.data),
  };
}
