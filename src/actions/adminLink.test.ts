import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { adminLink } from './adminLink.js'

const linkUnder = (admin: string) => {
  const custom = { leidraad: { options: { publicUrl: 'https://plannen.example/school' } } }
  return adminLink({ config: { custom, routes: { admin } } } as unknown as Payload, '/reset/abc')
}

describe('A link to the admin', () => {
  it.each([
    ['/admin', 'https://plannen.example/school/admin/reset/abc'],
    ['/beheer', 'https://plannen.example/school/beheer/reset/abc'],
    ['/', 'https://plannen.example/school/reset/abc'],
  ])('under %s', (route, link) => {
    expect(linkUnder(route)).toBe(link)
  })
})
