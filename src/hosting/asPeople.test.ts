import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, PayloadRequest } from 'payload'

import { Users } from '../../collections/Users.js'
import { asPeople } from './asPeople.js'
import { isNamed } from './fields.js'

const hook = () => undefined
const read = () => true
const staff: CollectionConfig = {
  slug: 'staff',
  auth: { tokenExpiration: 60 },
  access: { read },
  hooks: { beforeValidate: [hook], afterDelete: [hook] },
  fields: [{ type: 'row', fields: [{ name: 'name', type: 'text' }] }],
}
const added = ({ fields }: CollectionConfig) =>
  fields.filter(isNamed).map((field) => ({ ...field, access: undefined }))

describe('People of an app', () => {
  const atWork = asPeople(staff, { users: Users, disabled: false })
  const asleep = asPeople(staff, { users: Users, disabled: true })

  it('get what they lack, in one shape whether the plugin works or not', () => {
    expect(added(atWork).map(({ name }) => name)).toEqual(['memberships'])
    expect(added(asleep)).toEqual(added(atWork))
    const nameless = asPeople({ ...staff, fields: [] }, { users: Users, disabled: false })
    expect(added(nameless)).toMatchObject([
      { name: 'name', required: false },
      { name: 'memberships' },
    ])
  })

  it('keep their log-in, rules and hooks, of which ours have the last word before', () => {
    expect(atWork).toMatchObject({ slug: 'staff', auth: staff.auth, access: { read } })
    expect(atWork.hooks?.beforeValidate?.[0]).toBe(hook)
    expect(atWork.hooks?.afterDelete?.at(-1)).toBe(hook)
    expect(atWork.access).not.toHaveProperty('admin')
  })

  it('are as they were while the plugin is disabled, and their roles are out of reach', () => {
    const { access, auth, endpoints, hooks } = asleep
    expect({ access, auth, endpoints, hooks }).toEqual({
      access: staff.access,
      auth: staff.auth,
      endpoints: undefined,
      hooks: staff.hooks,
    })
    const roles = asleep.fields.find((field) => isNamed(field) && field.name === 'memberships')
    const req = { user: { id: '1', collection: 'staff' } } as unknown as PayloadRequest
    const { access: rules } = roles as { access: Record<string, (args: object) => unknown> }
    expect(['read', 'create', 'update'].map((verb) => rules[verb]?.({ req }))).toEqual([
      false,
      false,
      false,
    ])
  })
})
