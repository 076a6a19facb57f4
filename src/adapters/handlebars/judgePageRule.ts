/**
 * Whether an `@page` rule leaves room for the foot of the page: version, page number and digest stand
 * in its margin, and a page without one has no foot.
 */
import {
  find,
  generate,
  lexer,
  type Atrule,
  type CssNode,
  type Declaration,
  type Value,
} from 'css-tree'

import { pageMargins, pagePseudoClasses, pageSize } from '../../domain/layout/ownCss.js'
import type { Finding } from './findings.js'

type Report = (finding: Finding, node: CssNode) => void

const millimetres: Record<string, number> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  px: 25.4 / 96,
}

export function judgePageRule({ prelude, block }: Atrule, report: Report): void {
  const strange = prelude && find(prelude, isStrange)
  if (strange) {
    report({ code: 'cssPage', found: generate(strange) }, strange)
  }
  block?.children.forEach((node) => {
    if (node.type === 'Atrule') {
      report({ code: 'cssMargin', found: `@${node.name}` }, node)
    } else if (node.type !== 'Comment' && !(node.type === 'Declaration' && isFine(node))) {
      report({ code: 'cssPage', found: generate(node) }, node)
    }
  })
}

/** Of pages a style sheet names those of its own, and the first, left, right and blank ones. */
const isStrange = (node: CssNode): boolean =>
  node.type === 'Raw' ||
  (node.type === 'PseudoClassSelector' && !pagePseudoClasses.includes(node.name.toLowerCase()))

function isFine(declaration: Declaration): boolean {
  const { property, value, important } = declaration
  const name = property.toLowerCase()
  declaration.property = name
  if (value.type !== 'Value' || typeof important === 'string') {
    return false
  }
  switch (name) {
    case 'size':
      return lexer.match(pageSize, value).error === null
    case 'margin':
      return isWideEnough(lengthsOf(value))
    case 'margin-bottom':
      return isWideEnough([pageMargins.least, pageMargins.least, ...lengthsOf(value)])
    case 'margin-top':
    case 'margin-left':
    case 'margin-right':
      return isWideEnough([...lengthsOf(value), pageMargins.least, pageMargins.bottom])
    default:
      return false
  }
}

/** In the order of CSS: top, right, bottom, left. */
function isWideEnough(lengths: number[]): boolean {
  const [top = 0, right = top, bottom = top, left = right] = lengths
  return (
    lengths.length <= 4 &&
    Math.min(top, right, left) >= pageMargins.least &&
    bottom >= pageMargins.bottom &&
    Math.max(top, right, bottom, left) <= pageMargins.most
  )
}

const lengthsOf = ({ children }: Value): number[] => children.toArray().map(lengthOf)

/** Zero of what is no length that can be known beforehand. */
const lengthOf = (node: CssNode): number =>
  node.type === 'Dimension' ? Number(node.value) * (millimetres[node.unit.toLowerCase()] ?? 0) : 0
