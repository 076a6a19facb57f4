/** Finishes prints apart from the server. */
import { answer, load } from './answering.mjs'

const { createFinisher } = await load('src/adapters/libpdf/createFinisher')
const finisher = createFinisher()

/** In memory of its own: a small one may lie in what Node shares out, which cannot be handed over. */
answer(
  async (request) => new Uint8Array(await finisher.finish(request)),
  (pdf) => [pdf.buffer],
)
