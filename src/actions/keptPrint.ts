import type { PayloadRequest } from 'payload'

import { isKeepable, printKey, type Printing } from '../domain/printing/printKey.js'
import { servicesOf } from './services.js'

/** What was printed before of the very same is not printed again. */
export async function keptPrint(
  req: PayloadRequest,
  { document, finish }: Omit<Printing, 'engine'>,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { prints, engine } = servicesOf(req.payload)
  return isKeepable(document)
    ? prints.once(await printKey({ document, finish, engine: await engine() }), make)
    : make()
}
