import base from './jest.config.js';

/** Tests in Debian's Chromium. They need `chromium` on the machine. */
/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
};
