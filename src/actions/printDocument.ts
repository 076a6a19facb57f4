import type { PayloadRequest } from 'payload'

import type { PrintableDocument } from '../domain/printing/document.js'
import type { Print, PrintOptions } from '../ports/printer.js'
import { keptPrint } from './keptPrint.js'
import { servicesOf } from './services.js'

/** A PDF, and the title people know it by. */
export type Printed = { bytes: Uint8Array; title: string }

/** For a look at it: a draft or a preview. */
export const printDocument = (
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<Uint8Array> =>
  keptPrint(req, { document, finish: 'draft' }, async () => (await readDocument(req, document)).pdf)

/** To leave the house: accessible, archival, and checked to say all that the page says. */
export const finishDocument = (
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<Uint8Array> =>
  keptPrint(req, { document, finish: 'final' }, () =>
    finishAt(req, document, servicesOf(req.payload).now()),
  )

/** As one of a given moment, not kept: the same document and moment give the same bytes. */
export async function finishAt(
  req: PayloadRequest,
  document: PrintableDocument,
  at: Date,
): Promise<Uint8Array> {
  const print = await readDocument(req, document)
  const { finisher } = servicesOf(req.payload)
  return finisher.finish({ print, author: document.organisation.school, at })
}

/** With what was read of its page; not kept. */
export async function readDocument(
  req: PayloadRequest,
  document: PrintableDocument,
  options: PrintOptions = {},
): Promise<Print> {
  const { composer, printer } = servicesOf(req.payload)
  return printer.print(await composer.compose(document), options)
}
