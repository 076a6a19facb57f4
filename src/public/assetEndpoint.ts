/** The style sheets and scripts of the public pages, and nothing else. */
import type { Endpoint } from 'payload'

import { servicesOf } from '../actions/services.js'
import { param } from '../endpoints/reply.js'

/** The name changes with the content, so a browser may keep the file. */
const KEPT = 'public, max-age=31536000, immutable'

export const assetEndpoint: Endpoint = {
  path: '/leidraad/pagina/:asset',
  method: 'get',
  handler: (req) => {
    const { assets } = servicesOf(req.payload).pages
    const asset = Object.values(assets).find(({ name }) => name === param(req, 'asset'))
    const response = asset
      ? new Response(asset.text, {
          headers: { 'Content-Type': asset.type, 'Cache-Control': KEPT },
        })
      : new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
    response.headers.set('X-Content-Type-Options', 'nosniff')
    return response
  },
}
