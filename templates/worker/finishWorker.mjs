/**
 * Finishes prints apart from the server, with what the package compiled; in the repository, where
 * nothing is compiled, with the source itself.
 */
import { existsSync } from 'node:fs'
import { URL } from 'node:url'
import { parentPort } from 'node:worker_threads'

const PLACE = 'src/adapters/libpdf/createFinisher'
const source = new URL(`../../${PLACE}.ts`, import.meta.url)

async function finisherOf() {
  const isSource = existsSync(source)
  if (isSource) {
    const { register } = await import('tsx/esm/api')
    register()
  }
  const { href } = isSource ? source : new URL(`../../dist/${PLACE}.js`, import.meta.url)
  const { createFinisher } = await import(href)
  return createFinisher()
}

const finisher = await finisherOf()

/** As far as it can be handed over; a cause is an error of its own. */
const faultOf = ({ code, message, data, cause }) => ({
  fault: { code, message, data, cause: cause instanceof Error ? cause : undefined },
})

/** In memory of its own: a small one may lie in what Node shares out, which cannot be handed over. */
async function answerTo(request) {
  try {
    return { pdf: new Uint8Array(await finisher.finish(request)) }
  } catch (error) {
    return faultOf(error)
  }
}

parentPort.on('message', async (request) => {
  const answer = await answerTo(request)
  parentPort.postMessage(answer, answer.pdf ? [answer.pdf.buffer] : [])
})
parentPort.postMessage({ ready: true })
