/** Reads a zip back with a library that did not write it. */
import yauzl from 'yauzl'

export async function filesIn(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const opened = await yauzl.fromBufferPromise(Buffer.from(zip))
  const files = new Map<string, Buffer>()
  for await (const entry of opened.eachEntry()) {
    const stream = await opened.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer)
    }
    files.set(entry.fileName, Buffer.concat(chunks))
  }
  return files
}

export const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer())
