/** A thread of `templates/worker/answering.mjs`: what goes wrong in it is an error of ours out here. */
import { DomainError, type ErrorCode } from '../domain/errors.js'
import { createThread, type ThreadOptions } from './thread.js'

export type AnsweringThreadOptions = Omit<ThreadOptions, 'faults'> & {
  /** What a task ends in that fails, that goes over a limit, or that finds no thread. */
  codes: { failed: ErrorCode; beyond: ErrorCode; unavailable: ErrorCode }
}

export type AnsweringThread<Task, Result> = {
  ask(task: Task): Promise<Result>
  close(): Promise<void>
}

type Fault = { code?: ErrorCode; message: string; data?: Record<string, unknown>; cause?: unknown }
type Reply<Result> = { result: Result } | { fault: Fault }

export function createAnsweringThread<Task, Result>(
  options: AnsweringThreadOptions,
): AnsweringThread<Task, Result> {
  const { codes, ...rest } = options
  const fault = (code: ErrorCode) => (message: string, cause?: unknown) =>
    new DomainError(code, message, { cause })
  const thread = createThread<Task, Reply<Result>>({
    ...rest,
    faults: {
      unavailable: fault(codes.unavailable),
      beyond: (limit, cause) =>
        fault(codes.beyond)(`A task went over its limit of ${limit}`, cause),
      failed: fault(codes.failed),
    },
  })
  return {
    // Outside the reading of the thread: one that refused a task goes on with the next.
    ask: async (task) => resultOf(await thread.ask(task, (reply) => reply), codes.failed),
    close: () => thread.close(),
  }
}

/** Errors lose their class between threads; what was none of ours becomes one of the code `otherwise`. */
function resultOf<Result>(reply: Reply<Result>, otherwise: ErrorCode): Result {
  if ('result' in reply) {
    return reply.result
  }
  const { code = otherwise, message, data = {}, cause } = reply.fault
  throw new DomainError(code, message, { data, cause })
}
