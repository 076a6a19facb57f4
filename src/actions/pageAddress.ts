import type { PayloadRequest } from 'payload'

import { servicesOf } from './services.js'

/** Where people outside find a public page: `pageAddress(req, 'controle')`. */
export function pageAddress(req: PayloadRequest, page: string): string {
  const { publicUrl, pagesPath } = servicesOf(req.payload).options
  return `${publicUrl}${pagesPath}/${page}`
}
