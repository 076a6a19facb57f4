import { describe, expect, it } from '@jest/globals'

import { prefixedSlugs } from '../kernel/slugs.js'
import { bodyLimitOf } from './bodyLimit.js'

const MB = 1024 * 1024
const of = (path: string, prefix = '') =>
  bodyLimitOf(path, { slugs: prefixedSlugs(prefix), uploads: [`${prefix}media`] })

describe('bodyLimitOf', () => {
  it.each(['/users/login', '/graphql', '/pupils', '/plans/7/send', '/something/new'])(
    'is a megabyte for %s, whoever asks',
    (path) => {
      expect(of(path)).toEqual({ anyone: MB, person: MB })
    },
  )

  it.each(['/media', '/media/7', '/plans/7/files', '/plan-templates/import'])(
    'is larger for %s, for who is logged in',
    (path) => {
      expect(of(path)).toEqual({ anyone: MB, person: 26 * MB })
    },
  )

  it('is larger for anybody where people without an account send a file', () => {
    expect(of('/leidraad/controle').anyone).toBe(26 * MB)
    expect(of('/leidraad/bijdrage/secret/onderdeel/reason').anyone).toBe(26 * MB)
    expect(of('/leidraad/teken/secret').anyone).toBe(MB)
  })

  it('is by the slugs of the app, and not for what it has under a name of ours', () => {
    expect(of('/ours-plans/7/files', 'ours-')).toEqual(of('/plans/7/files'))
    expect(of('/ours-media/7', 'ours-')).toEqual(of('/media/7'))
    expect(of('/plans/7/files', 'ours-')).toEqual({ anyone: MB, person: MB })
  })

  it('reads an address as Payload does: of any case, with or without a slash at the end', () => {
    expect(of('/Plans/7/FILES/')).toEqual(of('/plans/7/files'))
  })
})
