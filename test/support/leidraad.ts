/** The plugin as it runs: real adapters, a demonstration seal, files in a folder of the test. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  handleEndpoints,
  type Config,
  type PayloadRequest,
  type TypedUser,
} from 'payload'

import { servicesOf } from '../../src/actions/services.js'
import { slugOf } from '../../src/actions/slugOf.js'
import { createMailAdapter } from '../../src/adapters/mail/createMailAdapter.js'
import { createSealer } from '../../src/adapters/pades/createSealer.js'
import { sealIdentityFor } from '../../src/adapters/pades/sealIdentity.js'
import { databaseFor } from '../../src/database/databaseFor.js'
import { pathInApp } from '../../src/domain/kernel/slugs.js'
import { leidraad, type LeidraadOptions } from '../../src/index.js'
import { createFakeFinisher } from '../fakes/FakeFinisher.js'
import { freshDatabase, type DatabaseName } from './freshDatabase.js'
import { graphqlOf } from './graphql.js'
import { byOurNames } from './ourNames.js'

export type Leidraad = Awaited<ReturnType<typeof startLeidraad>>

/** What the app has of its own, beside the plugin. */
export type HostApp = Partial<
  Pick<Config, 'collections' | 'i18n' | 'jobs' | 'logger' | 'routes'>
> & {
  /** The adapter of the app itself. @default that of `databaseFor` */
  db?: (url: string) => Config['db']
  /** What it says to the plugin. */
  says?: Pick<LeidraadOptions, 'collections' | 'prefix' | 'fieldTypes' | 'fieldTypesProvider'>
}

type Actor = { id: string; email?: unknown } | undefined

export async function startLeidraad(
  database: DatabaseName,
  options: Partial<LeidraadOptions> = {},
  { db, says, ...host }: HostApp = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'leidraad-'))
  const outboxDir = join(folder, 'outbox')
  const { url, remove } = await freshDatabase(database)
  const identity = await sealIdentityFor({ dataDir: folder, now: new Date() })
  const config = buildConfig({
    secret: 'a secret for tests only',
    serverURL: 'http://localhost:3000',
    db: db?.(url) ?? databaseFor(url, { push: true }),
    editor: lexicalEditor(),
    email: createMailAdapter({ outboxDir, from: 'Leidraad <leidraad@localhost>' }),
    telemetry: false,
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    // A test says itself when the queues are worked through.
    jobs: { autoRun: [], tasks: [], shouldAutoRun: () => false },
    ...host,
    plugins: [
      leidraad({
        sealer: createSealer(identity),
        ...(!host.routes && { pagesPath: '' }),
        filesDir: join(folder, 'files'),
        outboxDir,
        ...says,
        ...options,
        // A fake print has no tags to mend.
        adapters: {
          ...(options.adapters?.printer && { finisher: createFakeFinisher() }),
          ...options.adapters,
        },
      }),
    ],
  })
  const key = randomBytes(8).toString('hex')
  const payload = await getPayload({ config, key })

  const { slugs } = servicesOf(payload).options

  const stop = async () => {
    const { printer, sealer, codec } = servicesOf(payload)
    await printer.close()
    await sealer.close?.()
    await codec.close?.()
    await remove(payload)
    // The last mails may still be leaving.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }

  /** A call from outside, as the person or as nobody. */
  const rest = async (
    method: string,
    path: string,
    { as, body, headers }: { as?: Actor; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const isJson =
      body !== undefined && !(body instanceof FormData || body instanceof URLSearchParams)
    const request = new Request(
      `http://localhost:3000${payload.config.routes.api}${pathInApp(slugs, path as `/${string}`)}`,
      {
        method,
        headers: {
          ...(await authorization(as)),
          ...(isJson && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as BodyInit) }),
      },
    )
    return handleEndpoints({ config, request, payloadInstanceCacheKey: key })
  }

  const tokens = new Map<string, string>()
  const authorization = async (as: Actor): Promise<Record<string, string>> => {
    if (!as) {
      return {}
    }
    const known = tokens.get(as.id)
    if (known) {
      return { Authorization: `JWT ${known}` }
    }
    const { token } = await payload.login({
      collection: slugOf(payload, 'users') as never,
      data: { email: String(as.email), password: 'regenboog-2026' },
    })
    tokens.set(as.id, String(token))
    return { Authorization: `JWT ${String(token)}` }
  }

  /** The request of an action, as the person or as nobody. */
  const requestOf = async (as: Actor): Promise<PayloadRequest> => {
    const people = slugOf(payload, 'users')
    const user = as
      ? await payload.findByID({ collection: people as never, id: as.id, depth: 0 })
      : undefined
    return createLocalReq(
      user ? { user: { ...(user as object), collection: people } as unknown as TypedUser } : {},
      payload,
    )
  }

  const askGraphql = graphqlOf(payload)
  const query = async (source: string, as: Actor) => {
    const req = Object.assign(await requestOf(as), { payloadAPI: 'GraphQL' as const })
    return askGraphql(source, { req, headers: {} })
  }

  return {
    payload: byOurNames(payload),
    payloadInstanceCacheKey: key,
    config,
    folder,
    outboxDir,
    stop,
    rest,
    requestOf,
    query,
  }
}
