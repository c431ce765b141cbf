import type { IncomingMessage } from 'node:http';
import { ApiError } from '../ApiError.ts';
import type { UploadedFile } from '../state/attachments.ts';

export interface RequestBody {
  body: unknown;
  files: UploadedFile[];
}

/** Reads a request's JSON, or its form of `payload_json` and `files[n]`. @throws ApiError when it is neither */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readForm(raw, contentType);
  return { body: raw.length > 0 ? parse(raw.toString()) : undefined, files: [] };
}

async function readForm(raw: Buffer, contentType: string): Promise<RequestBody> {
  const form = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown;
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (field === 'payload_json') body = parse(typeof value === 'string' ? value : await value.text());
    else if (index !== undefined && typeof value !== 'string') {
      const data = Buffer.from(await value.arrayBuffer());
      files.push({ index: Number(index), name: value.name, contentType: value.type, data });
    }
  }
  return { body, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}
