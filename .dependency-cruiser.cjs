/**
 * Who may import whom (docs/ARCHITECTURE.md). Each rule says what a room may see of ours; everything else is
 * an error. Packages are not restricted here, except the bot framework and the HTTP server.
 */
const room = (name, from, may) => ({
  name: `${name}-sees-only`,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|dialogs|tests|training)/', pathNot: [from, ...may] },
});

const DOMAIN = '^src/domain/';
const STORAGE = '^src/storage/';
const CHANNEL_CONTRACT = '^src/channels/(channel|send-errors|media-errors)\\.ts$';
const ROOMS = '^src/(domain|content|storage|bot|channels|messaging|desk|config|reporting)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^(src|dialogs)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    room('domain', DOMAIN, []),
    room('config', '^src/config/', [DOMAIN]),
    room('content', '^src/content/', [DOMAIN]),
    room('channels', '^src/channels/', [DOMAIN]),
    room('storage', STORAGE, [DOMAIN]),
    room('bot', '^(src/bot|dialogs)/', [DOMAIN, '^src/content/catalogue\\.ts$']),
    room('messaging', '^src/messaging/', [DOMAIN, STORAGE, '^src/bot/', CHANNEL_CONTRACT]),
    room('desk', '^src/desk/', [DOMAIN, STORAGE]),
    room('console', '^src/console/', ['^src/web/console/contract/']),
    room('training', '^training/', [DOMAIN, '^src/content/']),
    room('web', '^src/web/', [ROOMS]),
    room('jobs', '^src/jobs/', [ROOMS]),
    room('simulator', '^src/simulator/', [ROOMS, '^src/web/']),
    room('cli', '^src/cli/', [ROOMS, '^src/(web|jobs|simulator)/', '^src/assembly/']),
    {
      name: 'one-channel-never-imports-another',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'botbuilder-lives-in-bot-and-dialogs',
      severity: 'error',
      from: { pathNot: '^(src/bot|dialogs|tests)/' },
      to: { path: 'node_modules/(botbuilder|botframework|@microsoft/recognizers)' },
    },
    {
      name: 'restify-lives-in-web',
      severity: 'error',
      from: { pathNot: '^(src/web|tests)/' },
      to: { path: 'node_modules/(@types/)?restify' },
    },
    {
      name: 'mongoose-lives-in-storage',
      severity: 'error',
      from: { pathNot: '^(src/storage|src/jobs|tests)/' },
      to: { path: 'node_modules/(mongoose|mongodb)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/(simulator/page|console/dist)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node'],
      exportsFields: ['exports'],
    },
  },
};
