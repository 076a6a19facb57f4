import { getPayload, type Payload } from 'payload'

import type { Environment } from './environment.js'
import { platformConfig } from './platformConfig.js'

/** The platform for a command, its database migrated. */
export function openPlatform(environment: Environment): Promise<Payload> {
  // Payload migrates while connecting in production only.
  Object.assign(process.env, { NODE_ENV: 'production' })
  return getPayload({ config: platformConfig(environment) })
}
