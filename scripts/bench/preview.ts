/** The preview of a layout, in a real browser on the platform as it is served: from a change to its page. */
import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from 'puppeteer-core'

import { openBrowser } from '../../test/support/browser.js'
import { ask, logIn, personIn, until } from '../../test/support/people.js'
import { startApp } from '../../test/support/runningApp.js'
import { demoPassword, demoPeople } from '../support/demoBoard.js'
import { figuresOf, round, type Figures } from './measure.js'

const CHANGES = 20
const WARM_UP = 3
/** The rest of the document, and what the form asks for itself, have come by then. */
const QUIET_MS = 2500

export type PreviewResult = {
  /** From the change to the first page on the canvas. */
  previewMs: Figures
  previewParts: {
    /** Until it is asked: the form, and a pause for who types on. */
    waitMs: Figures
    /** Until the PDF is there: the server and the way. */
    serverMs: Figures
    /** Until it is drawn and a frame was made of it. */
    drawMs: Figures
    pdfKilobytes: number
  }
}

type Change = { changed: number; asked: number; came: number; drawn: number; bytes: number }

export async function benchPreview(): Promise<PreviewResult> {
  const changes = await inBrowser()
  const figures = (of: (change: Change) => number) => figuresOf(changes.map(of))
  return {
    previewMs: figures(({ changed, drawn }) => drawn - changed),
    previewParts: {
      waitMs: figures(({ changed, asked }) => asked - changed),
      serverMs: figures(({ asked, came }) => came - asked),
      drawMs: figures(({ came, drawn }) => drawn - came),
      pdfKilobytes: round((changes[0]?.bytes ?? 0) / 1024, 0),
    },
  }
}

async function inBrowser(): Promise<Change[]> {
  const app = await startApp()
  const browser = await openBrowser()
  try {
    const page = await personIn(browser)
    const { email } = demoPeople.find(({ role }) => role === 'schoolAdmin') ?? demoPeople[0]
    page.on('dialog', (dialog) => void dialog.accept())
    await page.evaluateOnNewDocument(watchCanvas)
    await logIn(page, app.address, { email, password: demoPassword })
    const found = await ask(page, 'GET', '/plan-templates?where[planKind][equals]=opp&limit=1')
    const [template] = found.body.docs as { id: string }[]
    await page.goto(`${app.address}/admin/collections/plan-templates/${template?.id}`)
    await page.waitForSelector('.leidraad-layout__page')
    return await measure(page)
  } finally {
    await browser.close()
    await app.remove()
  }
}

type Watched = { changedAt: number; drawings: { at: number; picture: string }[] }

/** Notes when a frame was made of what was put on the canvas of the preview. */
function watchCanvas(): void {
  const watched: Watched = { changedAt: 0, drawings: [] }
  Object.assign(window, { watched })
  const context = CanvasRenderingContext2D.prototype
  const draw = Reflect.get(context, 'drawImage') as (...given: unknown[]) => void
  Object.assign(context, {
    drawImage(this: CanvasRenderingContext2D, ...given: unknown[]) {
      draw.apply(this, given)
      if (this.canvas.isConnected) {
        const { canvas } = this
        // After the next frame began, a message comes when that frame is done.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            const at = performance.now()
            watched.drawings.push({ at, picture: canvas.toDataURL() })
          }
          port2.postMessage(0)
        })
      }
    },
  })
  window.addEventListener('change', () => (watched.changedAt = performance.now()), true)
}

async function measure(page: Page): Promise<Change[]> {
  const cover = (await page.$$('.leidraad-layout__choices select'))[0]
  if (!cover) {
    throw new Error('There is no choice of a cover.')
  }
  await until(() => hasDrawn(page), 60_000)
  const changes: Change[] = []
  for (let run = -WARM_UP; run < CHANGES; run += 1) {
    await pause(QUIET_MS)
    await forget(page)
    await cover.select(run % 2 === 0 ? 'compact' : 'none')
    await until(() => hasDrawn(page), 60_000)
    if (run >= 0) {
      changes.push(await changeOf(page))
    }
  }
  return changes
}

const hasDrawn = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched.drawings.length > 0)

const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }
    Object.assign(window, { pictureBefore: watched.drawings.at(-1)?.picture })
    watched.drawings = []
    performance.clearResourceTimings()
  })

/** Of the first drawing after it, which must be another picture than the one before. */
async function changeOf(page: Page): Promise<Change> {
  const change = await page.evaluate(() => {
    const { watched, pictureBefore } = window as unknown as {
      watched: Watched
      pictureBefore: string | undefined
    }
    const [request] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('layout-preview')) as PerformanceResourceTiming[]
    const [drawing] = watched.drawings
    if (!request || !drawing || drawing.picture === pictureBefore) {
      return undefined
    }
    return {
      changed: watched.changedAt,
      asked: request.startTime,
      came: request.responseEnd,
      drawn: drawing.at,
      bytes: request.encodedBodySize,
    }
  })
  if (!change) {
    throw new Error('The page that was drawn shows no change.')
  }
  return change
}
