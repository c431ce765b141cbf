import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What a process did to the disk, or said on its standard output. Paths are relative to the folder; '' is the folder. */
export type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly empties: boolean }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync' | 'unlink' | 'mkdir'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'say'; readonly text: string };

/** As in shim.c. */
const KINDS = ['', 'create', 'write', 'truncate', 'sync', 'rename', 'unlink', 'mkdir', 'say'] as const;
/** Kind, length of the path, a number, length of the data. */
const HEAD_BYTES = 17;

/** The operations that the shim wrote down, in their order. */
export function readRecord(file: string, folder: string): Operation[] {
  const bytes = readFileSync(file);
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const kind = KINDS[bytes[at]!]!;
    const pathEnd = at + HEAD_BYTES + bytes.readUInt32LE(at + 1);
    const path = relative(folder, bytes.toString('utf8', at + HEAD_BYTES, pathEnd));
    const number = Number(bytes.readBigUInt64LE(at + 5));
    const end = pathEnd + bytes.readUInt32LE(at + 13);
    const data = bytes.subarray(pathEnd, end);
    operations.push(operationOf(kind, path, number, data, folder));
    at = end;
  }
  return operations;
}

function operationOf(
  kind: (typeof KINDS)[number],
  path: string,
  number: number,
  data: Buffer,
  folder: string,
): Operation {
  switch (kind) {
    case 'create':
      return { kind, path, empties: number !== 0 };
    case 'write':
      return { kind, path, offset: number, data };
    case 'truncate':
      return { kind, path, length: number };
    case 'rename':
      return { kind, path, to: relative(folder, data.toString()) };
    case 'say':
      return { kind, text: data.toString() };
    case 'sync':
    case 'unlink':
    case 'mkdir':
      return { kind, path };
    case '':
      throw new Error('the record is damaged');
  }
}
