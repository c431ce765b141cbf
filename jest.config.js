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
  // The model is loaded once a worker; a third would keep the processes that tests start from their turn.
  maxWorkers: 2,
};
