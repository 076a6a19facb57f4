import type { CollectionConfig, SelectField } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepMemberships, keepPerson } from '../src/access/memberships.js'
import { isOurs } from '../src/access/ours.js'
import { isPerson, membershipsOf } from '../src/access/person.js'
import { guardLogin, LOCK_TIME, tellFailedLogin } from '../src/actions/accounts/guardLogin.js'
import { keepPassword, keepResetPassword } from '../src/actions/accounts/keepPassword.js'
import { rememberBrowser } from '../src/actions/accounts/knownBrowser.js'
import { accountEndpoints } from '../src/endpoints/accounts.js'
import { nameField } from './nameField.js'

const roleOptions: SelectField['options'] = [
  { value: 'platformAdmin', label: { nl: 'Platformbeheerder', en: 'Platform administrator' } },
  { value: 'boardAdmin', label: { nl: 'Bestuursbeheerder', en: 'Board administrator' } },
  { value: 'schoolAdmin', label: { nl: 'Schoolbeheerder', en: 'School administrator' } },
  { value: 'coordinator', label: { nl: 'Coördinator', en: 'Coordinator' } },
  { value: 'teacher', label: { nl: 'Leerkracht', en: 'Teacher' } },
  { value: 'reader', label: { nl: 'Lezer', en: 'Reader' } },
]

const access = accessOf('user', { board: 'memberships.board', school: 'memberships.school' })

export const Users: CollectionConfig = {
  slug: 'users',
  graphQL: { singularName: 'User', pluralName: 'Users' },
  labels: { singular: { nl: 'Gebruiker', en: 'User' }, plural: { nl: 'Gebruikers', en: 'Users' } },
  auth: { maxLoginAttempts: 10, lockTime: LOCK_TIME, tokenExpiration: 8 * 60 * 60 },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email'],
    group: { nl: 'Organisatie', en: 'Organisation' },
  },
  access: {
    ...access,
    // Of nothing but the person, so that it holds while the plugin is disabled too.
    admin: ({ req: { payload, user } }) =>
      user !== null && isOurs(payload, user.collection) && membershipsOf(user).length > 0,
    read: (args) => selfOr(args, access.read),
    update: (args) => selfOr(args, access.update),
    // Who may change a person, the person apart.
    unlock: access.update,
  },
  endpoints: accountEndpoints,
  hooks: {
    beforeOperation: [guardLogin, keepResetPassword],
    beforeValidate: [keepMemberships, keepPassword],
    beforeDelete: [keepPerson],
    afterLogin: [rememberBrowser],
    afterError: [tellFailedLogin],
  },
  fields: [
    nameField({ name: 'name', required: true, label: { nl: 'Naam', en: 'Name' } }),
    {
      name: 'memberships',
      type: 'array',
      label: { nl: 'Rollen', en: 'Roles' },
      labels: { singular: { nl: 'Rol', en: 'Role' }, plural: { nl: 'Rollen', en: 'Roles' } },
      saveToJWT: false,
      fields: [
        {
          name: 'role',
          type: 'select',
          required: true,
          label: { nl: 'Rol', en: 'Role' },
          options: roleOptions,
        },
        {
          name: 'school',
          type: 'relationship',
          relationTo: 'schools',
          label: { nl: 'School', en: 'School' },
        },
        {
          name: 'board',
          type: 'relationship',
          relationTo: 'boards',
          label: { nl: 'Bestuur', en: 'Board' },
        },
      ],
    },
  ],
}

type AccessFunction = typeof access.read

async function selfOr(args: Parameters<AccessFunction>[0], others: AccessFunction) {
  const scope = await others(args)
  const { user } = args.req
  if (scope === true || !user || !isPerson(args.req)) {
    return scope
  }
  const self = { id: { equals: user.id } }
  return scope === false ? self : { or: [self, scope] }
}
