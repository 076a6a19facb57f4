import type { CollectionBeforeValidateHook } from 'payload'

import { isAtWork, nowOf } from '../actions/services.js'

const times = ['createdAt', 'updatedAt']

/**
 * When a record was made and changed is what happened, not what somebody sends. When it was made is told
 * by the clock that tells all else, because it is held against it: what an evaluation concluded goes along
 * into a plan that was begun later.
 */
export const keepTimes: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const sent = Object.entries((data ?? {}) as object)
  const kept = req.user
    ? Object.fromEntries(sent.filter(([name]) => !times.includes(name)))
    : (data as object | undefined)
  return operation === 'create' && isAtWork(req.payload) ? { createdAt: nowOf(req), ...kept } : kept
}
