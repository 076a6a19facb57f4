/**
 * A collection of people that the app has already, with the roles of ours. How they log in, what
 * passwords they choose and who sees them stays the app's. Who gives and reads roles is ours to say,
 * and the log-in of who has one is changed only by who may give it.
 */
import type { Access, CollectionConfig, Field, FieldAccess } from 'payload'

import { closedAccess } from '../access/collectionAccess.js'
import { keepMembershipsBeside, keepPerson } from '../access/memberships.js'
import { isPerson, membershipsOf, membershipsOfRequest } from '../access/person.js'
import { storeIdsOf } from '../access/references.js'
import { forgetPrints } from '../actions/prints/forgetPrints.js'
import { idOf } from '../domain/kernel/reference.js'
import { isEmptyReach, reaches, reachOf } from '../domain/tenancy/roles.js'
import { hasField } from './collectionOptions.js'
import { heldHooks } from './held.js'

type Ours = { users: CollectionConfig; disabled: boolean }

export function asPeople(own: CollectionConfig, { users, disabled }: Ours): CollectionConfig {
  const shaped = { ...own, fields: [...own.fields, ...fieldsBeside(own.fields, users, disabled)] }
  return disabled ? shaped : withRoles(shaped, users)
}

const withRoles = (own: CollectionConfig, { access }: CollectionConfig): CollectionConfig => ({
  ...own,
  access: { ...own.access, ...whereSilent(own.access, access) },
  hooks: heldHooks(hooksFor(own), own.hooks),
})

function hooksFor({ auth }: CollectionConfig): CollectionConfig['hooks'] {
  const strategies = typeof auth === 'object' ? auth.strategies : undefined
  return {
    beforeValidate: [keepMembershipsBeside({ loginIsKnown: !strategies?.length })],
    beforeChange: [storeIdsOf('memberships')],
    beforeDelete: [keepPerson],
    afterDelete: [forgetPrints],
  }
}

/** Where the app has no rule: Payload lets everybody who is logged in, and who has a role its reach. */
function whereSilent(own: Rules, ours: Rules): Rules {
  const verbs = ['create', 'read', 'readVersions', 'update', 'delete', 'unlock'] as const
  const filled = verbs.flatMap((verb): [string, Access][] => {
    const rule = ours?.[verb]
    return rule && !own?.[verb] ? [[verb, withinReach(rule)]] : []
  })
  return Object.fromEntries(filled)
}

type Rules = CollectionConfig['access']

const withinReach =
  (rule: Access): Access =>
  (args) =>
    membershipsOfRequest(args.req).length ? rule(args) : Boolean(args.req.user)

function fieldsBeside(fields: Field[], users: CollectionConfig, disabled: boolean): Field[] {
  return users.fields.flatMap((field): Field[] => {
    if (!('name' in field) || hasField(fields, field.name)) {
      return []
    }
    return [
      field.name === 'memberships'
        ? ({ ...field, access: disabled ? closedAccess : rolesAccess } as Field)
        : // A database with people in it takes no column that each of them must have.
          ({ ...field, required: false } as Field),
    ]
  })
}

const givesRoles = ({ req }: Parameters<FieldAccess>[0]): boolean =>
  !isEmptyReach(reachOf(membershipsOfRequest(req), 'user', 'update'))

/** Whoever reads all people of the app does not thereby read who has what role. */
const readsRoles: FieldAccess = (args) => {
  const { req, id } = args
  const isSelf = id !== undefined && String(id) === idOf(req.user) && isPerson(req)
  const reach = reachOf(membershipsOfRequest(req), 'user', 'read')
  const held = membershipsOf(args.doc)
  return isSelf || (givesRoles(args) && (!held.length || held.some((one) => reaches(reach, one))))
}

const rolesAccess = { read: readsRoles, create: givesRoles, update: givesRoles }
