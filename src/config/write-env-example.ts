import { writeFileSync } from 'node:fs';
import { envExample } from './env-example.ts';

// Run with `node src/config/write-env-example.ts` after a change of the table; a test compares the two.
writeFileSync(new URL('../../.env.example', import.meta.url), envExample());
