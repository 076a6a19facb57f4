/**
 * Reading and writing as the system, after an action has decided that this may happen; and reading
 * what a person may read. Ids are text here, whatever the database has.
 */
import type { File, PayloadRequest, Where } from 'payload'

import { storedIdIn, withTextIds } from '../access/references.js'
import type { RecordName, Stored } from '../records/stored.js'
import { asPerson, asSystem } from './asSystem.js'
import { slugOf } from './slugOf.js'

type Data = Record<string, unknown>
type Named<Name extends RecordName> = { collection: Name; id: string }
type Finding<Field extends PropertyKey> = {
  where?: Where
  sort?: string | string[]
  /** Of large records, what is needed. @default all */
  select?: Record<Field, true>
  limit?: number
}

export async function createRecord<Name extends RecordName>(
  req: PayloadRequest,
  collection: Name,
  { data, file }: { data: Data; file?: File },
): Promise<Stored<Name>> {
  const created: unknown = await req.payload.create({
    collection: slugOf(req.payload, collection),
    data,
    depth: 0,
    ...(file && { file }),
    ...asSystem(req),
  })
  return withTextIds(req.payload, collection, created)
}

export async function updateRecord<Name extends RecordName>(
  req: PayloadRequest,
  { collection, id }: Named<Name>,
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

export async function deleteRecord<Name extends RecordName>(
  req: PayloadRequest,
  { collection, id }: Named<Name>,
): Promise<void> {
  const slug = slugOf(req.payload, collection)
  await req.payload.delete({
    collection: slug,
    id: storedIdIn(req.payload, slug, id),
    depth: 0,
    ...asSystem(req),
  })
}

export async function findRecords<
  Name extends RecordName,
  Field extends keyof Stored<Name> = keyof Stored<Name>,
>(
  req: PayloadRequest,
  collection: Name,
  { limit = 0, ...asked }: Finding<Field>,
): Promise<Found<Name, Field>[]> {
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, collection),
    ...asked,
    limit,
    pagination: false,
    depth: 0,
    ...asSystem(req),
  })
  return docs.map((doc) => withTextIds(req.payload, collection, doc))
}

type Asking<Field extends PropertyKey> = Finding<Field> & {
  /** None, instead of a refusal, for who may read none of them. @default false */
  orNone?: boolean
}

/** With what was selected of it; the id is always there. */
type Found<Name extends RecordName, Field extends keyof Stored<Name>> = Pick<
  Stored<Name>,
  Field | 'id'
>

/** Of what the person of the request may read. */
export const findAsPerson = async <
  Name extends RecordName,
  Field extends keyof Stored<Name> = keyof Stored<Name>,
>(
  req: PayloadRequest,
  collection: Name,
  asked: Asking<Field>,
): Promise<Found<Name, Field>[]> =>
  (await readAsPerson(req, collection, { ...asked, pagination: false })).docs

/** The first of them, and how many there are in all. */
export const pageAsPerson = <
  Name extends RecordName,
  Field extends keyof Stored<Name> = keyof Stored<Name>,
>(
  req: PayloadRequest,
  collection: Name,
  asked: Asking<Field> & { limit: number },
): Promise<Page<Found<Name, Field>>> =>
  readAsPerson(req, collection, { ...asked, pagination: true })

type Page<T> = { docs: T[]; totalDocs: number }

async function readAsPerson<Name extends RecordName, Field extends keyof Stored<Name>>(
  req: PayloadRequest,
  collection: Name,
  { orNone = false, limit = 0, ...asked }: Asking<Field> & { pagination: boolean },
): Promise<Page<Found<Name, Field>>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: slugOf(req.payload, collection),
    ...asked,
    limit,
    depth: 0,
    disableErrors: orNone,
    ...asPerson(req),
  })
  return { docs: docs.map((doc) => withTextIds(req.payload, collection, doc)), totalDocs }
}

export const pdfFile = (bytes: Uint8Array, name: string): File => ({
  data: Buffer.from(bytes),
  mimetype: 'application/pdf',
  name: `${name}.pdf`,
  size: bytes.length,
})
