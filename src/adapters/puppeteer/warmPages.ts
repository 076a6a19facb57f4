/**
 * The pages of one browser, made once and used again. They run no script and reach nothing: a
 * document comes in as text.
 */
import type { Browser as Chromium, CDPSession, Page, Protocol } from 'puppeteer-core'

import { cutOff } from './cutOff.js'
import { untilEnded } from './untilEnded.js'

/**
 * A document of these leaves nothing behind when the next is written over it. Others do: a policy or
 * colour scheme in a `meta` holds for what comes after, a `meta` may still navigate, a frame may load.
 */
export const traceless = (
  'html head body title style meta[charset]:not([http-equiv]):not([name]) ' +
  'div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
  'section article aside header footer main nav figure figcaption blockquote address pre ' +
  'b strong i em u s small sub sup br hr wbr img a abbr cite code mark time q ' +
  'svg g path rect circle ellipse line polyline polygon text tspan desc defs marker clipPath linearGradient stop'
).split(' ')

/** A function: a name at the top would be there still when the next document is emptied. */
const emptyPage = `(() => {
  const leavesTraces = document.querySelector(':not(${traceless.join(',')})') !== null
  document.open()
  document.write('')
  document.close()
  return leavesTraces
})()`

async function openPage(browser: Chromium): Promise<Page> {
  const page = await browser.newPage()
  // How long a document may take is for the supervisor to say.
  page.setDefaultTimeout(0)
  await page.setJavaScriptEnabled(false)
  // What is read in the page is then what is printed.
  await page.emulateMediaType('print')
  const session = await page.createCDPSession()
  await cutOff(session)
  // A browser that cannot prints as well, only slower.
  await putAway(session).catch(() => undefined)
  return page
}

/** Nobody looks at it: a page out of sight is laid out for print, and not for a screen as well. */
const putAway = (session: CDPSession): Promise<void> => setWindow(session, 'minimized')

async function setWindow(
  session: CDPSession,
  windowState: Protocol.Browser.WindowState,
): Promise<void> {
  const { windowId } = await session.send('Browser.getWindowForTarget')
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
}

/** Documents on one page between two clearances. */
const CLEARED_AFTER = 50

/** A page out of sight keeps what old documents took until it is seen again. */
async function clear(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  await setWindow(session, 'normal')
    .then(() => putAway(session))
    .catch(() => undefined)
  await session.detach()
}

const closePage = (page: Page): Promise<void> => page.close().catch(() => undefined)

export class WarmPages {
  private readonly idle: Page[] = []
  private readonly emptying = new Set<Promise<void>>()
  private readonly printed = new WeakMap<Page, number>()
  /** Pages with a document on them. */
  private busy = 0

  constructor(private readonly browser: Chromium) {}

  async warm(): Promise<void> {
    this.idle.push(await openPage(this.browser))
  }

  /**
   * An empty one, or a new one. While others are at work nobody waits for the last document's page to
   * be emptied: there is one page more than documents printed at once.
   */
  async take(): Promise<Page> {
    while (this.idle.length === 0 && this.emptying.size > (this.busy > 0 ? 1 : 0)) {
      await Promise.race(this.emptying)
    }
    this.busy += 1
    try {
      return this.idle.shift() ?? (await openPage(this.browser))
    } catch (error) {
      this.busy -= 1
      throw error
    }
  }

  /** The next document finds an empty page; who asked for this one need not wait for it. */
  giveBack(page: Page): void {
    this.busy -= 1
    const emptied = this.emptied(page).then((empty) => {
      this.emptying.delete(emptied)
      if (empty) {
        this.idle.push(empty)
      }
    })
    this.emptying.add(emptied)
  }

  discard(page: Page): void {
    this.busy -= 1
    void closePage(page)
  }

  /** Written over rather than navigated away from: that keeps what makes a page warm. */
  private async emptied(page: Page): Promise<Page | undefined> {
    try {
      if ((await untilEnded(page, page.evaluate(emptyPage))) === false) {
        await untilEnded(page, this.clearNowAndThen(page))
        return page
      }
      await closePage(page)
      return await openPage(this.browser)
    } catch {
      // One that cannot be emptied is not used again.
      await closePage(page)
      return undefined
    }
  }

  private async clearNowAndThen(page: Page): Promise<void> {
    const printed = (this.printed.get(page) ?? 0) + 1
    this.printed.set(page, printed)
    if (printed % CLEARED_AFTER === 0) {
      await clear(page)
    }
  }
}
