import { UserError } from '../src/errors/UserError.ts';
import { MESSAGES } from '../src/locales/index.ts';

/** What a maintainer can put right (a model that is not there, a folder that is empty) is told in one line; import first. */
process.on('uncaughtException', (error) => {
  process.stderr.write(error instanceof UserError ? `${error.describe(MESSAGES.en)}\n` : `${error.stack}\n`);
  process.exit(error instanceof UserError ? 2 : 1);
});
