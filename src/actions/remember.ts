import type { PayloadRequest } from 'payload'

const REMEMBERED = 'leidraadRemembered'

/** Context for requests about many plans: what they have in common is read once for all of them. */
export const remembering = (): Record<string, unknown> => ({ [REMEMBERED]: new Map() })

/** Read before under this key, when the context remembers; a reading that failed is done again. */
export function remembered<T>(
  { context }: PayloadRequest,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const known = context[REMEMBERED] as Map<string, Promise<T>> | undefined
  const reading = known?.get(key) ?? read()
  known?.set(key, reading)
  reading.catch(() => known?.delete(key))
  return reading
}
