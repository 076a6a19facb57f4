/** Whether selectors of an author may stand: names of their own and of ours, and nothing that is proof. */
import { walk, type CssNode } from 'css-tree'

import {
  combinators,
  drawingElements,
  proofClasses,
  pseudoClasses,
  pseudoElements,
  rootNames,
} from '../../domain/layout/ownCss.js'
import { elements, selectedAttributes } from '../../domain/layout/ownMarkup.js'
import type { Finding } from './findings.js'

const types = new Set(['*', 'body', ...elements, ...drawingElements])

export function judgeSelectors(
  prelude: CssNode,
  report: (finding: Finding, node: CssNode) => void,
): void {
  walk(prelude, (node) => {
    const finding = findingOf(node)
    if (finding) {
      report(finding, node)
    }
  })
}

function findingOf(node: CssNode): Finding | undefined {
  switch (node.type) {
    case 'TypeSelector':
      return nameFault(node.name, types.has(node.name.toLowerCase()))
    case 'ClassSelector':
      return proofClasses.includes(node.name.toLowerCase())
        ? { code: 'cssProof', found: `.${node.name}` }
        : undefined
    case 'AttributeSelector':
      return nameFault(node.name.name, selectedAttributes.has(node.name.name.toLowerCase()))
    case 'PseudoClassSelector':
      return nameFault(node.name, pseudoClasses.includes(node.name.toLowerCase()))
    case 'PseudoElementSelector':
      return nameFault(node.name, pseudoElements.includes(node.name.toLowerCase()))
    case 'Combinator':
      return nameFault(node.name, combinators.includes(node.name))
    case 'NestingSelector':
      return { code: 'cssNesting', found: '&' }
    case 'Raw':
      return { code: 'cssSyntax', found: node.value }
    default:
      return undefined
  }
}

function nameFault(name: string, isAllowed: boolean): Finding | undefined {
  if (isAllowed) {
    return undefined
  }
  return { code: rootNames.includes(name.toLowerCase()) ? 'cssRoot' : 'cssSelector', found: name }
}
