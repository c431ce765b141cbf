/** Runs jest as our own processes are run: npm test -- [ARGUMENTS OF JEST]. What is built is what is tested. */
import { spawnSync } from 'node:child_process';
import { ENGINE_FLAGS } from '../dist/engineFlags.js';

const { status } = spawnSync(
  process.execPath,
  [
    ...ENGINE_FLAGS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
