/** One write, by any of the ways in, as what came of it. */
import { isDomainError, statusOf } from '../../src/domain/errors.js'
import { isRecord } from '../../src/domain/kernel/json.js'

export type Attempt =
  | { ok: true; value: unknown }
  | { ok: false; status: number; code: string; data: Record<string, unknown>; message: string }

const INTERNAL = 500

const refused = (status: number, error: unknown): Attempt => {
  const { code, data, message } = (isRecord(error) ? error : {}) as Record<string, unknown>
  return {
    ok: false,
    status,
    code: typeof code === 'string' ? code : 'payload',
    data: isRecord(data) ? data : {},
    message: typeof message === 'string' ? message : '',
  }
}

export async function ofResponse(response: Response): Promise<Attempt> {
  const body = (await response.json()) as { errors?: unknown[] }
  return response.ok ? { ok: true, value: body } : refused(response.status, body.errors?.[0])
}

export function ofError(error: unknown): Attempt {
  const { originalError, status, message } = error as Record<string, unknown>
  if (isDomainError(error)) {
    const { code, data } = error
    return refused(statusOf(code), { code, data, message })
  }
  if (originalError !== undefined && originalError !== error) {
    return ofError(originalError)
  }
  const isGraphQL = (error as Error).name === 'GraphQLError'
  return refused(typeof status === 'number' ? status : isGraphQL ? 400 : INTERNAL, { message })
}

export async function ofCall(call: () => Promise<unknown>): Promise<Attempt> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return ofError(error)
  }
}
