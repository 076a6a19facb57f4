import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config } from 'payload'

import { Users } from '../collections/Users.js'
import { leidraad, type LeidraadOptions } from './index.js'
import { collectionNames, prefixedSlugs } from './domain/kernel/slugs.js'
import { ownCollections } from './hosting/ourCollections.js'

const sealer = {} as LeidraadOptions['sealer']

const relationsIn = (shape: unknown): string[] =>
  [...JSON.stringify(shape).matchAll(/"relationTo":"([^"]+)"/g)].map(([, slug = '']) => slug)

describe('Our collections in an app', () => {
  it.each([false, true])('name each other with the prefix (disabled: %j)', (disabled) => {
    const { collections = [] } = leidraad({ sealer, prefix: 'ours-', disabled })({} as Config)
    expect(collections.map(({ slug }) => slug).sort()).toEqual(
      collectionNames.map((name) => `ours-${name}`).sort(),
    )
    const relations = collections.flatMap(({ fields }) => relationsIn(fields))
    expect(relations.length).toBeGreaterThan(15)
    expect(relations.filter((slug) => !slug.startsWith('ours-'))).toEqual([])
  })

  it('give the roles of its people places of ours', () => {
    const staff: CollectionConfig = { slug: 'staff', auth: true, fields: [] }
    const said = { option: { users: 'staff' }, slugs: prefixedSlugs('ours-') }
    const [people] = ownCollections({ collections: [staff] }, said, {
      users: Users,
      disabled: false,
    })
    expect(relationsIn(people?.fields)).toEqual(['ours-schools', 'ours-boards'])
  })
})
