/**
 * Fonts that stand in a document are given to a page once and kept there: to hand over, unpack and
 * check the same typefaces for every document takes as long as to print it. A document still sees
 * its own fonts only.
 */
import { createHash } from 'node:crypto'

import type { Page } from 'puppeteer-core'

/** As a style sheet gives it: what it is called and covers, and the font itself in base64. */
export type FontFace = {
  key: string
  family: string
  style: string
  weight: string
  unicodeRange: string
  font: string
}

/** A document without its fonts, and those. */
export type SplitDocument = { text: string; faces: FontFace[] }

/** A rule whose font comes along with it, in the form that our own style sheets have. */
const rule =
  /@font-face\{font-family:"(?<family>[^"]+)";font-style:(?<style>\w+);font-weight:(?<weight>\d+);src:url\(data:font\/woff2;base64,(?<font>[\w+/=]+)\) format\("woff2"\);unicode-range:(?<unicodeRange>[^}"]+)\}/g

/** Only of its first style sheet, where they are: elsewhere such a rule may be text. */
export function splitFonts(html: string): SplitDocument {
  const end = Math.max(0, html.indexOf('</style>'))
  const style = html.slice(0, end)
  const faces = [...style.matchAll(rule)].map(({ 0: whole, groups }) => ({
    ...(groups as Omit<FontFace, 'key'>),
    key: createHash('sha256').update(whole).digest('hex'),
  }))
  return { text: style.replace(rule, '') + html.slice(end), faces }
}

/** More than any document needs; those of other documents go first. */
const KEPT = 60

/** Of the page: the fonts it has been given, by key. Another document in its place has none. */
const kept = 'document.fontsOfLeidraad ??= new Map()'

/** In the page; which of the wanted fonts it does not have. */
const showWanted = `(wanted) => {
  const kept = ${kept}
  for (const [key, face] of kept) {
    if (wanted.includes(key)) {
      document.fonts.add(face)
    } else {
      document.fonts.delete(face)
      if (kept.size > ${KEPT}) {
        kept.delete(key)
      }
    }
  }
  return wanted.filter((key) => !kept.has(key))
}`

const add = `(faces) => {
  const kept = ${kept}
  for (const { key, family, font, ...more } of faces) {
    const face = new FontFace(family, Uint8Array.from(atob(font), (byte) => byte.charCodeAt(0)), more)
    document.fonts.add(face)
    kept.set(key, face)
  }
}`

const call = (source: string, argument: unknown) => `(${source})(${JSON.stringify(argument)})`

/** Before the document comes: it is then laid out once, with all its fonts. */
export async function giveFonts(page: Page, faces: readonly FontFace[]): Promise<void> {
  const wanted = faces.map(({ key }) => key)
  const missing = (await page.evaluate(call(showWanted, wanted))) as string[]
  if (missing.length > 0) {
    const given = faces.filter(({ key }) => missing.includes(key))
    await page.evaluate(call(add, given))
  }
}
