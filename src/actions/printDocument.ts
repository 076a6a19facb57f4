import type { PayloadRequest } from 'payload'

import type { PrintableDocument } from '../domain/printing/document.js'
import type { FinishRequest } from '../ports/finisher.js'
import type { Print, PrintOptions } from '../ports/printer.js'
import { keptPrint } from './keptPrint.js'
import { servicesOf } from './services.js'

/** A PDF, and the title people know it by. */
export type Printed = { bytes: Uint8Array; title: string }

/** What people can keep, a draft too: accessible, archival, and checked to say all that the page says. */
export const finishDocument = (
  req: PayloadRequest,
  document: PrintableDocument,
): Promise<Uint8Array> =>
  keptPrint(req, document, () => finishAt(req, document, servicesOf(req.payload).now()))

/** As one of a given moment, not kept: the same document and moment give the same bytes. */
export async function finishAt(
  req: PayloadRequest,
  document: PrintableDocument,
  at: Date,
): Promise<Uint8Array> {
  const print = await readDocument(req, document)
  return finishPrint(req, { print, author: document.organisation.school, at })
}

/** What `readDocument` gave, as people can keep it. */
export const finishPrint = (req: PayloadRequest, asked: FinishRequest): Promise<Uint8Array> =>
  servicesOf(req.payload).finisher.finish(asked)

/** As the browser made it, with what was read of its page: to be looked at, and not kept. */
export async function readDocument(
  req: PayloadRequest,
  document: PrintableDocument,
  options: PrintOptions = {},
): Promise<Print> {
  const { composer, printer } = servicesOf(req.payload)
  return printer.print(await composer.compose(document), options)
}
