import { describe, expect, it } from '@jest/globals'

import { collectionNames, nameOfSlug, pathInApp, prefixedSlugs } from './slugs.js'

const slugs = { ...prefixedSlugs('ours-'), users: 'staff' }

describe('Names and slugs', () => {
  it.each<[`/${string}`, string]>([
    ['/plans/7/form', '/ours-plans/7/form'],
    ['/signers?where[plans][equals]=7', '/ours-signers?where[plans][equals]=7'],
    ['/collections/plan-templates/create', '/collections/ours-plan-templates/create'],
    ['/collections/plans?sort=plans/x', '/collections/ours-plans?sort=plans/x'],
    ['/users/7', '/staff/7'],
    ['/reset/plans', '/reset/plans'],
    ['/leidraad/health', '/leidraad/health'],
    ['/ours-plans/7', '/ours-plans/7'],
  ])('%s is %s in an app', (path, there) => {
    expect(pathInApp(slugs, path)).toBe(there)
  })

  it('are one and the same without a prefix', () => {
    for (const name of collectionNames) {
      expect(prefixedSlugs('')[name]).toBe(name)
    }
  })

  it('lead back: a slug of the app itself has no name of ours', () => {
    expect(nameOfSlug(slugs, 'ours-plans')).toBe('plans')
    expect(nameOfSlug(slugs, 'staff')).toBe('users')
    expect(nameOfSlug(slugs, 'plans')).toBeUndefined()
  })
})
