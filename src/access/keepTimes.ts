import type { CollectionBeforeValidateHook } from 'payload'

const times = ['createdAt', 'updatedAt']

/** When a record was made and changed is what happened, not what somebody sends. */
export const keepTimes: CollectionBeforeValidateHook = ({ data, req }) => {
  const sent = Object.entries((data ?? {}) as object)
  return req.user ? Object.fromEntries(sent.filter(([name]) => !times.includes(name))) : data
}
