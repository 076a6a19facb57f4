import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { prefixedSlugs } from '../domain/kernel/slugs.js'
import { adminLink } from './adminLink.js'

const linkUnder = (admin: string, path: `/${string}` = '/reset/abc') => {
  const options = { publicUrl: 'https://plannen.example/school', slugs: prefixedSlugs('ours-') }
  const custom = { leidraad: { options } }
  return adminLink({ config: { custom, routes: { admin } } } as unknown as Payload, path)
}

describe('A link to the admin', () => {
  it.each([
    ['/admin', 'https://plannen.example/school/admin/reset/abc'],
    ['/beheer', 'https://plannen.example/school/beheer/reset/abc'],
    ['/', 'https://plannen.example/school/reset/abc'],
  ])('under %s', (route, link) => {
    expect(linkUnder(route)).toBe(link)
  })

  it('is by the slug of the app', () => {
    const link = 'https://plannen.example/school/admin/collections/ours-plans/7'
    expect(linkUnder('/admin', '/collections/plans/7')).toBe(link)
  })
})
