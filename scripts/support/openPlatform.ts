import { getPayload, type Payload } from 'payload'

import type { Environment } from './environment.js'
import { platformConfig } from './platformConfig.js'

/** The platform for a command: on its own database, migrated; only what goes wrong is logged. */
export function openPlatform(environment: Environment): Promise<Payload> {
  // Payload migrates while connecting in production only.
  Object.assign(process.env, { NODE_ENV: 'production' })
  const logger = { options: { level: 'warn' }, destination: process.stderr }
  return getPayload({ config: platformConfig(environment, { logger }) })
}
