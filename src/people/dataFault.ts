import { UserError } from '../errors/UserError.ts';
import { faultOf } from '../sqlite/faultOf.ts';

/** What is thrown instead of an error met in the data folder: one clear line for what a person can put right. */
export function dataFault(error: unknown, folder: string): unknown {
  if (error instanceof UserError) return error;
  const fault = faultOf(error);
  if (fault === 'busy') return new UserError('dataBusy', { folder }, { cause: error });
  if (fault !== 'unwritable') return error;
  const reason = (error as { code?: string }).code || 'it could not be opened';
  return new UserError('dataNotWritable', { folder, reason }, { cause: error });
}
