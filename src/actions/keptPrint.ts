import type { PayloadRequest } from 'payload'

import type { PrintableDocument } from '../domain/printing/document.js'
import { isKeepable, printKey } from '../domain/printing/printKey.js'
import { servicesOf } from './services.js'

/** What was printed before of the very same is not printed again. */
export async function keptPrint(
  req: PayloadRequest,
  document: PrintableDocument,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { prints, engine } = servicesOf(req.payload)
  return isKeepable(document)
    ? prints.once(await printKey({ document, engine: await engine() }), make)
    : make()
}
