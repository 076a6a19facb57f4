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

  it.each(['plans', 'care-protocols'])('names a global of that slug: %s', (slug) => {
    const told = mistakes({}, { globals: [{ slug, fields: [] }] })
    expect(told).toContain(`This app has a global '${slug}' already`)
    expect(told).toContain('set `prefix`')
  })

  it('lets an app keep all its names when ours have a prefix', () => {
    const collections = ['users', 'media', 'plans'].map((slug) => ({ slug, fields: [] }))
    expect(mistakes({}, { collections }, { prefix: 'ours-' })).toBe('')
    expect(mistakes({}, { collections }, { prefix: '' }).split('\n')).toHaveLength(3)
  })

  it('names a slug that both have with the prefix', () => {
    const host = { collections: [{ slug: 'ours-plans', fields: [] }] }
    expect(mistakes({}, host, { prefix: 'ours-' })).toContain("a collection 'ours-plans' already")
  })

  it.each(['Ours-', 'ours', '-', '1-', 'payload-', 'ou rs-', `${'o'.repeat(16)}-`, 7, null])(
    'refuses a prefix that makes no slug: %j',
    (prefix) => {
      expect(mistakes({}, {}, { prefix })).toContain('Expected `prefix` to be')
    },
  )

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
