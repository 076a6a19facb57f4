import type { FileAnswer } from '../../domain/definition/answers.js'
import { isRecord } from '../../domain/kernel/json.js'

/** The files of an answer; anything else in it is none. */
export const filesIn = (answer: unknown): FileAnswer[] =>
  Array.isArray(answer)
    ? answer.filter(
        (file): file is FileAnswer =>
          isRecord(file) && typeof file.id === 'string' && typeof file.mimeType === 'string',
      )
    : []
