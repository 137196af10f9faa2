/** @type {import('jest').Config} */
export default {
  injectGlobals: false,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } } }] },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: [
    '<rootDir>/tests/browser/',
    '<rootDir>/tests/gateway/',
    '<rootDir>/tests/load/',
    '<rootDir>/tests/promises/long/',
  ],
  testTimeout: 120_000,
  maxWorkers: '100%',
  // Each test file loads the models of the country; what a worker holds of them in the end only costs time.
  workerIdleMemoryLimit: '1500MB',
};
