import type { PayloadRequest } from 'payload'

import type { Addressed } from '../domain/signing/addresses.js'

/** Who sends a plan or asks for a contribution: the person who is logged in. */
export function senderOf({ user }: PayloadRequest): Addressed {
  const { name, email } = (user ?? {}) as Partial<Addressed>
  return { name: name || (email ?? ''), email: email ?? '' }
}
