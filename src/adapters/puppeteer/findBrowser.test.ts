import { describe, expect, it } from '@jest/globals'

import { findBrowser } from './findBrowser.js'

const elsewhere = { platform: 'plan9', arch: 'mips' }

describe('findBrowser', () => {
  it('takes the browser it is given', async () => {
    const search = { ...elsewhere, executablePath: '/bin/sh' }
    expect(await findBrowser(search)).toEqual({ path: '/bin/sh' })
  })

  it('says which browser is not there', async () => {
    const search = { ...elsewhere, executablePath: '/nowhere/chromium' }
    await expect(findBrowser(search)).rejects.toMatchObject({
      code: 'configuration.invalid',
      message: expect.stringContaining('/nowhere/chromium'),
    })
  })

  it('finds one where nothing is installed, or says what to do', async () => {
    const found = await findBrowser(elsewhere).then(
      ({ path }) => path,
      (error: unknown) => String(error),
    )
    expect(found).toMatch(/^\/|DomainError: Expected a Chrome or Chromium/)
  })
})
