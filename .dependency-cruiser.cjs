// The directions between rooms: what each may use stands in ARCHITECTURE.md, and here so that a tool holds us to it.
const may = {
  'lib/model': [],
  'lib/i18n': ['lib/model'],
  'lib/settings': ['lib/model'],
  'lib/messages': ['lib/model'],
  'lib/text': ['lib/model'],
  'lib/wiki': ['lib/model'],
  'lib/article': ['lib/model', 'lib/text', 'lib/wiki'],
  'lib/talk': ['lib/model', 'lib/text', 'lib/wiki'],
  'lib/claims': ['lib/model', 'lib/text'],
  'lib/match': ['lib/model', 'lib/text'],
  'lib/annotate': ['lib/model', 'lib/text', 'lib/match', 'lib/talk'],
  'lib/store': ['lib/model'],
  'lib/overlay': ['lib/model', 'lib/article', 'lib/i18n'],
  'lib/background': [
    'lib/model',
    'lib/text',
    'lib/wiki',
    'lib/talk',
    'lib/claims',
    'lib/match',
    'lib/annotate',
    'lib/store',
    'lib/settings',
    'lib/messages',
  ],
  components: ['lib/model', 'lib/i18n'],
};
const tests = '\\.(test|bench)\\.tsx?$';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^[.]' } },
    ...Object.entries(may).map(([room, rooms]) => ({
      name: `${room} uses only ${rooms.join(', ') || 'itself'}`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: tests },
      to: { path: '^(lib|components|entrypoints|test)/', pathNot: [room, ...rooms].map((r) => `^${r}/`) },
    })),
    {
      name: 'cli stays without a browser',
      severity: 'error',
      from: { path: '^lib/cli/' },
      to: { path: '^(lib/(overlay|messages)|components|entrypoints)/' },
    },
    {
      name: 'no stemmers in the page',
      severity: 'error',
      from: { path: '^entrypoints/(wikipedia|sidepanel)' },
      to: { path: '^lib/text/stem', reachable: true },
    },
    {
      name: 'nothing imports an entrypoint',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
