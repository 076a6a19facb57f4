import type { Endpoint, PayloadRequest } from 'payload'

import { importStandard } from '../actions/standards/importStandard.js'
import { printStandard, printVersion } from '../actions/standards/printStandard.js'
import { publishStandard } from '../actions/standards/publishStandard.js'
import { servicesOf } from '../actions/services.js'
import { DomainError } from '../domain/errors.js'
import type { StandardKind } from '../domain/standards/content.js'
import { blankVersionEndpoints } from './layouts.js'
import { readForm, textOf } from './readForm.js'
import { assertLoggedIn, forPerson, json, pdf } from './reply.js'

/** Endpoints of the drafts of one kind of standard. */
export const standardEndpoints = (kind: StandardKind): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/publish',
    method: 'post',
    handler: forPerson(async (req, standardId) => {
      const { id, number } = await publishStandard({ req, kind, standardId })
      return json({ versionId: id, number })
    }),
  },
  {
    path: '/:id/print',
    method: 'get',
    handler: forPerson(async (req, standardId) => {
      const { bytes, title } = await printStandard({ req, kind, standardId })
      return pdf(bytes, `${title} concept`)
    }),
  },
]

export const importEndpoint: Omit<Endpoint, 'root'> = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    assertLoggedIn(req)
    const { file, school } = await uploadOf(req)
    return json(
      await importStandard({ req, file, kind: 'function-description', ...(school && { school }) }),
    )
  },
}

/** What the form puts around the file. */
const FRAME = 16 * 1024

/** Refused before it is all in memory, whatever length it claims to have. */
async function uploadOf(req: PayloadRequest): Promise<{ file: Uint8Array; school?: string }> {
  const read = await readForm(req, servicesOf(req.payload).options.importLimit + FRAME)
  if (!read.ok && read.fault === 'tooLarge') {
    throw new DomainError('import.tooLarge', 'The request is larger than any document we read')
  }
  const form = read.ok ? read.form : new FormData()
  const file = form.get('file')
  const school = textOf(form, 'school')
  if (!(file instanceof File)) {
    throw new DomainError('import.notDocx', 'No file in the request')
  }
  return { file: new Uint8Array(await file.arrayBuffer()), ...(school && { school }) }
}

export const versionEndpoints: Omit<Endpoint, 'root'>[] = [
  ...blankVersionEndpoints,
  {
    path: '/:id/print',
    method: 'get',
    handler: forPerson(async (req, versionId) => {
      const { bytes, title } = await printVersion({ req, versionId })
      return pdf(bytes, title)
    }),
  },
]
