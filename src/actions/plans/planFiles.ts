/** Files of a section: added by who may fill it, read by who may read it. */
import type { PayloadRequest } from 'payload'

import { toHex } from '../../domain/canonical.js'
import type { Section } from '../../domain/definition/definition.js'
import { DomainError } from '../../domain/errors.js'
import type { FileAnswer } from '../../domain/definition/answers.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { Author } from '../../domain/plans/author.js'
import { cleanName, fileTypeOf, type FileType } from '../../domain/plans/fileType.js'
import { mayFillSection, mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import { namesFile, type UnplacedAnswer } from '../../domain/versions/unplaced.js'
import type { Stored } from '../../records/stored.js'
import { placeOf } from '../assertMay.js'
import { loadAsSystem } from '../load.js'
import { readUpload } from '../readUpload.js'
import { createRecord, findRecords } from '../records.js'
import { servicesOf } from '../services.js'
import { allUnplaced } from '../versions/unplacedOf.js'
import { assertDraft } from './keepSection.js'
import { readerOf } from './readerOf.js'
import { templateOf, type StoredPlan, type TemplateVersion } from './stored.js'
import { sectionsOf } from './storedSections.js'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
const MAX_FILES = 200
const UNKNOWN_TYPE = 'application/octet-stream'

export type AddFile = {
  plan: StoredPlan
  sectionId: string
  name: string
  bytes: Uint8Array
  author: Author
  reader: Reader
}

export type StoredFile = Stored<'plan-files'>

/** The answer that names the new file; it stands in the plan once that answer is saved. */
export async function addFile(req: PayloadRequest, added: AddFile): Promise<FileAnswer> {
  const { plan, sectionId, name, bytes, author, reader } = added
  const section = await sectionFor(req, plan, { sectionId, reader })
  if (!mayFillSection(section, reader)) {
    throw new DomainError('access.denied', `No right to fill section ${sectionId}`)
  }
  assertDraft(plan)
  await assertRoom(req, plan)
  const type = typeOf(bytes)
  const stored = await createRecord(req, 'plan-files', {
    data: {
      ...placeOf(plan),
      plan: plan.id,
      sectionId,
      name: cleanName(name, type),
      addedBy: author,
    },
    file: {
      data: Buffer.from(bytes),
      mimetype: type.mimeType,
      name: `${toHex(servicesOf(req.payload).random(16))}.${type.extension}`,
      size: bytes.length,
    },
  })
  return { id: stored.id, name: stored.name, mimeType: type.mimeType, bytes: bytes.length }
}

async function sectionFor(
  req: PayloadRequest,
  plan: StoredPlan,
  { sectionId, reader }: { sectionId: string; reader: Reader },
) {
  const { definition } = (await templateOf(req, plan)).content
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, reader)) {
    throw new DomainError('record.notFound', `Plan ${plan.id} has no section ${sectionId}`)
  }
  return section
}

function typeOf(bytes: Uint8Array): FileType {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DomainError('files.tooLarge', `A file of ${bytes.length} bytes`)
  }
  const type = fileTypeOf(bytes)
  if (!type) {
    throw new DomainError('files.type', 'A file of a type that is not taken')
  }
  return type
}

async function assertRoom(req: PayloadRequest, { id }: StoredPlan): Promise<void> {
  const files = await findRecords(req, 'plan-files', { where: { plan: { equals: id } } })
  if (files.length >= MAX_FILES) {
    throw new DomainError('files.tooMany', `Plan ${id} has ${MAX_FILES} files`)
  }
}

export type PlanFile = { bytes: Uint8Array; name: string; mimeType: string }

export async function readPlanFile(
  req: PayloadRequest,
  plan: StoredPlan,
  { fileId, reader }: { fileId: string; reader: Reader },
): Promise<PlanFile> {
  const file = await loadAsSystem(req, { collection: 'plan-files', id: fileId })
  if (idOf(file.plan) !== plan.id) {
    throw new DomainError('record.notFound', `Plan ${plan.id} has no file ${fileId}`)
  }
  await assertReadable(req, plan, { file, reader })
  const { name, mimeType } = file
  return {
    bytes: await readUpload(req, 'plan-files', file),
    name,
    mimeType: mimeType ?? UNKNOWN_TYPE,
  }
}

/** Files of many plans, in whatever sections they stand, that the person of the request may open. */
export async function filesOfPlans(
  req: PayloadRequest,
  plans: readonly StoredPlan[],
  templates: ReadonlyMap<string, TemplateVersion>,
): Promise<StoredFile[]> {
  const where = { plan: { in: plans.map(({ id }) => id) } }
  const files = await findRecords(req, 'plan-files', { where })
  if (files.length === 0) {
    return []
  }
  const rows = await findRecords(req, 'plan-sections', {
    where,
    select: { plan: true, unmapped: true },
  })
  return plans.flatMap((plan) => {
    const sections = templates.get(plan.template)?.content.definition.sections ?? []
    const unplaced = rows.filter((row) => row.plan === plan.id).flatMap(allUnplaced)
    const held = { sections, unplaced, reader: readerOf(req, plan) }
    return files.filter((file) => file.plan === plan.id && isReadable(file, held))
  })
}

async function assertReadable(
  req: PayloadRequest,
  plan: StoredPlan,
  { file, reader }: { file: StoredFile; reader: Reader },
): Promise<void> {
  const { sections } = (await templateOf(req, plan)).content.definition
  const unplaced = (await sectionsOf(req, plan.id)).flatMap(allUnplaced)
  if (!isReadable(file, { sections, unplaced, reader })) {
    throw new DomainError('record.notFound', `Plan ${plan.id} has no file ${file.id} to read`)
  }
}

type Held = { sections: readonly Section[]; unplaced: readonly UnplacedAnswer[]; reader: Reader }

/** A file of an answer without a place keeps the readers that its section had. */
function isReadable({ id, sectionId }: StoredFile, { sections, unplaced, reader }: Held): boolean {
  const apart = unplaced.filter(({ answer }) => namesFile(answer, id))
  const holders =
    apart.length > 0
      ? apart.map(({ section }) => section)
      : sections.filter((section) => section.id === sectionId)
  return holders.some((section) => mayReadSection(section, reader))
}
