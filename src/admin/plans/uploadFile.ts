/** Sends one file and tells how far it is; never throws. */
import type { FileAnswer } from '../../domain/definition/answers.js'
import type { Language } from '../../domain/kernel/language.js'
import { failureOf, type Reply } from '../failure.js'
import type { Upload } from '../fields/FormWorld.js'

/** `fetch` cannot tell how much of a file has left. */
export function uploadFile(
  address: string,
  { file, sectionId, onProgress }: Upload,
  language: Language,
): Promise<Reply<FileAnswer>> {
  const body = new FormData()
  body.append('section', sectionId)
  body.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.withCredentials = true
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    }
    request.onload = () => {
      resolve(replyOf(request, language))
    }
    request.onerror = () => {
      resolve({ ok: false, failure: failureOf(0, undefined, language) })
    }
    request.send(body)
  })
}

function replyOf({ status, responseText }: XMLHttpRequest, language: Language): Reply<FileAnswer> {
  const body = parsed(responseText)
  return status >= 200 && status < 300
    ? { ok: true, value: body as FileAnswer }
    : { ok: false, failure: failureOf(status, body, language) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
