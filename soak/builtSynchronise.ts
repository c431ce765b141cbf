import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../src/config/paths.ts';

const built = pathToFileURL(join(PROJECT_ROOT, 'dist', 'index', 'synchronise.js')).href;

/**
 * synchronise as it was built: an index that was made by other code is made anew, and the processes that are killed run
 * the built code.
 */
export const { synchronise } = (await import(built)) as typeof import('../src/index/synchronise.ts');
