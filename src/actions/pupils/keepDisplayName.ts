import type { CollectionBeforeChangeHook } from 'payload'

import { fullName, type PersonName } from '../../domain/pupils/name.js'

/** Lists show and search one name. */
export const keepDisplayName: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const name = { ...(originalDoc as PersonName), ...(data as PersonName) }
  return { ...data, displayName: fullName(name) }
}
