import { DomainError, type ErrorCode } from '../domain/errors.js'

type Patience = { ms: number; code: ErrorCode }

/** Says so when something does not come in time; the work itself may go on. */
export async function inTime<T>(work: Promise<T>, { ms, code }: Patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DomainError(code, `Waited ${ms} ms`))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
