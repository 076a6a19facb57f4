import { describe, expect, it } from '@jest/globals'
import { EventEmitter, type Page } from 'puppeteer-core'

import { PageEnded, untilEnded } from './untilEnded.js'

const pageOf = () => new EventEmitter<{ error: Error }>()
const asPage = (page: ReturnType<typeof pageOf>) => page as unknown as Pick<Page, 'on' | 'off'>

describe('what is asked of a page', () => {
  it('comes, and leaves nothing behind at the page', async () => {
    const page = pageOf()
    expect(await untilEnded(asPage(page), Promise.resolve('pdf'))).toBe('pdf')
    await expect(untilEnded(asPage(page), Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(page.listenerCount('error')).toBe(0)
  })

  it('ends with the page', async () => {
    const page = pageOf()
    const asked = untilEnded(asPage(page), new Promise(() => undefined))
    page.emit('error', new Error('Page crashed!'))
    await expect(asked).rejects.toBeInstanceOf(PageEnded)
    expect(page.listenerCount('error')).toBe(0)
  })
})
