import { builtConsole } from './build-console.ts';

const folder = await builtConsole(() => undefined);
process.stdout.write(`${folder}\n`);
