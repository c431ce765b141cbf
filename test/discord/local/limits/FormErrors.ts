import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { ApiError, type ErrorTree } from '../ApiError.ts';

/** Discord counts characters as code points: an emoji is one. */
export const lengthOf = (text: string): number => [...text].length;

/** Collects what is wrong with a request body, field by field, then refuses it as "Invalid Form Body". */
export class FormErrors {
  readonly #tree: ErrorTree = {};

  /** @param path the field, `embeds.0.title` */
  add(path: string, code: string, message: string): void {
    let node = this.#tree;
    for (const key of path.split('.')) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node._errors ??= [];
    (node._errors as { code: string; message: string }[]).push({ code, message });
  }

  /** Checks a text's length in code points and returns it; a field left out has none unless `min` asks for one. */
  length(path: string, text: unknown, max: number, min = 0): number {
    if (text === undefined || text === null) {
      if (min > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return 0;
    }
    if (typeof text !== 'string') {
      this.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
      return 0;
    }
    const length = lengthOf(text);
    if (length > max && min === 0) {
      this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    } else if (length > max || length < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
    return length;
  }

  /** Checks how many entries a list has. */
  count(path: string, list: readonly unknown[] | null | undefined, max: number, min = 0): void {
    const count = list?.length ?? 0;
    if (count > max || count < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  /** Checks a number that may be left out. */
  range(path: string, value: number | undefined, min: number, max: number): void {
    if (value === undefined) return;
    if (value < min) {
      this.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    }
    if (value > max) this.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }

  /** The refusal that lists everything added. */
  refusal(): ApiError {
    return new ApiError(
      400,
      RESTJSONErrorCodes.InvalidFormBodyOrContentType,
      'Invalid Form Body',
      this.#tree,
    );
  }

  /** @throws ApiError 50035 when anything was added */
  throwIfAny(): void {
    if (Object.keys(this.#tree).length > 0) throw this.refusal();
  }
}

/** A refusal because of a single field. */
export function invalidField(path: string, code: string, message: string): ApiError {
  const form = new FormErrors();
  form.add(path, code, message);
  return form.refusal();
}
