import { describe, expect, it } from '@jest/globals'

import { prefixedSlugs } from '../kernel/slugs.js'
import { countedOf, ratesOf } from './rates.js'

const at = (path: string, prefix = '') => ({ path, slugs: prefixedSlugs(prefix) })
const namesOf = (path: string, prefix?: string) =>
  ratesOf(at(path, prefix)).map(({ name, per }) => `${name} per ${per}`)

describe('ratesOf', () => {
  it.each([
    ['/users/login', ['log-in per address']],
    ['/users/forgot-password', ['password per address']],
    ['/users/first-register', ['account per address']],
    ['/graphql', ['graphql per address']],
    ['/leidraad/controle', ['verify per address']],
    ['/leidraad/teken/secret', ['sign per address', 'sign per link']],
    ['/leidraad/teken/secret/document', ['sign per address', 'sign per link']],
    [
      '/leidraad/bijdrage/secret/onderdeel/reason',
      ['contribute per address', 'contribute per link'],
    ],
    ['/leidraad/concept/secret', ['read draft per address', 'read draft per link']],
    ['/plans/7/print', ['document per address']],
    ['/plans/7/export', ['document per address']],
    ['/print-jobs/request', ['many per address']],
    ['/plans/7', []],
  ])('%s', (path, own) => {
    expect(namesOf(path)).toEqual(['anything per address', ...own])
  })

  it('counts many prints by the slug of the app, and nothing it has under a name of ours', () => {
    expect(namesOf('/ours-print-jobs/request', 'ours-')).toEqual(namesOf('/print-jobs/request'))
    expect(namesOf('/print-jobs/request', 'ours-')).toEqual(['anything per address'])
  })

  it('reads an address as Payload does', () => {
    expect(ratesOf(at('/users/LOGIN/'))).toEqual(ratesOf(at('/users/login')))
  })

  it('lets eighty people of one school log in three times within ten minutes', () => {
    const [, logIn] = ratesOf(at('/users/login'))
    expect(logIn).toMatchObject({ within: 600 })
    expect(logIn?.times).toBeGreaterThanOrEqual(240)
  })
})

describe('countedOf', () => {
  it('counts a link by its secret, whoever opens it', () => {
    const [, ofAddress, ofLink] = countedOf(at('/leidraad/teken/abc'), {
      address: '::1',
      link: 'abc',
    })
    expect(ofAddress?.key).toBe('::1')
    expect(ofLink?.key).toBe('abc')
  })

  it('counts everybody together, and more generously, when no address is known', () => {
    const [known] = countedOf(at('/plans'), { address: '192.0.2.1', link: undefined })
    const [unknown] = countedOf(at('/plans'), { address: undefined, link: undefined })
    expect(unknown?.key).toBe('everybody')
    expect(unknown?.rate.times).toBe(10 * (known?.rate.times ?? 0))
    expect(unknown?.rate.name).not.toBe(known?.rate.name)
  })
})
