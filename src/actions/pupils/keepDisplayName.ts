import type { CollectionBeforeChangeHook } from 'payload'

import { fullName, type PersonName } from '../../domain/pupils/name.js'

/** Lists show and search one name. */
export const keepDisplayName: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { firstName, infix, lastName } = { ...(originalDoc as PersonName), ...(data as PersonName) }
  return { ...data, displayName: fullName({ ...asText({ firstName, infix, lastName }) }) }
}

const asText = (name: Record<keyof PersonName, string | null | undefined>): PersonName =>
  Object.fromEntries(Object.entries(name).filter(([, value]) => typeof value === 'string'))
