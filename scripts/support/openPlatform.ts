import { getPayload, type Payload } from 'payload'

import type { Environment } from './environment.js'
import { platformConfig } from './platformConfig.js'

/** The platform for a command, its database migrated; `now` is the clock when that is not the machine's. */
export function openPlatform(environment: Environment, now?: () => Date): Promise<Payload> {
  // Payload migrates while connecting in production only.
  Object.assign(process.env, { NODE_ENV: 'production' })
  return getPayload({ config: platformConfig(environment, now) })
}
