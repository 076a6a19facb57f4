/** What a thread of `templates/worker/answering.mjs` says of one task. */
import { DomainError, type ErrorCode } from '../domain/errors.js'

type Fault = { code?: ErrorCode; message: string; data?: Record<string, unknown>; cause?: unknown }
export type Reply<Result> = { result: Result } | { fault: Fault }

/** Errors lose their class between threads; what was none of ours becomes one of the code `otherwise`. */
export function resultOf<Result>(reply: Reply<Result>, otherwise: ErrorCode): Result {
  if ('result' in reply) {
    return reply.result
  }
  const { code = otherwise, message, data = {}, cause } = reply.fault
  throw new DomainError(code, message, { data, cause })
}
