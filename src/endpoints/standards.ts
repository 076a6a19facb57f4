import type { Endpoint, PayloadRequest } from 'payload'

import { importStandard } from '../actions/standards/importStandard.js'
import { printStandard, printVersion } from '../actions/standards/printStandard.js'
import { publishStandard } from '../actions/standards/publishStandard.js'
import { servicesOf } from '../actions/services.js'
import { DomainError } from '../domain/errors.js'
import type { StandardKind } from '../domain/standards/content.js'
import { blankVersionEndpoints } from './layout.js'
import { createPlaces } from './places.js'
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
    await assertLoggedIn(req)
    return json(await withPlace(() => importUpload(req)))
  },
}

async function importUpload(req: PayloadRequest) {
  const { file, school } = await uploadOf(req)
  return importStandard({ req, file, kind: 'function-description', ...(school && { school }) })
}

/** What the form puts around the file. */
const FRAME = 16 * 1024
/** For sending it. */
const SENDING_MS = 60_000
/** One at work, the others waiting or still sending. */
const PLACES = 4

const withPlace = createPlaces(
  PLACES,
  () => new DomainError('import.busy', `${PLACES} documents are being read already`),
)

/** Refused before it is all in memory, whatever length it claims to have. */
async function uploadOf(req: PayloadRequest): Promise<{ file: Uint8Array; school?: string }> {
  const limit = servicesOf(req.payload).options.importLimit + FRAME
  const read = await readForm(req, limit, { fields: 10, milliseconds: SENDING_MS })
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
