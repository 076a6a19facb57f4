/**
 * The Payload plugin: collections, access, endpoints, jobs and admin parts of Leidraad.
 * The only place that wires adapters to actions.
 *
 * @module leidraad
 */
import { randomBytes } from 'node:crypto'
import { arch, platform } from 'node:os'

import type { CollectionConfig, Config } from 'payload'

import { AuditEvents } from '../collections/AuditEvents.js'
import { Boards } from '../collections/Boards.js'
import { CareProtocols } from '../collections/CareProtocols.js'
import { Contributions } from '../collections/Contributions.js'
import { ConversationGuests } from '../collections/ConversationGuests.js'
import { Conversations } from '../collections/Conversations.js'
import { FunctionDescriptions } from '../collections/FunctionDescriptions.js'
import { Groups } from '../collections/Groups.js'
import { Media } from '../collections/Media.js'
import { PlanFiles } from '../collections/PlanFiles.js'
import { PlanRemarks } from '../collections/PlanRemarks.js'
import { PlanSections } from '../collections/PlanSections.js'
import { PlanShares } from '../collections/PlanShares.js'
import { Plans } from '../collections/Plans.js'
import { guardPlatformCollections } from '../collections/platformCollections.js'
import { PlanTemplates } from '../collections/PlanTemplates.js'
import { PrintFiles } from '../collections/PrintFiles.js'
import { PrintJobs } from '../collections/PrintJobs.js'
import { Pupils } from '../collections/Pupils.js'
import { Schools } from '../collections/Schools.js'
import { SignedDocuments } from '../collections/SignedDocuments.js'
import { Signers } from '../collections/Signers.js'
import { SigningRequests } from '../collections/SigningRequests.js'
import { StandardVersions } from '../collections/StandardVersions.js'
import { Users } from '../collections/Users.js'
import { asleep } from './access/asleep.js'
import { governed } from './access/governed.js'
import { placed } from './access/placed.js'
import { SERVICES, type Services } from './actions/services.js'
import { createThreadCodec } from './adapters/docx/createThreadCodec.js'
import { createComposer } from './adapters/handlebars/createComposer.js'
import { createPages } from './adapters/handlebars/createPages.js'
import { engineVersion } from './adapters/engineVersion.js'
import { createThreadFinisher } from './adapters/libpdf/createThreadFinisher.js'
import { createPrintCache } from './adapters/memory/createPrintCache.js'
import { createRateLimiter } from './adapters/memory/createRateLimiter.js'
import { createBrowserVersion } from './adapters/puppeteer/browserVersion.js'
import { createPrinter } from './adapters/puppeteer/createPrinter.js'
import { createPasswordJudge } from './adapters/zxcvbn/createPasswordJudge.js'
import { createArchiver } from './adapters/zip/createArchiver.js'
import { afterError, loggingLevels } from './afterError.js'
import { whenTakenUp } from './database/whenTakenUp.js'
import { withTransactions } from './database/withTransactions.js'
import { fillHostTypes } from './domain/fieldTypes/hostType.js'
import { eachLanguage } from './domain/kernel/language.js'
import { changeWords } from './domain/kernel/words.js'
import { guardFiles } from './endpoints/files.js'
import { ourCollections, ownCollections } from './hosting/ourCollections.js'
import { withFieldTypes } from './hosting/withFieldTypes.js'
import { mayRun, mayRunBeside } from './jobs/mayRun.js'
import { taskAsleep } from './jobs/taskAsleep.js'
import { tasks } from './jobs/tasks.js'
import { startWorker } from './jobs/worker.js'
import { resolveOptions, type LeidraadOptions, type ResolvedOptions } from './options.js'
import { openGraphEndpoints } from './public/openGraph.js'
import { publicEndpoints } from './public/publicEndpoints.js'
import { admin } from './translations/admin.js'
import { hostWordsIn } from './translations/hostWords.js'

export type { CollectionOverride, CollectionsOption } from './hosting/collectionOptions.js'
export type { LeidraadOptions, OwnAdapters } from './options.js'

const collections = [
  Plans,
  PlanSections,
  PlanFiles,
  Contributions,
  PlanShares,
  PlanRemarks,
  Conversations,
  ConversationGuests,
  PrintJobs,
  PrintFiles,
  Pupils,
  Groups,
  FunctionDescriptions,
  CareProtocols,
  PlanTemplates,
  StandardVersions,
  SigningRequests,
  Signers,
  SignedDocuments,
  AuditEvents,
  Boards,
  Schools,
  Users,
  Media,
]

/**
 * The plugin: adds the collections, endpoints, tasks and admin parts of Leidraad to a config of Payload.
 * Throws `DomainError` with `configuration.invalid`, which tells every mistake in the options at once.
 *
 * @example plugins: [leidraad({ sealer: createSealer(await sealIdentityFor({ dataDir, now: new Date() })) })]
 */
export const leidraad =
  (options: LeidraadOptions) =>
  (config: Config): Config => {
    const resolved = resolveOptions(options, config)
    const { fieldTypes = [] } = options
    fillHostTypes(fieldTypes)
    changeWords(eachLanguage((language) => hostWordsIn(config.i18n?.translations?.[language])))
    const { disabled, slugs } = resolved
    const said = { option: options.collections, prefix: options.prefix, slugs }
    const ours = ourCollections(collections, said).map((each) => placed(each, resolved))
    const host = {
      ...config,
      collections: ownCollections(config, said, { users: Users, disabled }),
    }
    return disabled
      ? withOurs(host, ours.map(asleep), tasks.map(taskAsleep))
      : withWorkings(
          withFieldTypes(withOurs(host, ours.map(governed), tasks), options),
          servicesFrom(options, resolved),
        )
  }

/** What gives the database its shape, at work or not. */
const withOurs = (
  config: Config,
  ourCollections: CollectionConfig[],
  ourTasks: typeof tasks,
): Config => ({
  ...config,
  collections: [...(config.collections ?? []), ...ourCollections],
  jobs: {
    ...config.jobs,
    enableConcurrencyControl: true,
    tasks: [...(config.jobs?.tasks ?? []), ...ourTasks],
  },
})

function withWorkings(host: Config, services: Services): Config {
  const config = withAdminDefaults(host, services.options.slugs.users)
  return {
    ...config,
    db: whenTakenUp(withTransactions(config.db), (payload) => {
      guardPlatformCollections(payload)
      guardFiles(payload)
    }),
    admin: withAdminParts(config.admin, services.options),
    custom: { ...config.custom, [SERVICES]: services },
    endpoints: [...(config.endpoints ?? []), ...publicEndpoints, ...openGraphEndpoints(config)],
    hooks: {
      ...config.hooks,
      afterError: [...(config.hooks?.afterError ?? []), afterError],
    },
    jobs: atWork(config.jobs),
    loggingLevels: { ...loggingLevels, ...config.loggingLevels },
  }
}

const atWork = (jobs: Config['jobs']): Config['jobs'] => ({
  ...jobs,
  access: { ...jobs?.access, run: jobs?.access?.run ? mayRunBeside(jobs.access.run) : mayRun },
  // Called where Payload answers requests; what the app around us runs by itself, it keeps.
  autoRun: async (payload) => {
    startWorker(payload)
    return typeof jobs?.autoRun === 'function' ? jobs.autoRun(payload) : (jobs?.autoRun ?? [])
  },
})

/** No picture of people from elsewhere: that would tell an outside party who works here. */
const adminDefaults = {
  avatar: 'default',
  dateFormat: 'd MMMM yyyy, HH.mm',
} as const

const withAdminDefaults = (config: Config, user: string): Config => ({
  ...config,
  admin: { user, ...adminDefaults, ...config.admin, meta: { ...shared, ...config.admin?.meta } },
  i18n: withOurWords(config.i18n),
})

const description = 'Leidraad: plannen, protocollen en functies van de school.'

/** What a link to the admin shows where it is shared; Payload's own names itself. */
const shared = {
  description,
  defaultOGImageType: 'off',
  openGraph: { title: 'Leidraad', siteName: 'Leidraad', description },
} as const

const withOurWords = (i18n: Config['i18n']): Config['i18n'] => ({
  ...i18n,
  translations: merged(i18n?.translations),
})

/** `Geen "BRIN"` reads as a fault; what is empty is a dash. */
const noLabel = { noLabel: '–' }

/** In place of a sentence with an id in it. */
const notFound = eachLanguage((language) => ({ documentNotFound: admin[language].notFound }))

type Words = NonNullable<Config['i18n']>['translations']

const merged = (words: Words): Words => ({
  ...words,
  ...eachLanguage((language) => {
    const said: { general?: object; error?: object } = words?.[language] ?? {}
    return {
      ...said,
      general: { ...noLabel, ...said.general },
      error: { ...notFound[language], ...said.error },
    }
  }),
})

function withAdminParts(
  admin: Config['admin'],
  { outboxDir, slugs }: ResolvedOptions,
): Config['admin'] {
  const { components } = admin ?? {}
  const outbox: Record<string, { path: `/${string}`; Component: string }> = outboxDir
    ? { outbox: { path: '/outbox', Component: 'leidraad/rsc#Outbox' } }
    : {}
  return {
    ...admin,
    custom: { ...admin?.custom, leidraad: { slugs } },
    components: {
      ...components,
      beforeDashboard: ['leidraad/rsc#Today', ...(components?.beforeDashboard ?? [])],
      afterNavLinks: [
        ...(components?.afterNavLinks ?? []),
        ...(outboxDir ? ['leidraad/rsc#OutboxLink'] : []),
      ],
      views: { ...components?.views, ...outbox },
    },
  }
}

function servicesFrom(
  { adapters = {}, sealer }: LeidraadOptions,
  options: ResolvedOptions,
): Services {
  const { browserPath, printConcurrency, importLimit } = options
  return {
    composer: adapters.composer ?? createComposer({}),
    pages: createPages(),
    printer:
      adapters.printer ??
      createPrinter({
        ...(browserPath && { executablePath: browserPath }),
        ...(printConcurrency && { concurrency: printConcurrency }),
      }),
    finisher: adapters.finisher ?? createThreadFinisher(),
    archiver: adapters.archiver ?? createArchiver(),
    prints: adapters.printCache ?? createPrintCache({ maxBytes: options.printCacheBytes }),
    limiter: createRateLimiter(),
    engine: engineOf(adapters, browserPath),
    codec: adapters.codec ?? createThreadCodec({ maxBytes: importLimit }),
    passwords: createPasswordJudge(),
    sealer,
    options,
    now: options.now,
    startedAt: options.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
  }
}

/** A printer of one's own keeps no browser of ours; within this process it stays what it is. */
function engineOf(
  { printer }: NonNullable<LeidraadOptions['adapters']>,
  browserPath: string | undefined,
): Services['engine'] {
  const browser = printer
    ? () => Promise.resolve('own')
    : createBrowserVersion({
        platform: platform(),
        arch: arch(),
        ...(browserPath && { executablePath: browserPath }),
      })
  let version: string | undefined
  return async () => `${(version ??= engineVersion())} ${await browser()}`
}
