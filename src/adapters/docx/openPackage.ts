import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { DomainError } from '../../domain/errors.js'

/** The parts of a zip, opened one at a time and only by name; pictures are never unpacked. */
export type OfficePackage = {
  names: string[]
  has(name: string): boolean
  /** The unpacked part, or `undefined` when there is none of that name. */
  part(name: string): Promise<Uint8Array | undefined>
}

export type PackageLimits = {
  /** Bytes of the file. */
  maxBytes: number
  /** Bytes of all parts that were read, unpacked. */
  maxUnpackedBytes: number
  /** Entries in the zip. */
  maxParts: number
}

const starts = (bytes: Uint8Array, magic: number[]) => magic.every((byte, at) => bytes[at] === byte)
const ZIP = [0x50, 0x4b]
/** Compound file (MS-CFB): .doc, and the box around an encrypted .docx (MS-OFFCRYPTO). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function refuseForeign(file: Buffer) {
  if (starts(file, COMPOUND)) {
    throw file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? new DomainError('import.encrypted', 'the file is an encrypted Office package')
      : new DomainError('import.notDocx', 'the file is a compound file, most likely a .doc', {
          data: { hint: 'saveAsDocx' },
        })
  }
  if (!starts(file, ZIP)) {
    throw new DomainError('import.notDocx', 'the file does not start as a zip')
  }
}

/** `data` only when it is the file itself: unpacked, a small file may be too large as well. */
const tooLarge = (message: string, data: { maxMegabytes?: number } = {}) =>
  new DomainError('import.tooLarge', message, { data })

const broken = (cause: unknown) =>
  cause instanceof Error && cause.message.startsWith('strong encryption')
    ? new DomainError('import.encrypted', 'the zip is encrypted', { cause })
    : new DomainError('import.broken', 'the zip cannot be read', { cause })

async function openZip(file: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(file)
  } catch (cause) {
    throw broken(cause)
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) {
        throw new Error(`two parts are called ${entry.fileName}`)
      }
      entries.set(entry.fileName, entry)
    }
  } catch (cause) {
    throw broken(cause)
  }
  return entries
}

/** The size in the zip is only a claim, so the bytes are counted as they come. */
async function unpack(zip: ZipFile, entry: Entry, left: number): Promise<Buffer | 'tooLarge'> {
  if (entry.uncompressedSize > left) {
    return 'tooLarge'
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length
      if (size > left) {
        return 'tooLarge'
      }
      chunks.push(chunk as Buffer)
    }
  } catch (cause) {
    throw broken(cause)
  }
  return Buffer.concat(chunks)
}

export async function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits,
): Promise<OfficePackage> {
  if (bytes.length > limits.maxBytes) {
    throw tooLarge(`the file has ${bytes.length} bytes`, {
      maxMegabytes: Math.floor(limits.maxBytes / 1024 / 1024),
    })
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseForeign(file)
  const zip = await openZip(file)
  if (zip.entryCount > limits.maxParts) {
    throw tooLarge(`the zip has ${zip.entryCount} parts`)
  }
  const entries = await entriesOf(zip)
  let left = limits.maxUnpackedBytes
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async part(name) {
      const entry = entries.get(name)
      if (entry?.isEncrypted() === true) {
        throw new DomainError('import.encrypted', `${name} is encrypted`)
      }
      const unpacked = entry && (await unpack(zip, entry, left))
      if (unpacked === 'tooLarge') {
        throw tooLarge(`${name} unpacks beyond ${left} bytes`)
      }
      left -= unpacked?.length ?? 0
      return unpacked
    },
  }
}
