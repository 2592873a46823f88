// Who may import whom: docs/architecture.md. Modules in the order of the house, from the left.
const modules = [
  'criteria',
  'territory',
  'statutes',
  'accounts',
  'members',
  'editorial',
  'governance',
  'events',
  'network',
  'circles',
  'label',
  'charters',
  'label-life',
  'label-support',
  'credentials',
  'sortition',
  'referrals',
  'debates',
  'contributions',
  'workshops',
  'position-papers',
  'votations',
  'declarations',
  'answers',
  'observatory',
]
const of = (names) => `^app/modules/(${names.join('|')})/`

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^app/(platform|ui)/' },
      to: { path: '^app/(modules|routes|composition|server|cli)/' },
    },
    {
      name: 'ui-has-no-data',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/platform/(?!i18n|pure)' },
    },
    {
      name: 'pure-is-pure',
      severity: 'error',
      from: { path: '^app/platform/pure/', pathNot: '\\.test(-data)?\\.' },
      to: { pathNot: '^(app/platform/pure/|node_modules/(uuid|@noble))' },
    },
    ...modules.slice(0, -1).map((name, index) => ({
      name: `${name}-imports-leftward`,
      severity: 'error',
      from: { path: of([name]) },
      to: { path: of(modules.slice(index + 1)) },
    })),
    {
      name: 'modules-know-no-route',
      severity: 'error',
      from: { path: '^app/modules/' },
      to: { path: '^app/(routes|composition|server|cli)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^app/modules/[^/]+/rules/', pathNot: '\\.test(-data)?\\.' },
      to: {
        path: '^(app/(platform/(?!pure/|permissions|i18n/(locale|messages|format))|ui/|modules/[^/]+/(?!rules/))|node_modules/(?!zod|json-logic-engine|markdown-it|@types/markdown-it|topojson-client|topojson-specification|supercluster|@types/))',
      },
    },
    {
      name: 'rules-need-no-node',
      severity: 'error',
      from: { path: '^app/modules/[^/]+/rules/', pathNot: '\\.test(-data)?\\.' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'components-never-touch-the-server',
      severity: 'error',
      from: { path: '(^app/modules/[^/]+/components/|^app/ui/)' },
      to: { path: '\\.server\\.' },
    },
    {
      name: 'only-stores-and-queries-know-prisma',
      severity: 'error',
      from: { path: '^app/(routes|ui)/' },
      to: { path: '(^app/platform/db/|^node_modules/(@prisma|better-sqlite3|pg)/)' },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { pathNot: '^app/routes' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'lucia-has-one-home',
      severity: 'error',
      from: { pathNot: '^app/platform/session/session\\.server\\.ts$' },
      to: { path: '^node_modules/lucia' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.|^app/routes\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(app/platform/db/generated|build|data)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
