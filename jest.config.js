export default {
  globalSetup: './test/support/indexOnce.js',
  globalTeardown: './test/support/removeIndex.js',
  testEnvironment: './test/support/outerRealmEnvironment.js',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 30_000,
  // The model is loaded once a worker. Tests wait for processes and clocks a third of their time: one worker more than the
  // two cores of a small machine uses it (103 s for 118).
  maxWorkers: 3,
};
