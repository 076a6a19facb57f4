import type { Records } from './generated.js'

/** The collections of ours, and the queue of Payload. */
export type RecordName = keyof Records

/**
 * A record as `actions/records` and `actions/load` read it: relations are ids, and every id is text.
 * Made from the fields of its collection by `npm run generate`.
 */
export type Stored<Name extends RecordName> = Records[Name]

/** Collections whose records are a file. */
export type UploadName = {
  [Name in RecordName]: 'filename' extends keyof Stored<Name> ? Name : never
}[RecordName]
