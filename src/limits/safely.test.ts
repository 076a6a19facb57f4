import { describe, expect, it } from '@jest/globals'
import { NextRequest } from 'next/server.js'

import { guardPages } from './guardPages.js'
import { safely } from './safely.js'

const HSTS = 'strict-transport-security'

describe('A browser that came over https is told to stay there for a year', () => {
  it.each([
    [true, 'max-age=31536000'],
    [false, null],
  ])('by the API (https: %s)', (isHttps, told) => {
    expect(safely(new Response('{}'), { isHttps }).headers.get(HSTS)).toBe(told)
  })

  it.each([
    ['https', 'max-age=31536000'],
    ['http', null],
    ['', null],
  ])('by pages of the admin (x-forwarded-proto: %j)', async (proto, told) => {
    const headers = { 'x-forwarded-proto': proto }
    const page = await guardPages(new NextRequest('http://localhost/admin', { headers }))
    expect(page.headers.get(HSTS)).toBe(told)
    const refused = await guardPages(
      new NextRequest('http://localhost/admin', {
        headers: { ...headers, 'content-length': '2000000' },
      }),
    )
    expect([refused.status, refused.headers.get(HSTS)]).toEqual([413, told])
  })
})
