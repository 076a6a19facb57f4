import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'

import { readEnvironment } from '../../../scripts/support/environment.js'
import { platformConfig } from '../../../scripts/support/platformConfig.js'
import { pagesOfApp, routesOf, routesTold } from '../../support/routeTable.js'

describe('The routes of the platform', () => {
  let folder: string
  let config: SanitizedConfig
  const configAt = (PUBLIC_URL: string) =>
    platformConfig(readEnvironment({ NODE_ENV: 'test', LEIDRAAD_DATA: folder, PUBLIC_URL }))
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leidraad-routes-'))
    config = await configAt('https://plannen.kompas.example')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are all in docs/security.md, with the limits that hold', () => {
    const told = [...routesTold()].map(([name, { size, rate, time }]) => [
      name,
      { size, rate, time },
    ])
    const built = [...routesOf(config)]
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(built))
    expect(told).toHaveLength(built.length)
  })

  it('each say for whom they are', () => {
    for (const [name, { who }] of routesTold()) {
      expect([name, who]).toEqual([name, expect.stringMatching(/\w/)])
    }
  })

  it('are those of Payload and its admin; another page or route needs a word there as well', () => {
    expect(pagesOfApp().sort()).toEqual([
      '(payload)/admin/[[...segments]]/page.tsx',
      '(payload)/api/[...slug]/route.ts',
      '(payload)/api/graphql/route.ts',
    ])
  })

  it('draw no pictures of texts for strangers', async () => {
    const [endpoint] = config.endpoints.filter(({ path }) => path === '/og')
    const response = await endpoint?.handler({} as never)
    expect(response?.status).toBe(404)
    expect(config.admin.meta.defaultOGImageType).toBe('off')
  })

  it('give a log-in over https to https alone', async () => {
    const secure = ({ collections }: SanitizedConfig) =>
      collections.find(({ slug }) => slug === 'users')?.auth.cookies.secure
    expect(secure(config)).toBe(true)
    expect(secure(await configAt('http://localhost:3000'))).not.toBe(true)
  })
})
