/** What went wrong with a file on disk, as far as a person can do something about it. */
export type Fault = 'busy' | 'unwritable' | 'damaged';

const BUSY = /SQLITE_BUSY/;
const UNWRITABLE =
  /EACCES|EPERM|EROFS|EIO|ENOSPC|EDQUOT|EFBIG|ENOTDIR|EISDIR|EEXIST|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_FULL|SQLITE_IOERR/;

/** Tells the faults of a disk from bugs (null), by the code of SQLite or of the file system. */
export function faultOf(error: unknown): Fault | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : '';
  const text = typeof message === 'string' ? message : '';
  if (BUSY.test(name)) return 'busy';
  // libsql gives a file that it can't open no code at all.
  if (UNWRITABLE.test(name) || /ConnectionFailed|readonly|disk is full/.test(text)) return 'unwritable';
  return /malformed|not a database|corrupt/i.test(text) ? 'damaged' : null;
}
