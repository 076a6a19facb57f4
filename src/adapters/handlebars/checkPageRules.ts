/**
 * Whether the `@page` rules of a style sheet leave room for the foot of the page: version, page number
 * and digest stand in its margin, and a page without one has no foot.
 */
import type { FoundInCss } from './checkDeclarations.js'

const MARGIN_MM = 10
const BOTTOM_MM = 20

const millimetres: Record<string, number> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  px: 25.4 / 96,
}
const SIZE = /^(a3|a4|a5|letter|legal)?\s*(portrait|landscape)?$/i

/** What of it takes away the foot, and where in the text. */
export function checkPageRules(bare: string): FoundInCss[] {
  return [...bare.matchAll(/@page\b[^{]*\{([^{}]*)/gi)].flatMap((rule) =>
    (rule[1] ?? '')
      .split(';')
      .map((declaration) => declaration.trim())
      .filter((declaration) => declaration !== '' && !isFine(declaration))
      .map((found) => ({ code: 'cssPage', found, at: rule.index + rule[0].indexOf(found) })),
  )
}

function isFine(declaration: string): boolean {
  const [, name = '', value = ''] = /^([\w-]+)\s*:\s*([^]*)$/.exec(declaration) ?? []
  switch (name.toLowerCase()) {
    case 'size':
      return SIZE.test(value)
    case 'margin':
      return isWideEnough(value.split(/\s+/))
    case 'margin-bottom':
      return lengthOf(value) >= BOTTOM_MM
    case 'margin-top':
    case 'margin-left':
    case 'margin-right':
      return lengthOf(value) >= MARGIN_MM
    default:
      return false
  }
}

function isWideEnough(values: string[]): boolean {
  const [top = '', right = top, bottom = top, left = right] = values
  const others = [top, right, left].every((value) => lengthOf(value) >= MARGIN_MM)
  return values.length <= 4 && others && lengthOf(bottom) >= BOTTOM_MM
}

function lengthOf(value: string): number {
  const [, figure, unit = ''] = /^(\d*\.?\d+)(mm|cm|in|pt|px)$/i.exec(value.trim()) ?? []
  return figure === undefined ? 0 : Number(figure) * (millimetres[unit.toLowerCase()] ?? 0)
}
