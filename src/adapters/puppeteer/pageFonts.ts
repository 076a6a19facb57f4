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

/** More than most documents need; a page with more starts again with those of its document. */
const KEPT = 60

/**
 * Of the page: the fonts it has been given, by key. Another document in its place has none; and no
 * element can take a symbol's place, as it could a name's.
 */
const kept = `globalThis[Symbol.for('leidraad.fonts')] ??= new Map()`

const keep = `(faces) => {
  const kept = ${kept}
  if (kept.size > ${KEPT}) {
    kept.clear()
  }
  for (const { key, family, font, ...more } of faces) {
    const bytes = Uint8Array.from(atob(font), (byte) => byte.charCodeAt(0))
    kept.set(key, new FontFace(family, bytes, more))
  }
}`

/**
 * In the order of the document: where two fonts have a character, it decides. Answers which are
 * missing; then nothing is shown yet.
 */
const show = `(wanted) => {
  const kept = ${kept}
  const missing = wanted.filter((key) => !kept.has(key))
  const shown = [...document.fonts]
  const faces = missing.length > 0 ? [] : wanted.map((key) => kept.get(key))
  if (shown.length !== faces.length || shown.some((face, index) => face !== faces[index])) {
    shown.forEach((face) => document.fonts.delete(face))
    faces.forEach((face) => document.fonts.add(face))
  }
  return missing
}`

const call = (source: string, argument: unknown) => `(${source})(${JSON.stringify(argument)})`

/** Before the document comes: it is then laid out once, with all its fonts. */
export async function giveFonts(page: Page, faces: readonly FontFace[]): Promise<void> {
  const wanted = faces.map(({ key }) => key)
  const missing = (await page.evaluate(call(show, wanted))) as string[]
  if (missing.length > 0) {
    // All of them: what the page kept of others may go now.
    await page.evaluate(call(keep, faces))
    await page.evaluate(call(show, wanted))
  }
}
