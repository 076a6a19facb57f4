import type { PayloadRequest, Where } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { findAsPerson } from '../records.js'
import { isTemplate, type TemplateVersion } from './stored.js'

type Place = { school?: unknown; board?: unknown }

/** The latest version of every plan template that is there for the school of a record, of what may be read. */
export async function templatesInForce(
  req: PayloadRequest,
  place: Place,
): Promise<TemplateVersion[]> {
  const [school, board] = [idOf(place.school), idOf(place.board)]
  const here: Where = { or: [{ school: { equals: school } }, boardOnly(board)] }
  const drafts = await findAsPerson(req, 'plan-templates', {
    where: here,
    select: { title: true },
    orNone: true,
  })
  const versions = await findAsPerson(req, 'standard-versions', {
    where: { and: [{ kind: { equals: 'planTemplate' } }, here] },
    select: { standardId: true, number: true },
    sort: '-number',
    orNone: true,
  })
  const latest = drafts.flatMap(({ id }) => {
    const version = versions.find(({ standardId }) => standardId === id)
    return version ? [version.id] : []
  })
  const found = await findAsPerson(req, 'standard-versions', {
    where: { id: { in: latest } },
    sort: 'label',
    orNone: true,
  })
  return found.filter(isTemplate)
}

const boardOnly = (board: string | undefined): Where => ({
  and: [{ board: { equals: board } }, { school: { exists: false } }],
})
