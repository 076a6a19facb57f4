/** What stands before Payload in the routes of a Next app: limits on size, time and rate. */
import { executeAuthStrategies, getPayload, type Payload, type SanitizedConfig } from 'payload'

import { isAtWork, servicesOf } from '../actions/services.js'
import { DomainError, isDomainError } from '../domain/errors.js'
import { bodyLimitOf } from '../domain/limits/bodyLimit.js'
import { isLogIn } from '../domain/limits/rates.js'
import { createLine } from '../endpoints/places.js'
import { assertRate } from './assertRate.js'
import { withinBytes } from './bodyWithin.js'
import { inTime } from './inTime.js'
import { refusal } from './refusal.js'
import { safely } from './safely.js'

/** Milliseconds: longer than the longest print, shorter than the patience of who waits for it. */
export const ANSWERED_WITHIN = 120_000

/**
 * Judging a password takes a core for a third of a second, whoever sends it; what else the server
 * does needs the same few threads.
 */
const logIns = createLine(
  { places: 2, waiting: 60 },
  () => new DomainError('request.busy', 'Too many log in at once'),
)

type Context = { params: Promise<{ slug?: string[] }> }
/** A handler of Payload: `REST_POST(config)`, `GRAPHQL_POST(config)`. */
type Route = (request: Request, context: Context) => Promise<Response>

/**
 * Holds a route of Payload to the limits of `docs/security.md`: who asks too often or sends too much
 * is refused before Payload reads a word of it.
 *
 * @example export const POST = limited(REST_POST(config), config)
 */
export const limited = (route: Route, config: SanitizedConfig | Promise<SanitizedConfig>): Route =>
  limitedBy(() => getPayload({ config, cron: true }), route)

/** The same for a Payload that is there already, which must answer within so many milliseconds. */
export const limitedBy =
  (payloadOf: () => Promise<Payload>, route: Route, ms = ANSWERED_WITHIN): Route =>
  async (request, context) => {
    const payload = await payloadOf()
    if (!isAtWork(payload)) {
      return route(request, context)
    }
    const { limiter, options } = servicesOf(payload)
    const asked = { request, path: await pathOf(context), payload }
    const isHttps = options.publicUrl.startsWith('https:')
    try {
      await assertRate(limiter, {
        path: asked.path,
        slugs: options.slugs,
        headers: request.headers,
      })
      const within = await withinBytes(request, { bytes: await bytesFor(asked) })
      const answer = () => route(within, context)
      const answered = isLogIn(asked.path) ? logIns(answer) : answer()
      return safely(await inTime(answered, { ms, code: 'request.unanswered' }), { isHttps })
    } catch (error) {
      if (!isDomainError(error)) {
        throw error
      }
      return safely(await refusal(error, asked), { isHttps })
    }
  }

/** As Payload finds its endpoint: by the parts that Next decoded. GraphQL's address has none. */
async function pathOf({ params }: Context): Promise<string> {
  const parts = await (params as Context['params'] | undefined)
  return `/${(parts?.slug ?? ['graphql']).join('/')}`
}

type Asked = { request: Request; path: string; payload: Payload }

/** Who it is costs a look at the database, so it is asked of those who send something large only. */
async function bytesFor({ request: { body, headers }, path, payload }: Asked): Promise<number> {
  const { anyone, person } = bodyLimitOf(path, {
    slugs: servicesOf(payload).options.slugs,
    uploads: uploadsOf(payload.config),
  })
  const claimed = Number(headers.get('content-length') ?? Infinity)
  if (body === null || person === anyone || claimed <= anyone) {
    return anyone
  }
  return (await isLoggedIn(payload, headers)) ? person : anyone
}

const uploadsOf = ({ collections }: SanitizedConfig): string[] =>
  collections.filter(({ upload }) => typeof upload === 'object').map(({ slug }) => slug)

async function isLoggedIn(payload: Payload, headers: Headers): Promise<boolean> {
  const found = await executeAuthStrategies({ payload, headers, canSetHeaders: false })
  return Boolean(found.user as unknown)
}
