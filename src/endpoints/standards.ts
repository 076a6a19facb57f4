import type { Endpoint, PayloadRequest } from 'payload'

import { importStandard } from '../actions/standards/importStandard.js'
import { printStandard, printVersion } from '../actions/standards/printStandard.js'
import { publishStandard } from '../actions/standards/publishStandard.js'
import { DomainError } from '../domain/errors.js'
import type { StandardKind } from '../domain/standards/content.js'
import { assertLoggedIn, json, param, pdf } from './reply.js'

/** Endpoints of the drafts of one kind of standard. */
export const standardEndpoints = (kind: StandardKind): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/publish',
    method: 'post',
    handler: async (req) => {
      assertLoggedIn(req)
      const { id, number } = await publishStandard({ req, kind, standardId: param(req, 'id') })
      return json({ versionId: id, number })
    },
  },
  {
    path: '/:id/print',
    method: 'get',
    handler: async (req) => {
      assertLoggedIn(req)
      const { bytes, title } = await printStandard({ req, kind, standardId: param(req, 'id') })
      return pdf(bytes, `${title} concept`)
    },
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

/** Refused before it is read into memory; the codec has the finer limit. */
const UPLOAD_LIMIT = 60 * 1024 * 1024

async function uploadOf(req: PayloadRequest): Promise<{ file: Uint8Array; school?: string }> {
  if (Number(req.headers.get('content-length')) > UPLOAD_LIMIT) {
    throw new DomainError('import.tooLarge', 'The request is larger than any document we read')
  }
  const form = await req.formData?.().catch(() => undefined)
  const file = form?.get('file')
  const school = form?.get('school')
  if (!(file instanceof File)) {
    throw new DomainError('import.notDocx', 'No file in the request')
  }
  return {
    file: new Uint8Array(await file.arrayBuffer()),
    ...(typeof school === 'string' && school !== '' && { school }),
  }
}

export const versionEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/print',
    method: 'get',
    handler: async (req) => {
      assertLoggedIn(req)
      const { bytes, title } = await printVersion({ req, versionId: param(req, 'id') })
      return pdf(bytes, title)
    },
  },
]
