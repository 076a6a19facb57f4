import type { Page } from 'puppeteer-core'

/** A page ended while it was printed: for its own weight, or for that of its neighbour. */
export class PageEnded extends Error {}

/** A page that crashes leaves what was asked of it without an answer. */
export async function untilEnded<T>(page: Pick<Page, 'on' | 'off'>, work: Promise<T>): Promise<T> {
  let listener: (() => void) | undefined
  const ended = new Promise<never>((_, reject) => {
    listener = () => reject(new PageEnded('A page crashed'))
    // Not `once`: what that registers is another function, which `off` would not find.
    page.on('error', listener)
  })
  try {
    return await Promise.race([work, ended])
  } finally {
    page.off('error', listener)
    work.catch(() => undefined)
  }
}
