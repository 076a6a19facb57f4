/**
 * Page numbers in the text, as in a table of contents. Chromium cannot say on which page something
 * else stands (CSS `target-counter`), so a document is printed, looked up, and printed again with the
 * right numbers; they have a fixed width and move nothing. The numbers of the last document with the
 * same contents are tried first: where they are right, once is enough. They are never believed.
 */
import { createHash } from 'node:crypto'

import { DomainError } from '../../domain/errors.js'
import type { Print } from '../../ports/printer.js'
import { pagesOfAnchors } from './pagesOfAnchors.js'

/** What stands for a number that is not known yet, or for a page that is not there. */
const UNKNOWN = '0'
const NOWHERE = '–'
const TRIES = 3
const REMEMBERED = 200

/** An element as our own layouts write it: its anchor, and the number in it. */
const place = /(data-page-of="([^"<>]+)">)([^<]*)/g

/** By what is listed, the numbers themselves apart. */
const remembered = new Map<string, string[]>()

export const hasPageNumbers = (html: string): boolean => html.includes('data-page-of="')

/** For a print that ends before what is listed. */
export const withoutPageNumbers = (html: string): string => html.replace(place, `$1${NOWHERE}`)

type Printing = {
  print: (html: string) => Promise<Print>
  /** Only for where things stand: without tags and outline it takes two thirds of the time. */
  draft: (html: string) => Promise<Uint8Array>
}

export async function fillPageNumbers(html: string, { print, draft }: Printing): Promise<Print> {
  const places = [...html.matchAll(place)]
  const anchors = places.map(([, , anchor = '']) => anchor)
  const key = contentsOf(html, places)
  let numbers = firstNumbers(places, key) ?? (await numbersFor(anchors, await draft(html)))
  for (let tried = 0; tried < TRIES; tried += 1) {
    const printed = await print(filled(html, numbers))
    const right = await numbersFor(anchors, printed.pdf)
    if (right.join() === numbers.join()) {
      remember(key, right)
      return printed
    }
    numbers = right
  }
  throw new DomainError('printing.failed', 'The page numbers in a text do not settle.')
}

/** Of what stands from the first number to the last, without them; not the text itself, which stays. */
function contentsOf(html: string, places: RegExpExecArray[]): string {
  const first = places[0]?.index ?? 0
  const last = places.at(-1)?.index ?? first
  const contents = html.slice(first, last).replace(place, '$1')
  return createHash('sha256').update(contents).digest('hex')
}

function firstNumbers(places: RegExpExecArray[], key: string): string[] | undefined {
  const shown = places.map(([, , , number = '']) => number)
  return shown.some((number) => number !== UNKNOWN) ? shown : remembered.get(key)
}

async function numbersFor(anchors: string[], pdf: Uint8Array): Promise<string[]> {
  const pages = await pagesOfAnchors(pdf)
  return anchors.map((anchor) => String(pages.get(anchor) ?? NOWHERE))
}

function filled(html: string, numbers: string[]): string {
  let at = 0
  return html.replace(place, (_, before: string) => `${before}${numbers[at++] ?? NOWHERE}`)
}

function remember(key: string, numbers: string[]): void {
  remembered.delete(key)
  remembered.set(key, numbers)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) {
    remembered.delete(oldest)
  }
}
