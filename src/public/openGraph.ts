/** Payload draws a picture of any text for anybody, seconds of work each; nobody here shares pages. */
import type { Config, Endpoint } from 'payload'

/** A host that asks for the picture gets it; its own limits are the host's. */
const isOff = ({ admin }: Config): boolean => admin?.meta?.defaultOGImageType === 'off'

/** Takes the place of Payload's own, which answers 400 when it is off. */
const noPicture: Endpoint = {
  path: '/og',
  method: 'get',
  handler: () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } }),
}

export const openGraphEndpoints = (config: Config): Endpoint[] => (isOff(config) ? [noPicture] : [])
