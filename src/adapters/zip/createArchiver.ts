import { PassThrough, Readable } from 'node:stream'

import yazl from 'yazl'

import type { Archiver, ArchiveEntry } from '../../ports/archiver.js'

/** PDFs are compressed inside already; the bytes go in as they are. */
const compress = false

export const createArchiver = (): Archiver => ({
  archive: (entries, at) => {
    const zip = new yazl.ZipFile()
    const output = new PassThrough()
    zip.outputStream.pipe(output)
    const fail = (error: Error) => output.destroy(error)
    zip.on('error', fail)
    for (const { name, read } of entries) {
      zip.addReadStreamLazy(name, { compress, mtime: at }, (give) => {
        give(null, streamOf(read).on('error', fail))
      })
    }
    zip.end()
    return Readable.toWeb(output) as ReadableStream<Uint8Array>
  },
})

/** Read when the zip has written the entry before it. */
const streamOf = (read: ArchiveEntry['read']): Readable =>
  Readable.from(
    (async function* () {
      yield await read()
    })(),
    { objectMode: false },
  )
