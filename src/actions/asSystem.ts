import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * The request of the system itself, in the same transaction: for records nobody may write by hand
 * (signers, audit events, sealed documents), after the action has decided that this person may.
 */
export function asSystem(req: PayloadRequest): { req: PayloadRequest; overrideAccess: true } {
  const system = isolateObjectProperty(req, ['user', 'file'])
  system.user = null
  // eslint-disable-next-line no-restricted-syntax -- the one place that acts without a person
  return { req: system, overrideAccess: true }
}

/**
 * Acts for the person of the request, within what the role table grants. Payload hands a file over
 * by laying it on the request: each act has a place of its own for it, or two at once take each
 * other's file.
 */
export const asPerson = (req: PayloadRequest) =>
  ({ req: isolateObjectProperty(req, 'file'), user: req.user, overrideAccess: false }) as const
