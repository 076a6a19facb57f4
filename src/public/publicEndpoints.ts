/** What people without an account reach: pages that need no framework in the app around them. */
import type { Endpoint } from 'payload'

import { assetEndpoint } from './assetEndpoint.js'
import { contributionPages } from './contributionEndpoints.js'
import { conversationPages } from './conversationEndpoints.js'
import { healthEndpoint } from './health.js'
import { notFoundEndpoint } from './notFound.js'
import { signingEndpoints } from './signingEndpoints.js'
import { sharingPages } from './sharingEndpoints.js'
import { verifyEndpoints } from './verifyEndpoints.js'

export const publicEndpoints: Endpoint[] = [
  ...signingEndpoints,
  ...contributionPages,
  ...sharingPages,
  ...conversationPages,
  ...verifyEndpoints,
  assetEndpoint,
  notFoundEndpoint,
  healthEndpoint,
]
