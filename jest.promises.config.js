import base from './jest.config.js';

/** The long crash tests: about an hour. */
/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/promises/long/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
