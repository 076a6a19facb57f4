/** What stands before Payload in the routes of a Next app: limits on what is sent. */
import { executeAuthStrategies, getPayload, type Payload, type SanitizedConfig } from 'payload'

import { isDomainError } from '../domain/errors.js'
import { bodyLimitOf } from '../domain/limits/bodyLimit.js'
import { withinBytes } from './bodyWithin.js'
import { refusal } from './refusal.js'

type Context = { params: Promise<{ slug?: string[] }> }
/** A handler of Payload: `REST_POST(config)`, `GRAPHQL_POST(config)`. */
type Route = (request: Request, context: Context) => Promise<Response>

/**
 * Holds a route of Payload to the limits of `docs/security.md`: what is too large is refused before
 * Payload reads it.
 *
 * @example export const POST = limited(REST_POST(config), config)
 */
export const limited = (route: Route, config: SanitizedConfig | Promise<SanitizedConfig>): Route =>
  limitedBy(() => getPayload({ config, cron: true }), route)

/** The same for a Payload that is there already. */
export const limitedBy =
  (payloadOf: () => Promise<Payload>, route: Route): Route =>
  async (request, context) => {
    try {
      const limit = await bytesFor(request, { path: await pathOf(context), payloadOf })
      return await route(await withinBytes(request, limit), context)
    } catch (error) {
      if (!isDomainError(error)) {
        throw error
      }
      return refusal(error, request.headers)
    }
  }

/** As Payload finds its endpoint: by the parts that Next decoded. GraphQL has an address alone. */
async function pathOf({ params }: Context): Promise<string> {
  const { slug = ['graphql'] } = await params
  return `/${slug.join('/')}`
}

type Asked = { path: string; payloadOf: () => Promise<Payload> }

/** Who it is costs a look at the database, so it is asked of those who send something large only. */
async function bytesFor(request: Request, { path, payloadOf }: Asked): Promise<number> {
  if (request.body === null) {
    return 0
  }
  const payload = await payloadOf()
  const { anyone, person } = bodyLimitOf(path, uploadsOf(payload.config))
  const claimed = Number(request.headers.get('content-length') ?? Infinity)
  if (person === anyone || claimed <= anyone) {
    return anyone
  }
  return (await isLoggedIn(payload, request.headers)) ? person : anyone
}

const uploadsOf = ({ collections }: SanitizedConfig): string[] =>
  collections.filter(({ upload }) => typeof upload === 'object').map(({ slug }) => slug)

async function isLoggedIn(payload: Payload, headers: Headers): Promise<boolean> {
  const found = await executeAuthStrategies({ payload, headers, canSetHeaders: false })
  return Boolean(found.user as unknown)
}
