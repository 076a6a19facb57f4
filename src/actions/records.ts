/** Reading and writing as the system, after an action has decided that this may happen. */
import type { File, PayloadRequest, Where } from 'payload'

import { asSystem } from './asSystem.js'

type Data = Record<string, unknown>
type Finding = {
  where: Where
  sort?: string
  /** Of large records, what is needed. @default all */
  select?: Record<string, true>
  limit?: number
}

export async function createRecord<T>(
  req: PayloadRequest,
  collection: string,
  { data, file }: { data: Data; file?: File },
): Promise<T> {
  return (await req.payload.create({
    collection,
    data,
    depth: 0,
    ...(file && { file }),
    ...asSystem(req),
  })) as T
}

export async function updateRecord(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
  data: Data,
): Promise<void> {
  await req.payload.update({
    collection,
    id,
    data,
    depth: 0,
    ...asSystem(req),
  })
}

export async function deleteRecord(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<void> {
  await req.payload.delete({ collection, id, depth: 0, ...asSystem(req) })
}

export async function findRecords<T>(
  req: PayloadRequest,
  collection: string,
  { where, sort, select, limit = 0 }: Finding,
): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    limit,
    pagination: false,
    depth: 0,
    ...(sort && { sort }),
    ...(select && { select }),
    ...asSystem(req),
  })
  return docs as T[]
}

export const pdfFile = (bytes: Uint8Array, name: string): File => ({
  data: Buffer.from(bytes),
  mimetype: 'application/pdf',
  name: `${name}.pdf`,
  size: bytes.length,
})
