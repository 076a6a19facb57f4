/** Endpoints of plan templates alone: what publishing would change, and templates as files. */
import type { Endpoint, PayloadRequest } from 'payload'

import { previewTemplate } from '../actions/standards/previewTemplate.js'
import { exportTemplate } from '../actions/versions/exportTemplate.js'
import { importTemplate } from '../actions/versions/importTemplate.js'
import { templateChanges } from '../actions/versions/templateChanges.js'
import { DomainError } from '../domain/errors.js'
import { bodyOf, parsedJson } from './bodyOf.js'
import { layoutEndpoints } from './layout.js'
import { templateExportEndpoint } from './planExports.js'
import { readForm, textOf } from './readForm.js'
import { assertLoggedIn, forPerson, json, jsonFile, pdf } from './reply.js'

const MEGABYTES = 5
const MAX_FILE = MEGABYTES * 1024 * 1024
/** What the form puts around the file. */
const FRAME = 16 * 1024

export const templateEndpoints: Omit<Endpoint, 'root'>[] = [
  templateExportEndpoint,
  ...layoutEndpoints,
  {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      await assertLoggedIn(req)
      return json(await importTemplate({ req, ...(await uploadOf(req)) }), 201)
    },
  },
  {
    path: '/:id/export',
    method: 'get',
    handler: forPerson(async (req, standardId) => {
      const template = await exportTemplate({ req, standardId })
      return jsonFile(template, `Sjabloon ${template.title}`)
    }),
  },
  {
    path: '/:id/changes',
    method: 'get',
    handler: forPerson(async (req, standardId) => json(await templateChanges({ req, standardId }))),
  },
  {
    path: '/:id/preview',
    method: 'post',
    handler: forPerson(async (req, standardId) => {
      const { definition } = await bodyOf(req)
      const { bytes, title } = await previewTemplate({ req, standardId, definition })
      return pdf(bytes, `${title} voorbeeld`)
    }),
  },
]

/** Refused before it is all in memory, whatever length it claims to have. */
async function uploadOf(req: PayloadRequest) {
  const read = await readForm(req, MAX_FILE + FRAME)
  const file = read.ok ? read.form.get('file') : undefined
  if ((!read.ok && read.fault === 'tooLarge') || (file instanceof File && file.size > MAX_FILE)) {
    throw new DomainError('import.tooLarge', 'The file is larger than any template', {
      data: { maxMegabytes: MEGABYTES },
    })
  }
  if (!read.ok || !(file instanceof File)) {
    throw new DomainError('import.template.notTemplate', 'No file in the request')
  }
  const value = parsedJson(new Uint8Array(await file.arrayBuffer()))
  return { value, school: textOf(read.form, 'school'), board: textOf(read.form, 'board') }
}
