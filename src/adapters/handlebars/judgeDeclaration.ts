/** Whether a declaration of an author may stand: its property is listed, and its value has the form that is. */
import { createLexer, find, generate, lexer, type CssNode, type Declaration } from 'css-tree'

import {
  calculated,
  cssFunctions,
  cssLimits,
  cssProperties,
  cssTypes,
  cssUnits,
  cssWideKeywords,
  houseVariable,
} from '../../domain/layout/ownCss.js'
import { isPicture } from '../../domain/layout/ownMarkup.js'
import type { Finding } from './findings.js'

type Grammar = { types: Record<string, string>; properties: Record<string, string> }

const standard = lexer.dump() as Grammar
const bounded = [...cssProperties].filter(([, value]) => value !== undefined)
/** Properties of the standard are there for one another; which may be used is looked up before. */
const properties = { ...standard.properties, ...(Object.fromEntries(bounded) as typeof cssTypes) }
const ours = createLexer({
  generic: true,
  cssWideKeywords,
  units: cssUnits,
  types: { ...standard.types, ...cssTypes },
  properties,
})
const functions = new Set(cssFunctions)
const units = new Set(Object.values(cssUnits).flat())
const houseColour = `var(${houseVariable})`

/** What is wrong with it, or nothing. Its name is from now on written as ours are. */
export function judgeDeclaration(declaration: Declaration): Finding | undefined {
  const name = declaration.property.toLowerCase()
  declaration.property = name
  return nameFault(name) ?? importanceFault(declaration) ?? valueFault(name, declaration.value)
}

function nameFault(name: string): Finding | undefined {
  if (name.startsWith('--')) {
    return { code: 'cssVariable', found: name }
  }
  if (name === 'font-family') {
    return { code: 'cssFont', found: name }
  }
  return cssProperties.has(name) ? undefined : { code: 'cssProperty', found: name }
}

const importanceFault = ({ important }: Declaration): Finding | undefined =>
  typeof important === 'string' ? { code: 'cssSyntax', found: `!${important}` } : undefined

function valueFault(name: string, value: CssNode): Finding | undefined {
  let fault: Finding | undefined
  find(value, (node) => {
    fault = partFault(name, node)
    return fault !== undefined
  })
  return fault ?? formFault(name, value)
}

function partFault(name: string, node: CssNode): Finding | undefined {
  switch (node.type) {
    case 'Url':
      return isPicture(node.value) ? undefined : { code: 'cssAddress', found: node.value }
    case 'Raw':
      return { code: 'cssSyntax', found: node.value }
    case 'Function':
      return functionFault(name, node)
    case 'Dimension':
      return units.has(node.unit.toLowerCase())
        ? undefined
        : { code: 'cssValue', found: generate(node), expected: [...units].join(' ') }
    case 'Identifier':
      return name.startsWith('counter-') && /^pages?$/i.test(node.name)
        ? { code: 'cssMargin', found: `${name}: ${node.name}` }
        : undefined
    default:
      return undefined
  }
}

function functionFault(
  property: string,
  node: Extract<CssNode, { type: 'Function' }>,
): Finding | undefined {
  const name = node.name.toLowerCase()
  if (name === 'var') {
    const found = generate(node)
    return found === houseColour ? undefined : { code: 'cssVariable', found }
  }
  const isFine =
    functions.has(name) && (name !== 'calc' || (calculated.includes(property) && isSum(node)))
  return isFine ? undefined : { code: 'cssFunction', found: `${node.name}()` }
}

const summed = new Set<CssNode['type']>([
  'Function',
  'Number',
  'Dimension',
  'Percentage',
  'Operator',
  'Parentheses',
  'WhiteSpace',
])

const isSum = (calculation: CssNode): boolean =>
  find(calculation, (node) => !summed.has(node.type)) === null

function formFault(name: string, value: CssNode): Finding | undefined {
  const text = generate(value)
  if (lengthOf(text, value) > cssLimits.value) {
    return { code: 'cssLong', found: String(cssLimits.value) }
  }
  // The lexer matches no value that is worked out later; ours is a colour.
  const { error } = ours.matchProperty(name, text.replaceAll(houseColour, 'currentcolor'))
  return error === null
    ? undefined
    : { code: 'cssValue', found: `${name}: ${text}`, expected: expectedOf(name) }
}

function lengthOf(text: string, value: CssNode): number {
  let pictures = 0
  find(value, (node) => {
    pictures += node.type === 'Url' ? node.value.length : 0
    return false
  })
  return text.length - pictures
}

const SHOWN = 120

function expectedOf(name: string): string {
  let text = properties[name] ?? ''
  for (const [type, meaning] of Object.entries(cssTypes).reverse()) {
    text = text.replaceAll(`<${type}>`, () => meaning)
  }
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
