import { APIError, type CollectionConfig } from 'payload'

import type { BeforeOperation } from '../actions/accounts/account.js'
import { languageOf } from '../domain/kernel/language.js'
import { disabled } from '../translations/disabled.js'
import { closedAccess } from './collectionAccess.js'
import { ours } from './ours.js'

/**
 * A collection of ours while the plugin is disabled: its fields, which are the shape of the database,
 * and nothing that works. What keeps records true and unchanged is not at work either, so nobody
 * changes them, the app's own code neither.
 */
export const asleep = ({ endpoints: _, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  access: { ...closedAccess, ...adminOf(collection) },
  admin: { hidden: true, ...titleOf(collection) },
  custom: { ...collection.custom, ...ours },
  graphQL: false,
  lockDocuments: false,
  hooks: { beforeOperation: [refuseChange] },
})

/** The admin is of the whole app: people stay in it who were. Only theirs needs no services. */
const adminOf = ({ access, auth }: CollectionConfig) =>
  auth && access?.admin ? { admin: access.admin } : {}

const titleOf = ({ admin }: CollectionConfig) =>
  admin?.useAsTitle === undefined ? {} : { useAsTitle: admin.useAsTitle }

/** Those of passwords too: the rules for them are not at work, nor is their limit. */
const changes = [
  'create',
  'update',
  'updateByID',
  'delete',
  'deleteByID',
  'restoreVersion',
  'forgotPassword',
  'resetPassword',
]

function refuseChange({ operation, req }: BeforeOperation): void {
  if (changes.includes(operation)) {
    throw new APIError(disabled[languageOf(req.i18n.language)].refused, 403, undefined, true)
  }
}
