import type { Endpoint, PayloadRequest } from 'payload'

import { MAX_FILE_BYTES, type PlanFile } from '../actions/plans/planFiles.js'
import { addStaffFile, readStaffFile } from '../actions/plans/staffFiles.js'
import { DomainError } from '../domain/errors.js'
import { readForm, textOf } from './readForm.js'
import { attachment, forPerson, json, param } from './reply.js'

/** What the form puts around the file. */
const FRAME = 16 * 1024

/** Refused before it is all in memory, whatever length it claims to have. */
export async function sentFile(
  req: PayloadRequest,
): Promise<{ sectionId: string; name: string; bytes: Uint8Array }> {
  const read = await readForm(req, MAX_FILE_BYTES + FRAME)
  if (!read.ok && read.fault === 'tooLarge') {
    throw new DomainError('files.tooLarge', 'The request is larger than any file that is kept')
  }
  const form = read.ok ? read.form : new FormData()
  const file = form.get('file')
  if (!(file instanceof File)) {
    throw new DomainError('files.missing', 'No file in the request')
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { sectionId: textOf(form, 'section'), name: file.name, bytes }
}

/** Pictures and PDF may be looked at in the browser, where they can do nothing else. */
export const fileReply = ({ bytes, name, mimeType }: PlanFile): Response =>
  attachment(bytes, {
    name,
    type: mimeType,
    inline: mimeType.startsWith('image/') || mimeType === 'application/pdf',
    policy: "sandbox; default-src 'none'",
  })

export const planFileEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/files',
    method: 'post',
    handler: forPerson(async (req, planId) =>
      json(await addStaffFile({ req, planId, ...(await sentFile(req)) })),
    ),
  },
  {
    path: '/:id/files/:fileId',
    method: 'get',
    handler: forPerson(async (req, planId) =>
      fileReply(await readStaffFile({ req, planId, fileId: param(req, 'fileId') })),
    ),
  },
]
