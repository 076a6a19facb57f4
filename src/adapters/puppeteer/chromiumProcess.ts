/** One Chromium that prints, page by page, within the limits of a document. */
import { DomainError } from '../../domain/errors.js'
import type { Print } from '../../ports/printer.js'
import { assertHtml, assertPdf, tooHeavy, type DocumentLimits } from './documentLimits.js'
import { findBrowser, type BrowserSearch } from './findBrowser.js'
import { launchChromium, type Launched } from './launchChromium.js'
import { createMemoryWatch, type MemoryWatch } from './memoryWatch.js'
import { printPage, type PrintTask } from './printPage.js'
import { memoryOfTree } from './processTree.js'
import type { Process } from './supervision.js'
import { PageEnded, untilEnded } from './untilEnded.js'
import { WarmPages } from './warmPages.js'

type Started = Launched & { pages: WarmPages; watch: MemoryWatch }

class ChromiumProcess implements Process<PrintTask, Print> {
  private launched: Launched | undefined
  private started: Started | undefined
  private stopping = false

  constructor(
    private readonly search: BrowserSearch,
    private readonly limits: DocumentLimits,
  ) {}

  async start(): Promise<void> {
    const launched = await launchChromium(await findBrowser(this.search))
    this.launched = launched
    if (this.stopping) {
      await launched.end()
      throw new Error('The browser was stopped while it started.')
    }
    const pages = new WarmPages(launched.chromium)
    await pages.warm()
    const watch = createMemoryWatch(launched.id, this.limits.memoryMb)
    this.started = { ...launched, pages, watch }
  }

  async run(task: PrintTask): Promise<Print> {
    assertHtml(task.html, this.limits)
    const print = await this.printTwiceIfEnded(task)
    assertPdf(print.pdf, this.limits)
    return print
  }

  healthy(): Promise<boolean> {
    return Promise.resolve(this.launched?.chromium.connected ?? false)
  }

  memoryMb(): Promise<number | undefined> {
    const id = this.launched?.id
    return Promise.resolve(id === undefined ? undefined : memoryOfTree(id))
  }

  async stop(): Promise<void> {
    this.stopping = true
    await this.launched?.end()
  }

  private async printTwiceIfEnded(task: PrintTask): Promise<Print> {
    try {
      return await this.printOnce(task)
    } catch (error) {
      if (!(error instanceof PageEnded)) {
        throw error
      }
    }
    try {
      return await this.printOnce(task)
    } catch (error) {
      throw error instanceof PageEnded ? tooHeavy(error) : error
    }
  }

  private async printOnce(task: PrintTask): Promise<Print> {
    if (!this.started) {
      throw new DomainError('printing.failed', 'The browser has not been started.')
    }
    const { pages, watch } = this.started
    const page = await pages.take()
    const endedBefore = watch.ended
    const stopWatching = watch.start()
    try {
      const print = await untilEnded(page, printPage(page, task, this.limits))
      pages.giveBack(page)
      return print
    } catch (error) {
      pages.discard(page)
      throw watch.ended > endedBefore ? new PageEnded('Too much memory', { cause: error }) : error
    } finally {
      stopWatching()
    }
  }
}

export const createChromiumProcess = (
  search: BrowserSearch,
  limits: DocumentLimits,
): Process<PrintTask, Print> => new ChromiumProcess(search, limits)
