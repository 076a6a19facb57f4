import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import { resolveOptions, type LeidraadOptions } from '../options.js'

type Host = Parameters<typeof resolveOptions>[1]

const sealer = {} as LeidraadOptions['sealer']
const staff: CollectionConfig = { slug: 'staff', auth: true, fields: [] }
const pictures: CollectionConfig = { slug: 'pictures', upload: true, fields: [] }

function mistakes(collections: unknown, host: Host = {}, more: object = {}): string {
  try {
    resolveOptions({ sealer, collections, ...more } as LeidraadOptions, host)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('What an app says of the collections', () => {
  it('may name its own people and pictures, and leave standards out', () => {
    const said = { users: 'staff', media: 'pictures', careProtocols: false, plans: undefined }
    const host = { collections: [staff, pictures], admin: { user: 'staff' } }
    expect(mistakes(said, host)).toBe('')
  })

  it('is told of every mistake at once', () => {
    const said = {
      groups: false,
      plans: 'plannen',
      palns: () => staff,
      users: false,
      media: 'nowhere',
    }
    const told = mistakes(said, {})
    expect(told.split('\n')).toHaveLength(5)
    expect(told).toContain('`collections.groups` to be a function')
    expect(told).toContain('`collections.palns` is no collection of Leidraad')
    expect(told).toContain('with `upload`, got "nowhere"')
  })

  it.each(['users', 'groups', 'plans'])('names a slug that both have: %s', (slug) => {
    expect(mistakes({}, { collections: [{ slug, fields: [] }] })).toContain(
      `This app has a collection '${slug}' already`,
    )
  })

  it.each<[string, Partial<CollectionConfig>]>([
    ['with `auth`', { auth: false }],
    [
      'rename the field',
      { fields: [{ type: 'row', fields: [{ name: 'memberships', type: 'text' }] }] },
    ],
    ['of type text', { fields: [{ name: 'name', type: 'group', fields: [] }] }],
    [
      'of type text',
      { fields: [{ type: 'row', fields: [{ name: 'name', type: 'text', hasMany: true }] }] },
    ],
    ['an e-mail address', { auth: { loginWithUsername: true } }],
    ['an e-mail address', { auth: { disableLocalStrategy: true } }],
  ])('refuses people who have not what is needed: %s', (mistake, change) => {
    expect(mistakes({ users: 'staff' }, { collections: [{ ...staff, ...change }] })).toContain(
      mistake,
    )
  })

  it.each<Partial<CollectionConfig>>([
    { auth: { loginWithUsername: { requireEmail: true } } },
    { auth: { disableLocalStrategy: true }, fields: [{ name: 'email', type: 'email' }] },
    { fields: [{ type: 'row', fields: [{ name: 'name', type: 'text' }] }] },
  ])('takes people who have what is needed: %j', (change) => {
    expect(mistakes({ users: 'staff' }, { collections: [{ ...staff, ...change }] })).toBe('')
  })

  it('names an admin that none of our people could enter, unless nothing is at work', () => {
    const host = { collections: [staff], admin: { user: 'staff' } }
    expect(mistakes({}, host)).toContain("Say `collections: { users: 'staff' }`")
    expect(mistakes({}, host, { disabled: true })).toBe('')
  })
})
