/**
 * Page numbers in the text, as in a table of contents. Chromium cannot say on which page something
 * else stands (CSS `target-counter`), so a document is printed, looked up, and printed again with the
 * right numbers; they have a fixed width and move nothing. The numbers of the last document with the
 * same parts are tried first: where they are right, once is enough. They are never believed.
 */
import type { Page } from 'puppeteer-core'

import { DomainError } from '../../domain/errors.js'
import type { Print } from '../../ports/printer.js'
import { pagesOfAnchors } from './pagesOfAnchors.js'

/** What stands for a number that is not known yet. */
const UNKNOWN = '0'
const TRIES = 3
const REMEMBERED = 200

type Place = { anchor: string; entry: string; shown: string }

/** By the anchors and what stands beside them. */
const remembered = new Map<string, string[]>()

type Printing = { print: () => Promise<Print>; pageRanges: string }

export async function fillPageNumbers(page: Page, { print, pageRanges }: Printing): Promise<Print> {
  const places = await placesIn(page)
  const key = JSON.stringify(places.map(({ anchor, entry }) => [anchor, entry]))
  let numbers = firstNumbers(places, key) ?? numbersFor(places, await draftPages(page, pageRanges))
  for (let tried = 0; tried < TRIES; tried += 1) {
    await fill(page, numbers)
    const printed = await print()
    const right = numbersFor(places, await pagesOfAnchors(printed.pdf))
    if (right.join() === numbers.join()) {
      remember(key, right)
      return printed
    }
    numbers = right
  }
  throw new DomainError('printing.failed', 'The page numbers in a text do not settle.')
}

/** Not `$$eval`, which asks for every element apart: that takes longer than all the rest here. */
const placesIn = (page: Page): Promise<Place[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-page-of]'), (element) => ({
      anchor: element.getAttribute('data-page-of') ?? '',
      entry: element.parentElement?.textContent ?? '',
      shown: element.textContent,
    })),
  )

function firstNumbers(places: Place[], key: string): string[] | undefined {
  const isFilled = places.some(({ shown }) => shown !== UNKNOWN)
  return isFilled ? places.map(({ shown }) => shown) : remembered.get(key)
}

/** Without tags and outline a print is a third faster. */
async function draftPages(page: Page, pageRanges: string): Promise<ReadonlyMap<string, number>> {
  const options = { tagged: false, outline: false, preferCSSPageSize: true, pageRanges }
  return pagesOfAnchors(await page.pdf(options))
}

const numbersFor = (places: Place[], pages: ReadonlyMap<string, number>): string[] =>
  places.map(({ anchor }) => String(pages.get(anchor) ?? '–'))

const fill = (page: Page, numbers: string[]): Promise<void> =>
  page.evaluate((texts) => {
    document.querySelectorAll('[data-page-of]').forEach((element, index) => {
      element.textContent = texts[index] ?? ''
    })
  }, numbers)

function remember(key: string, numbers: string[]): void {
  remembered.delete(key)
  remembered.set(key, numbers)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) {
    remembered.delete(oldest)
  }
}
