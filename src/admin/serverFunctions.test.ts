import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest, ServerFunctionHandler } from 'payload'

import { guardServerFunctions } from './serverFunctions.js'

const words: string[] = []
const request = {
  i18n: { language: 'en' },
  payload: { logger: { info: (line: string) => words.push(line) } },
} as unknown as PayloadRequest

/** As Payload's: a function of the caller's own goes before those it has. */
const platform: ServerFunctionHandler = ({ name, args, serverFunctions }) =>
  Promise.resolve(serverFunctions?.[name]?.({ ...args, req: request }) ?? { answered: name, args })
const place = { config: {} as never, importMap: {} }
const call = (name: string, allow?: string[]) =>
  guardServerFunctions(platform, { ...(allow && { allow }) })({
    ...place,
    name,
    args: { collectionSlug: 'plans' },
  })

describe('guardServerFunctions', () => {
  it.each(['form-state', 'render-list', 'table-state', 'render-document'])(
    'passes on %s',
    async (name) => {
      expect(await call(name)).toEqual({ answered: name, args: { collectionSlug: 'plans' } })
    },
  )

  it.each(['schedule-publish', 'copy-data-from-locale', 'slugify', 'refused', 'toString'])(
    'refuses %s in words',
    async (name) => {
      expect(await call(name)).toEqual({
        error: 'This platform does not offer that. Use the buttons on the page itself.',
      })
      expect(words).not.toEqual([])
    },
  )

  it('passes on what a host allows', async () => {
    expect(await call('slugify', ['slugify'])).toMatchObject({ answered: 'slugify' })
    expect(await call('schedule-publish', ['slugify'])).toHaveProperty('error')
  })
})
