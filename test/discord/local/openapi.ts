import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RecordedRequest } from './http/RecordedRequest.ts';

/** Discord's own description of its API, https://github.com/discord/discord-api-spec. */
const DESCRIPTION = resolve(process.env.DISCORD_OPENAPI ?? '../shared/discord/openapi.json');

export interface Violation {
  /** `POST /channels/{channel_id}/messages` */
  route: string;
  what: 'request' | 'answer';
  errors: string[];
}

interface Operation {
  requestBody?: { content: Record<string, { schema: AnySchema }> };
  responses: Record<string, { content?: Record<string, { schema: AnySchema }> }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

/** Where Discord takes more than its description says, by field of a request: the value as it is described. */
const REQUEST_DEVIATIONS: Record<string, (value: unknown) => unknown> = {
  // A number, but discord.js sends strings, as Discord itself does.
  default_member_permissions: (value) => (typeof value === 'string' ? Number(value) : value),
};

let checker: OpenApiChecker | undefined;

/** Whether there is a description to check against. */
export const hasDescription = (): boolean => existsSync(DESCRIPTION);

/** Checks requests and their answers against Discord's description; without one there is nothing to find. */
export function findViolations(requests: readonly RecordedRequest[]): Violation[] {
  if (!hasDescription()) return [];
  checker ??= new OpenApiChecker(JSON.parse(readFileSync(DESCRIPTION, 'utf8')));
  return requests.flatMap((request) => checker!.check(request));
}

/** Compiles a route's schemas when it is first met: all at once would take seconds. */
class OpenApiChecker {
  readonly #description: Description;
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(description: Description) {
    this.#description = description;
    this.#ajv.addSchema({ $id: 'discord', components: absolute(description.components) });
  }

  check({ method, route, body, status, answer }: RecordedRequest): Violation[] {
    // What was refused or lost need not fit: bots are told by the refusal.
    if (route === undefined || status === 0 || status >= 400) return [];
    const name = `${method} ${route}`;
    const operation = this.#description.paths[route]?.[method.toLowerCase()];
    if (!operation) return [{ route: name, what: 'request', errors: ['is not in the description'] }];
    const sent = operation.requestBody?.content['application/json']?.schema;
    const response = operation.responses[status] ?? operation.responses['200'];
    const answered = response?.content?.['application/json']?.schema;
    return [
      ...this.#violations(name, 'request', sent, body),
      ...this.#violations(name, 'answer', answered, answer),
    ];
  }

  #violations(
    route: string,
    what: Violation['what'],
    schema: AnySchema | undefined,
    value: unknown,
  ): Violation[] {
    if (schema === undefined || value === undefined) return [];
    const key = `${what} ${route}`;
    let validate = this.#compiled.get(key);
    if (!validate) {
      validate = this.#ajv.compile(absolute(schema));
      this.#compiled.set(key, validate);
    }
    if (validate(what === 'request' ? withoutDeviations(value) : value)) return [];
    return [
      {
        route,
        what,
        errors: deepest(validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        ),
      },
    ];
  }
}

/** Schemas refer to the description's components from wherever they are compiled. */
function absolute<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components'));
}

function withoutDeviations(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (field, inner) => REQUEST_DEVIATIONS[field]?.(inner) ?? inner);
}

/** Of many alternatives that all fail, the one that got furthest tells most. */
function deepest(errors: readonly ErrorObject[]): ErrorObject[] {
  const depth = Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
  return errors.filter(({ instancePath }) => instancePath.split('/').length === depth);
}
