import type { PayloadRequest } from 'payload'

import type { PrintableDocument } from '../domain/printing/document.js'
import { keptPrint } from './keptPrint.js'
import { servicesOf } from './services.js'

/** A PDF, and the title people know it by. */
export type Printed = { bytes: Uint8Array; title: string }

export async function printDocument(
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<Uint8Array> {
  const { composer, printer } = servicesOf(req.payload)
  return keptPrint(
    req,
    { document, finish: 'draft' },
    async () => (await printer.print(await composer.compose(document))).pdf,
  )
}
