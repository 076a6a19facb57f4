import type { PayloadRequest } from 'payload'

import { idOf } from '../domain/kernel/reference.js'
import { isPicture } from '../domain/printing/pictures.js'
import type { PrintableDocument } from '../domain/printing/document.js'
import { loadAsSystem } from './load.js'
import { readUpload } from './readUpload.js'
import { remembered } from './remember.js'
import { boardName, schoolOf } from './schoolOf.js'

/** Who a document is from: names, logo and colour on the title page. */
export async function organisationOf(
  req: PayloadRequest,
  place: { school?: unknown; board?: unknown },
): Promise<PrintableDocument['organisation']> {
  const schoolId = idOf(place.school)
  return schoolId ? ofSchool(req, schoolId) : { school: (await boardOf(req, place.board)) ?? '–' }
}

async function ofSchool(req: PayloadRequest, id: string) {
  const { school, board } = await remembered(req, `schools ${id}`, () => withBoard(req, id))
  const logo = await logoOf(req, idOf(school.logo))
  return {
    school: school.name,
    ...(board && { board }),
    ...(logo && { logo }),
    ...(school.accent && { accent: school.accent }),
  }
}

async function withBoard(req: PayloadRequest, id: string) {
  const school = await schoolOf(req, { school: id })
  return { school, board: await boardOf(req, school.board) }
}

async function boardOf(req: PayloadRequest, board: unknown): Promise<string | undefined> {
  const id = idOf(board)
  return id ? boardName(req, id) : undefined
}

/** A logo that cannot be read is left out: a plan is worth more than its letterhead. */
async function logoOf(req: PayloadRequest, id: string | undefined): Promise<string | undefined> {
  if (!id) {
    return undefined
  }
  return remembered(req, `logos ${id}`, () => readLogo(req, id)).catch((err: unknown) => {
    req.payload.logger.error({ err, msg: `Logo ${id} could not be read` })
    return undefined
  })
}

async function readLogo(req: PayloadRequest, id: string): Promise<string | undefined> {
  const media = await loadAsSystem(req, { collection: 'media', id })
  if (!isPicture(media.mimeType)) {
    return undefined
  }
  const bytes = await readUpload(req, 'media', media)
  return `data:${media.mimeType};base64,${Buffer.from(bytes).toString('base64')}`
}
