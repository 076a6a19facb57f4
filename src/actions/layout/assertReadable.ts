/**
 * The rules of accessible print (ISO 14289-1) for layouts of somebody's own, tried on an example: an
 * empty cell or a head without scope is only known once there are values. Where the printer cannot
 * be asked the layout is let through; every document is held against the same rules before it leaves.
 */
import type { PayloadRequest } from 'payload'

import { isDomainError, type ErrorCode } from '../../domain/errors.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import type { PageReading } from '../../domain/printing/reading.js'
import { readDocument } from '../printDocument.js'
import { layoutRefusal } from './assertLayout.js'

const notNow = new Set<ErrorCode>([
  'printing.busy',
  'printing.failed',
  'printing.timeout',
  'printing.unavailable',
])

export async function assertReadable(
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<void> {
  if (document.look?.source !== undefined) {
    assertSound(req, await readingOf(req, document))
  }
}

export function assertSound(req: PayloadRequest, reading: PageReading | undefined): void {
  const faults = reading?.faults ?? []
  if (faults.length > 0) {
    throw layoutRefusal(
      req,
      faults.map((fault) => ({ code: 'page', fault })),
    )
  }
}

async function readingOf(
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<PageReading | undefined> {
  try {
    return (await readDocument(req, document)).reading
  } catch (error) {
    if (isDomainError(error) && notNow.has(error.code)) {
      return undefined
    }
    throw error
  }
}
