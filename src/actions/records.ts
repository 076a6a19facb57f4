/**
 * Reading and writing as the system, after an action has decided that this may happen; and reading
 * what a person may read. Ids are text here, whatever the database has.
 */
import type { File, PayloadRequest, Where } from 'payload'

import { storedIdIn, withTextIds } from '../access/references.js'
import { asPerson, asSystem } from './asSystem.js'
import { slugOf, type RecordsOf } from './slugOf.js'

type Data = Record<string, unknown>
type Finding = {
  where?: Where
  sort?: string | string[]
  /** Of large records, what is needed. @default all */
  select?: Record<string, true>
  limit?: number
}
type Named = { collection: RecordsOf; id: string }

export async function createRecord<T>(
  req: PayloadRequest,
  collection: RecordsOf,
  { data, file }: { data: Data; file?: File },
): Promise<T> {
  const slug = slugOf(req.payload, collection)
  const created: unknown = await req.payload.create({
    collection: slug,
    data,
    depth: 0,
    ...(file && { file }),
    ...asSystem(req),
  })
  return withTextIds<T>(req.payload, slug, created)
}

export async function updateRecord(
  req: PayloadRequest,
  { collection, id }: Named,
  data: Data,
): Promise<void> {
  const slug = slugOf(req.payload, collection)
  await req.payload.update({
    collection: slug,
    id: storedIdIn(req.payload, slug, id),
    data,
    depth: 0,
    ...asSystem(req),
  })
}

export async function deleteRecord(req: PayloadRequest, { collection, id }: Named): Promise<void> {
  const slug = slugOf(req.payload, collection)
  await req.payload.delete({
    collection: slug,
    id: storedIdIn(req.payload, slug, id),
    depth: 0,
    ...asSystem(req),
  })
}

export async function findRecords<T>(
  req: PayloadRequest,
  collection: RecordsOf,
  { limit = 0, ...asked }: Finding,
): Promise<T[]> {
  const slug = slugOf(req.payload, collection)
  const { docs } = await req.payload.find({
    collection: slug,
    ...asked,
    limit,
    pagination: false,
    depth: 0,
    ...asSystem(req),
  })
  return docs.map((doc) => withTextIds<T>(req.payload, slug, doc))
}

type Asking = Finding & {
  /** None, instead of a refusal, for who may read none of them. @default false */
  orNone?: boolean
}

/** Of what the person of the request may read. */
export const findAsPerson = async <T>(
  req: PayloadRequest,
  collection: RecordsOf,
  asked: Asking,
): Promise<T[]> => (await readAsPerson<T>(req, collection, { ...asked, pagination: false })).docs

/** The first of them, and how many there are in all. */
export const pageAsPerson = <T>(
  req: PayloadRequest,
  collection: RecordsOf,
  asked: Asking & { limit: number },
): Promise<Page<T>> => readAsPerson<T>(req, collection, { ...asked, pagination: true })

type Page<T> = { docs: T[]; totalDocs: number }

async function readAsPerson<T>(
  req: PayloadRequest,
  collection: RecordsOf,
  { orNone = false, limit = 0, ...asked }: Asking & { pagination: boolean },
): Promise<Page<T>> {
  const slug = slugOf(req.payload, collection)
  const { docs, totalDocs } = await req.payload.find({
    collection: slug,
    ...asked,
    limit,
    depth: 0,
    disableErrors: orNone,
    ...asPerson(req),
  })
  return { docs: docs.map((doc) => withTextIds<T>(req.payload, slug, doc)), totalDocs }
}

export const pdfFile = (bytes: Uint8Array, name: string): File => ({
  data: Buffer.from(bytes),
  mimetype: 'application/pdf',
  name: `${name}.pdf`,
  size: bytes.length,
})
