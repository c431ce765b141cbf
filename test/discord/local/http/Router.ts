import type { UploadedFile } from '../state/attachments.ts';

/** The names in braces of a path template: `{channel_id}`. */
type Params<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name]: string } & Params<Rest>
  : unknown;

export interface ApiRequest<Path extends string = string> {
  params: Params<Path>;
  query: URLSearchParams;
  /** The JSON body, whatever the bot sent. */
  body: unknown;
  files: readonly UploadedFile[];
}

export interface ApiAnswer {
  status: number;
  body?: unknown;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Handler<Path extends string> = (request: ApiRequest<Path>) => ApiAnswer;

interface Route {
  method: string;
  template: string;
  pattern: RegExp;
  names: readonly string[];
  handler: Handler<string>;
}

export interface Match {
  /** As in Discord's API description: `/channels/{channel_id}/messages`. */
  template: string;
  params: Record<string, string>;
  handle: (request: Omit<ApiRequest, 'params'>) => ApiAnswer;
}

/** Finds what answers a request; templates are written as in Discord's API description. */
export class Router {
  readonly #routes: Route[] = [];

  on<const Path extends string>(method: Method, template: Path, handler: Handler<Path>): void {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
    this.#routes.push({ method, template, pattern, names, handler: handler as unknown as Handler<string> });
  }

  /** @param path decoded, without prefix and query */
  find(method: string, path: string): Match | undefined {
    for (const route of this.#routes) {
      const match = route.method === method && route.pattern.exec(path);
      if (!match) continue;
      const params = Object.fromEntries(route.names.map((name, i) => [name, match[i + 1]!]));
      return {
        template: route.template,
        params,
        handle: (request) => route.handler({ ...request, params }),
      };
    }
    return undefined;
  }
}

export const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
export const created = (body: unknown): ApiAnswer => ({ status: 201, body });
export const noContent: ApiAnswer = { status: 204 };
