/** Templates in print: a preview of a layout, and the empty form. */
import type { Endpoint, PayloadRequest } from 'payload'

import { previewLayout } from '../actions/layout/previewLayout.js'
import { printBlankTemplate, printBlankVersion } from '../actions/layout/printBlank.js'
import { bodyOf } from './bodyOf.js'
import { forPerson, pdf } from './reply.js'

type Endpoints = Omit<Endpoint, 'root'>[]

export const layoutEndpoints: Endpoints = [
  {
    path: '/:id/layout-preview',
    method: 'post',
    handler: forPerson(async (req, standardId) => {
      const { layout, definition } = await bodyOf(req)
      const asked = { layout, definition, ...pagesAsked(req) }
      const { bytes, title } = await previewLayout({ req, standardId, ...asked })
      return pdf(bytes, `${title} voorbeeld`)
    }),
  },
  {
    path: '/:id/blank',
    method: 'get',
    handler: forPerson(async (req, id) => {
      const { bytes, title } = await printBlankTemplate({ req, id })
      return pdf(bytes, `${title} leeg formulier`)
    }),
  },
]

/** `?pages=1`: the start of it, to be seen at once. Anything else is all of it. */
function pagesAsked({ searchParams }: PayloadRequest): { pages?: number } {
  const pages = Number(searchParams.get('pages'))
  return Number.isSafeInteger(pages) && pages > 0 ? { pages } : {}
}

export const blankVersionEndpoints: Endpoints = [
  {
    path: '/:id/blank',
    method: 'get',
    handler: forPerson(async (req, id) => {
      const { bytes, title } = await printBlankVersion({ req, id })
      return pdf(bytes, `${title} leeg formulier`)
    }),
  },
]
