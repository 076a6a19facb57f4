/**
 * What threads that run code of the package have in common: finding it, and answering one task after
 * another with a result or with what went wrong.
 */
import { existsSync } from 'node:fs'
import { URL } from 'node:url'
import { parentPort } from 'node:worker_threads'

/** What the package compiled; in the repository, where nothing is compiled, the source itself. */
export async function load(place) {
  const source = new URL(`../../${place}.ts`, import.meta.url)
  if (!existsSync(source)) {
    return import(new URL(`../../dist/${place}.js`, import.meta.url).href)
  }
  const { register } = await import('tsx/esm/api')
  register()
  return import(source.href)
}

/** As far as it can be handed over; a cause is an error of its own. */
const faultOf = ({ name, code, message, data, cause }) => ({
  fault: {
    ...(name === 'DomainError' && { code, data }),
    message,
    cause: cause instanceof Error ? cause : undefined,
  },
})

async function replyTo(task, work) {
  try {
    return { result: await work(task) }
  } catch (error) {
    return faultOf(error)
  }
}

/** `handOver` names buffers of a result that this thread does without afterwards. */
export function answer(work, handOver = () => []) {
  parentPort.on('message', async (task) => {
    const reply = await replyTo(task, work)
    parentPort.postMessage(reply, 'result' in reply ? handOver(reply.result) : [])
  })
  parentPort.postMessage({ ready: true })
}
