/** Directions of ARCHITECTURE.md. Names are sentences, so that a broken rule explains itself. */
const pure = '^src/domain'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules know no Payload, React, Node, clock or network; only one another and small pure libraries.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [pure, '^node_modules/(zod|canonicalize)/'] },
    },
    {
      name: 'ports-know-only-the-domain',
      severity: 'error',
      from: { path: '^src/ports' },
      to: { pathNot: ['^src/ports', pure] },
    },
    {
      name: 'adapters-do-not-know-payload-or-the-app',
      comment: 'The mail adapter implements Payload’s own mailer port, so it knows that type.',
      severity: 'error',
      from: { path: '^src/adapters', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^src/(actions|access|admin|app|collections|endpoints|jobs|public|database|exports)',
          '^collections',
          '^node_modules/(payload|next|@payloadcms)/',
        ],
        pathNot: '^node_modules/payload/',
      },
    },
    {
      name: 'only-the-mail-adapter-knows-payload',
      severity: 'error',
      from: { path: '^src/adapters', pathNot: ['^src/adapters/mail', '\\.test\\.ts$'] },
      to: { path: '^node_modules/payload/' },
    },
    {
      name: 'adapters-do-not-know-one-another',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/adapters/', pathNot: ['^src/adapters/$1/', '^src/adapters/[^/]+$'] },
    },
    {
      name: 'actions-do-not-know-adapters-or-collections',
      severity: 'error',
      from: { path: '^src/(actions|access|endpoints|jobs|public)', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/(adapters|admin|app|exports)', '^collections'] },
    },
    {
      name: 'collections-know-access-actions-and-domain',
      severity: 'error',
      from: { path: '^collections' },
      to: { path: ['^src/(adapters|admin|app|exports|database)'] },
    },
    {
      name: 'admin-knows-only-domain-and-translations',
      comment: 'Client components reach the server by REST; server components may call actions.',
      severity: 'error',
      from: { path: '^src/admin' },
      to: { path: ['^src/(adapters|app|exports|database|endpoints|jobs)', '^collections'] },
    },
    {
      name: 'the-browser-takes-only-types-of-actions',
      comment: 'What an endpoint replies is declared where it is made. Server components may call.',
      severity: 'error',
      from: {
        path: '^src/admin',
        pathNot:
          '^src/admin/(outbox/(Outbox|OutboxLink|schoolsInReach)|dashboard/(Today|todayOf|saidToday)|reachable)\\.tsx?$',
      },
      to: { path: '^src/actions', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-inside-imports-the-entry-points',
      severity: 'error',
      from: { path: ['^src/(?!app|exports|index|proxy|instrumentation)', '^collections'] },
      to: { path: ['^src/exports', '^src/index'] },
    },
    {
      name: 'contracts-bring-no-runner-of-tests',
      comment:
        'An app calls them in its own runner; they judge PDFs with what the package has anyway.',
      severity: 'error',
      from: { path: '^src/contracts', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/(contracts|ports)', pure, '^node_modules/@libpdf/'] },
    },
    {
      name: 'src-does-not-know-scripts-or-tests',
      severity: 'error',
      from: { path: ['^src', '^collections'], pathNot: '\\.test\\.ts$' },
      to: { path: ['^scripts', '^test'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
