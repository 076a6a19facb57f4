/** Where an address of the platform leads nowhere. */
import type { Endpoint } from 'payload'

import { messagePage } from './messagePage.js'

export const notFoundEndpoint: Endpoint = {
  path: '/leidraad/onbekend',
  method: 'get',
  handler: (req) => messagePage(req, 'nowhere'),
}
