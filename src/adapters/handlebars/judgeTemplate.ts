/**
 * Whether a template somebody wrote is harmless to the server: text only (a syntax tree would run
 * code, CVE-2026-33937 and CVE-2026-106446), nothing unescaped, no partials or decorators, known
 * helpers only, no way to a prototype, bounded depth and size.
 */
import Handlebars from 'handlebars'

import { layoutLimits } from '../../domain/layout/parseLayout.js'
import type {
  SourcePlace,
  SourceProblem,
  SourceProblemCode,
} from '../../domain/layout/layoutProblem.js'
import { start } from './findings.js'
import { checkMarkup, marks, withoutMarks, type Piece } from './checkMarkup.js'

/** Those that take a part of the template, with the values they take. */
const blockHelpers = new Set(['if', 'unless', 'each', 'with'])
/** Those that print; they are made in `templates/worker/layoutWorker.mjs`. */
export const printingHelpers = [
  'date',
  'list',
  'equals',
  'table',
  'block',
  'section',
  'sections',
  'cover',
  'contents',
  'signatures',
  'evidence',
] as const
const inlineHelpers = new Set<string>(printingHelpers)
/** Those whose result is a value; of the others it is HTML, which stands in the text only. */
const valueHelpers = new Set(['date', 'list', 'equals'])
const datas = new Set(['root', 'index', 'key', 'first', 'last'])

const MAX_DEPTH = 12
const MAX_LOOPS = 3
const MAX_NODES = 4_000

type Node = hbs.AST.Node
type Walk = { problems: SourceProblem[]; pieces: Piece[]; nodes: number }
type Depth = { blocks: number; loops: number }

export type JudgedTemplate = {
  problems: SourceProblem[]
  /** Those that name nothing, from `name=value` to the value that is printed. */
  attributes: Record<string, string>
}

export function judgeTemplate(source: unknown): JudgedTemplate {
  if (typeof source !== 'string') {
    return refused(problem('notText', start))
  }
  if (source.length > layoutLimits.source) {
    return refused(problem('tooLarge', start, String(layoutLimits.source)))
  }
  const parsed = parse(source)
  if (!parsed.ok) {
    return refused(parsed.problem)
  }
  const walk: Walk = { problems: [], pieces: [], nodes: 0 }
  visitBody(parsed.program, walk, { blocks: 0, loops: 0 })
  const { problems, attributes } = checkMarkup(walk.pieces)
  return { problems: [...walk.problems, ...problems], attributes }
}

const refused = (found: SourceProblem): JudgedTemplate => ({ problems: [found], attributes: {} })

const problem = (code: SourceProblemCode, place: SourcePlace, found?: string): SourceProblem => ({
  part: 'template',
  code,
  ...place,
  ...(found !== undefined && { found: found.slice(0, 60) }),
})

type Parsed = { ok: true; program: hbs.AST.Program } | { ok: false; problem: SourceProblem }

/** Deeply nested text runs the parser out of stack, which is an error like any other. */
function parse(source: string): Parsed {
  try {
    return { ok: true, program: Handlebars.parseWithoutProcessing(source) }
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    const line = Number(/(?:line |- )(\d+)/.exec(text)?.[1] ?? 1)
    return { ok: false, problem: problem('syntax', { line, column: 1 }) }
  }
}

const placeOf = ({ loc }: Node): SourcePlace => ({
  line: loc.start.line,
  column: loc.start.column + 1,
})

function report(walk: Walk, node: Node, { code, found }: Pick<SourceProblem, 'code' | 'found'>) {
  walk.problems.push(problem(code, placeOf(node), found))
}

function push(walk: Walk, node: Node, text: string): void {
  walk.pieces.push({ text, ...placeOf(node) })
}

function visitBody(program: hbs.AST.Program, walk: Walk, depth: Depth): void {
  for (const statement of program.body) {
    walk.nodes += 1
    if (walk.nodes === MAX_NODES) {
      report(walk, statement, { code: 'size', found: String(MAX_NODES) })
    }
    if (walk.nodes < MAX_NODES) {
      visit(statement, walk, depth)
    }
  }
}

function visit(node: hbs.AST.Statement, walk: Walk, depth: Depth): void {
  switch (node.type) {
    case 'ContentStatement':
      push(walk, node, withoutMarks((node as hbs.AST.ContentStatement).value))
      return
    case 'CommentStatement':
      return
    case 'MustacheStatement':
      visitValue(node as hbs.AST.MustacheStatement, walk)
      return
    case 'BlockStatement':
      visitBlock(node as hbs.AST.BlockStatement, walk, depth)
      return
    case 'PartialStatement':
    case 'PartialBlockStatement':
      report(walk, node, { code: 'partial' })
      return
    default:
      report(walk, node, { code: 'decorator' })
  }
}

function visitValue(node: hbs.AST.MustacheStatement, walk: Walk): void {
  if (!node.escaped) {
    report(walk, node, { code: 'unescaped' })
  }
  visitCall(node, walk)
  const name = nameOf(node)
  const markup = inlineHelpers.has(name) && !valueHelpers.has(name)
  push(walk, node, markup ? marks.markup : marks.value)
}

type Call = { path: hbs.AST.Expression; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }

const nameOf = ({ path }: Call): string => {
  const { original } = path as Partial<hbs.AST.PathExpression>
  return typeof original === 'string' ? original : ''
}

function visitCall(call: Call & Node, walk: Walk): void {
  const isCall = call.params.length > 0 || call.hash !== undefined
  if (isCall && !inlineHelpers.has(nameOf(call))) {
    report(walk, call, { code: 'helper', found: nameOf(call) })
  }
  visitCallee(call.path, walk)
  visitArguments(call, walk)
}

function visitArguments({ params, hash }: Call, walk: Walk): void {
  params.forEach((param) => visitExpression(param, walk))
  if (hash !== undefined) {
    report(walk, hash, { code: 'helper', found: hash.pairs[0]?.key ?? '' })
  }
}

function visitExpression(node: hbs.AST.Expression, walk: Walk): void {
  if (node.type === 'PathExpression') {
    visitPath(node as hbs.AST.PathExpression, walk)
  } else if (node.type === 'SubExpression') {
    visitSubExpression(node as hbs.AST.SubExpression, walk)
  } else if (!node.type.endsWith('Literal')) {
    report(walk, node, { code: 'path' })
  }
}

/** HTML of the house would get where a value is expected: into an attribute, or nowhere. */
function visitSubExpression(node: hbs.AST.SubExpression, walk: Walk): void {
  if (!valueHelpers.has(nameOf(node))) {
    report(walk, node, { code: 'helper', found: nameOf(node) })
  }
  visitCall(node, walk)
}

/** `{{"constructor"}}` is read as a path. */
function visitCallee(node: hbs.AST.Expression, walk: Walk): void {
  const { value } = node as Partial<hbs.AST.StringLiteral>
  if (node.type.endsWith('Literal')) {
    report(walk, node, { code: 'path', found: typeof value === 'string' ? value : '' })
  } else {
    visitExpression(node, walk)
  }
}

const reachesOut = (part: string): boolean =>
  part.startsWith('__') || part === 'constructor' || part === 'prototype' || part === 'lookup'

function visitPath(node: hbs.AST.PathExpression, walk: Walk): void {
  const { data, original } = node
  const parts = node.parts as unknown[]
  const names = parts.map((part) => (typeof part === 'string' ? part : 'constructor'))
  if (names.some(reachesOut) || (data && !datas.has(names[0] ?? ''))) {
    report(walk, node, { code: 'path', found: original })
  }
}

function visitBlock(node: hbs.AST.BlockStatement, walk: Walk, depth: Depth): void {
  const name = nameOf(node)
  if (!blockHelpers.has(name)) {
    report(walk, node, { code: 'helper', found: name })
  }
  const inner = { blocks: depth.blocks + 1, loops: depth.loops + (name === 'each' ? 1 : 0) }
  if (inner.blocks > MAX_DEPTH || inner.loops > MAX_LOOPS) {
    report(walk, node, {
      code: 'depth',
      found: String(inner.blocks > MAX_DEPTH ? MAX_DEPTH : MAX_LOOPS),
    })
    return
  }
  visitArguments(node, walk)
  const parts = [node.program, node.inverse] as (hbs.AST.Program | undefined)[]
  parts.forEach((program, index) => {
    push(walk, node, index === 0 ? marks.begin : marks.else)
    if (program) {
      visitBody(program, walk, inner)
    }
  })
  push(walk, node, marks.end)
}
