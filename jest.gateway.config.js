import base from './jest.config.js';

/** Tests with a real Kannel. They need `kannel` and `kannel-extras` on the machine. */
/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/gateway/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 90_000,
};
