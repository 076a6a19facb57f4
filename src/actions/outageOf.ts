import { FileUploadError, type Payload } from 'payload'

import { DomainError } from '../domain/errors.js'
import { causesOf, type Cause } from './causesOf.js'
import { tryWriting } from './tryWriting.js'

/** 14031: OutOfDiskSpace of MongoDB. */
const FULL_DISK = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EROFS', 'SQLITE_FULL', 14031])

export const isFullDisk = (error: unknown): boolean =>
  causesOf(error).some(({ code }) => FULL_DISK.has(code))

/** Of the MongoDB driver: nobody answers, or the connection broke. */
const LOST_SERVER =
  /^(Mongo|Pool).*(ServerSelection|Network|NetworkTimeout|NotConnected|Cleared|Closed|WaitQueueTimeout)/
const LOST_FILE = /^SQLITE_(IOERR|CANTOPEN|READONLY|NOTADB)/

const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value)

const isLostDatabase = ({ name, code }: Cause): boolean =>
  matches(name, LOST_SERVER) || matches(code, LOST_FILE)

/** What the world around us does not do at this moment, found in an error of somebody else's. */
export async function outageOf(
  payload: Pick<Payload, 'config'>,
  error: unknown,
): Promise<DomainError | undefined> {
  if (isFullDisk(error) || (await isUnwritable(payload, error))) {
    return new DomainError('storage.unavailable', 'The disk is full or cannot be written', {
      cause: error,
    })
  }
  return causesOf(error).some(isLostDatabase)
    ? new DomainError('database.unavailable', 'The database does not answer', { cause: error })
    : undefined
}

/** Payload tells only the log what the disk answered, and throws the same for a broken picture. */
const isUnwritable = async (payload: Pick<Payload, 'config'>, error: unknown): Promise<boolean> =>
  error instanceof FileUploadError &&
  tryWriting(payload).then(
    () => false,
    () => true,
  )
