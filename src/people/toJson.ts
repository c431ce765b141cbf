/** JSON of anything; what has none (undefined, a function) is null. */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
