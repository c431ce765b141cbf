import { z } from 'zod';

/** More than anybody reads, and no reason to go on. */
const MOST_STATEMENTS = 12;
const LONGEST_STATEMENT = 400;

/** One sentence of a reply, with the numbers of the sources that prove it. */
export const STATEMENT = z.object({
  text: z.string().trim().min(1).max(LONGEST_STATEMENT),
  sources: z.array(z.number().int().positive()).min(1).max(6),
});
export type ClaimedStatement = z.infer<typeof STATEMENT>;

/** What a model must reply. */
export const REPLY = z.object({ statements: z.array(STATEMENT).max(MOST_STATEMENTS) });

/** The same for servers that hold a model to a schema; strict ones know only part of JSON Schema. */
export const REPLY_JSON_SCHEMA = {
  name: 'statements',
  strict: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['statements'],
    properties: {
      statements: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['text', 'sources'],
          properties: {
            text: { type: 'string' },
            sources: { type: 'array', items: { type: 'integer' } },
          },
        },
      },
    },
  },
} as const;
