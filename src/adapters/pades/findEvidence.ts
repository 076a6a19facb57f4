/** The attachment `evidence.json` of a PDF, without its other attachments. */
import { inflateSync } from 'node:zlib'

import { EVIDENCE_FILE } from '../../domain/sealing/evidence.js'
import { MAX_EVIDENCE_BYTES } from '../../domain/sealing/parseEvidence.js'
import { dictionaryOf, nameOf, textOf, type PdfDictionary } from './pdfSyntax.js'
import type { PdfObject } from './readObjects.js'

type Found = Uint8Array | 'tooLarge' | undefined

/** Nothing when there are two of that name: readers could then show different ones. */
export function findEvidence(bytes: Uint8Array, objects: readonly PdfObject[]): Found {
  const specifications = objects.filter(({ dictionary }) => isOfEvidence(dictionary))
  const embedded = dictionaryOf(specifications[0]?.dictionary.entries.get('EF'))?.entries.get('F')
  if (specifications.length !== 1 || embedded?.kind !== 'reference') {
    return undefined
  }
  const streams = objects.filter(({ number, stream }) => number === embedded.object && stream)
  const [object] = streams
  return streams.length === 1 && object ? contentOf(bytes, object) : undefined
}

const isOfEvidence = ({ entries }: PdfDictionary): boolean =>
  entries.has('EF') && textOf(entries.get('UF') ?? entries.get('F')) === EVIDENCE_FILE

function contentOf(bytes: Uint8Array, { dictionary, stream }: PdfObject): Found {
  const raw = bytes.subarray(stream?.start, stream?.end)
  const filter = dictionary.entries.get('Filter')
  if (filter === undefined) {
    return raw
  }
  return nameOf(filter) === 'FlateDecode' ? inflated(raw) : undefined
}

/** Damaged, it is none; a bomb is stopped where evidence ends. */
function inflated(raw: Uint8Array): Found {
  try {
    return new Uint8Array(inflateSync(raw, { maxOutputLength: MAX_EVIDENCE_BYTES }))
  } catch (error) {
    return (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : undefined
  }
}
