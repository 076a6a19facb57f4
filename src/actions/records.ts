/**
 * Reading and writing as the system, after an action has decided that this may happen; and reading
 * what a person may read. Ids are text here, whatever the database has.
 */
import type { File, PayloadRequest, Where } from 'payload'

import { storedIdIn, withTextIds } from '../access/references.js'
import { asPerson, asSystem } from './asSystem.js'

type Data = Record<string, unknown>
type Finding = {
  where?: Where
  sort?: string | string[]
  /** Of large records, what is needed. @default all */
  select?: Record<string, true>
  limit?: number
}

export async function createRecord<T>(
  req: PayloadRequest,
  collection: string,
  { data, file }: { data: Data; file?: File },
): Promise<T> {
  const created: unknown = await req.payload.create({
    collection,
    data,
    depth: 0,
    ...(file && { file }),
    ...asSystem(req),
  })
  return withTextIds<T>(req.payload, collection, created)
}

export async function updateRecord(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
  data: Data,
): Promise<void> {
  await req.payload.update({
    collection,
    id: storedIdIn(req.payload, collection, id),
    data,
    depth: 0,
    ...asSystem(req),
  })
}

export async function deleteRecord(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<void> {
  await req.payload.delete({
    collection,
    id: storedIdIn(req.payload, collection, id),
    depth: 0,
    ...asSystem(req),
  })
}

export async function findRecords<T>(
  req: PayloadRequest,
  collection: string,
  { limit = 0, ...asked }: Finding,
): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection,
    ...asked,
    limit,
    pagination: false,
    depth: 0,
    ...asSystem(req),
  })
  return docs.map((doc) => withTextIds<T>(req.payload, collection, doc))
}

type Asking = Finding & {
  /** None, instead of a refusal, for who may read none of them. @default false */
  orNone?: boolean
}

/** Of what the person of the request may read. */
export const findAsPerson = async <T>(
  req: PayloadRequest,
  collection: string,
  asked: Asking,
): Promise<T[]> => (await readAsPerson<T>(req, collection, { ...asked, pagination: false })).docs

/** The first of them, and how many there are in all. */
export const pageAsPerson = <T>(
  req: PayloadRequest,
  collection: string,
  asked: Asking & { limit: number },
): Promise<Page<T>> => readAsPerson<T>(req, collection, { ...asked, pagination: true })

type Page<T> = { docs: T[]; totalDocs: number }

async function readAsPerson<T>(
  req: PayloadRequest,
  collection: string,
  { orNone = false, limit = 0, ...asked }: Asking & { pagination: boolean },
): Promise<Page<T>> {
  const { docs, totalDocs } = await req.payload.find({
    collection,
    ...asked,
    limit,
    depth: 0,
    disableErrors: orNone,
    ...asPerson(req),
  })
  return { docs: docs.map((doc) => withTextIds<T>(req.payload, collection, doc)), totalDocs }
}

export const pdfFile = (bytes: Uint8Array, name: string): File => ({
  data: Buffer.from(bytes),
  mimetype: 'application/pdf',
  name: `${name}.pdf`,
  size: bytes.length,
})
