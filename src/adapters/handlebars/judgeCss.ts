/**
 * A style sheet that somebody wrote, read as the standard reads it and printed anew: what a browser
 * gets is what was judged here. All of it is held against a list of what is allowed.
 */
import { generate, parse, walk, type Atrule, type CssNode } from 'css-tree'

import type { SourceProblem } from '../../domain/layout/layoutProblem.js'
import { media } from '../../domain/layout/ownCss.js'
import { layoutLimits } from '../../domain/layout/parseLayout.js'
import { checkCssTokens } from './checkCssTokens.js'
import { Findings, type Finding } from './findings.js'
import { judgeDeclaration } from './judgeDeclaration.js'
import { judgePageRule } from './judgePageRule.js'
import { judgeSelectors } from './judgeSelectors.js'

export type JudgedCss = {
  /** Empty when something is wrong with it. */
  css: string
  /** Its strings: all that it may add to a page. */
  words: string
  problems: SourceProblem[]
}

type Context = 'stylesheet' | 'declarationList'
type Report = (finding: Finding, node: CssNode) => void
type Judging = { report: Report; isOver: () => boolean }

export function judgeCss(css: unknown): JudgedCss {
  const findings = new Findings('css')
  if (typeof css !== 'string') {
    findings.add({ code: 'notText' })
  } else if (css.length > layoutLimits.source) {
    findings.add({ code: 'tooLarge', found: String(layoutLimits.source) })
  } else {
    return judge(css, 'stylesheet', findings)
  }
  return refused(findings)
}

/** What is in an attribute `style`; places are within it. */
export const judgeStyle = (css: string): JudgedCss =>
  judge(css, 'declarationList', new Findings('template'))

const refused = ({ problems }: Findings): JudgedCss => ({ css: '', words: '', problems })

function judge(css: string, context: Context, findings: Findings): JudgedCss {
  checkCssTokens(css, findings)
  if (findings.problems.length > 0) {
    return refused(findings)
  }
  const tree = parse(css, {
    context,
    positions: true,
    onParseError: ({ message, line, column }) => {
      findings.add({ code: 'cssSyntax', found: message }, { line, column })
    },
  })
  const report: Report = (finding, { loc }) => {
    findings.add(finding, loc?.start)
  }
  judgeRules(tree, { report, isOver: () => findings.isFull })
  return findings.problems.length > 0
    ? refused(findings)
    : { css: printed(tree), words: wordsOf(tree), problems: [] }
}

function judgeRules(tree: CssNode, judging: Judging): void {
  if (tree.type === 'StyleSheet' || tree.type === 'Block') {
    tree.children.forEach((node) => {
      judgeRule(node, judging)
    })
  } else {
    judgeDeclarations(tree, judging)
  }
}

function judgeRule(node: CssNode, judging: Judging): void {
  switch (node.type) {
    case 'Rule':
      judgeSelectors(node.prelude, judging.report)
      judgeDeclarations(node.block, judging)
      return
    case 'Atrule':
      judgeAtRule(node, judging)
      return
    case 'Comment':
      return
    default:
      judging.report({ code: 'cssSyntax', found: generate(node) }, node)
  }
}

function judgeDeclarations(list: CssNode, { report, isOver }: Judging): void {
  if (list.type !== 'Block' && list.type !== 'DeclarationList') {
    return
  }
  for (const node of list.children) {
    if (isOver()) {
      return
    }
    const finding = node.type === 'Declaration' ? judgeDeclaration(node) : elsewhere(node)
    if (finding) {
      report(finding, node)
    }
  }
}

/** What stands where declarations do. */
function elsewhere(node: CssNode): Finding | undefined {
  if (node.type === 'Comment') {
    return undefined
  }
  const isNested = node.type === 'Rule' || node.type === 'Atrule'
  return { code: isNested ? 'cssNesting' : 'cssSyntax', found: generate(node) }
}

function judgeAtRule(rule: Atrule, judging: Judging): void {
  const name = rule.name.toLowerCase()
  rule.name = name
  switch (name) {
    case 'page':
      judgePageRule(rule, judging.report)
      return
    case 'media':
      judgeMedia(rule, judging)
      return
    default:
      judging.report(
        { code: name === 'font-face' ? 'cssFont' : 'cssAtRule', found: `@${name}` },
        rule,
      )
  }
}

function judgeMedia(rule: Atrule, judging: Judging): void {
  const { prelude, block } = rule
  if (prelude === null || block === null || !isForPrint(prelude)) {
    judging.report({ code: 'cssMedia', found: prelude ? generate(prelude) : '@media' }, rule)
  } else {
    judgeRules(block, judging)
  }
}

function isForPrint(prelude: CssNode): boolean {
  let isFine = prelude.type === 'AtrulePrelude'
  walk(prelude, (node) => {
    isFine &&=
      node.type === 'AtrulePrelude' ||
      node.type === 'MediaQueryList' ||
      (node.type === 'MediaQuery' &&
        node.modifier === null &&
        node.condition === null &&
        media.includes(node.mediaType?.toLowerCase() ?? ''))
  })
  return isFine
}

/** `<` ends the element around a style sheet, in a string too. */
function printed(tree: CssNode): string {
  walk(tree, {
    visit: 'Comment',
    enter: (_, item, list) => {
      list.remove(item)
    },
  })
  return generate(tree).replaceAll('<', '\\3c ')
}

function wordsOf(tree: CssNode): string {
  const words: string[] = []
  walk(tree, {
    visit: 'String',
    enter: ({ value }) => {
      words.push(value)
    },
  })
  return words.join('')
}
