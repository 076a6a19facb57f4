import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { FunctionDescriptionContent } from '../../domain/standards/content.js'
import { functionDescriptionDraft } from '../../domain/standards/draftOf.js'
import type { ForeignNotice } from '../../ports/codec.js'
import { asPerson } from '../asSystem.js'
import { servicesOf } from '../services.js'
import { slugOf } from '../slugOf.js'

export type ImportedStandard = {
  id: string
  title: string
  notices: ForeignNotice[]
  summary: { resultAreas: number; contacts: number; remainder: number }
}

export type ImportStandard = {
  req: PayloadRequest
  file: Uint8Array
  /** `function-description` is the kind that can be read. */
  kind: string
  school?: string
}

/** A foreign document becomes a draft; what fits no part goes to the remainder, nothing is lost. */
export async function importStandard({
  req,
  file,
  kind,
  school,
}: ImportStandard): Promise<ImportedStandard> {
  if (kind !== 'function-description') {
    throw new DomainError('import.kind.unknown', `Cannot import a ${kind}`, { data: { kind } })
  }
  const { content, notices } = await servicesOf(req.payload).codec.read(file)
  const draft = await req.payload.create({
    collection: slugOf(req.payload, 'function-descriptions'),
    depth: 0,
    data: { ...functionDescriptionDraft(content), ...(school && { school }) },
    ...asPerson(req),
  })
  return {
    id: idOf(draft) ?? '',
    title: content.title,
    notices,
    summary: summaryOf(content),
  }
}

const summaryOf = ({ resultAreas, contacts, remainder }: FunctionDescriptionContent) => ({
  resultAreas: resultAreas.length,
  contacts: contacts.length,
  remainder: remainder.length,
})
