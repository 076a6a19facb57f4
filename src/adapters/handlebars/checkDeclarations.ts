/**
 * Declarations that would move, cover or renumber what the house prints itself, or take a typeface of
 * the machine: found by their text, so that a value that is worked out later is none that is allowed.
 */
import type { SourceProblemCode } from '../../domain/layout/layoutProblem.js'

export type FoundInCss = { code: SourceProblemCode; found: string; at: number }

type Rule = { name: RegExp; code: SourceProblemCode; isFine: (value: string) => boolean }

const rules: Rule[] = [
  // Not below zero, and nothing to work out: it would pull a signature off the page.
  { name: /^margin(-[a-z-]+)?$/, code: 'cssPlace', isFine: (value) => /^[\s\w.%]*$/.test(value) },
  // Above these lie signatures and evidence.
  { name: /^z-index$/, code: 'cssPlace', isFine: (value) => /^(-?\d{1,4}|auto)$/.test(value) },
  {
    name: /^counter-(reset|set|increment)$/,
    code: 'cssMargin',
    isFine: (value) => !/(?<![\w-])pages?(?![\w-])|\(/i.test(value),
  },
  { name: /^font-family$/, code: 'cssFont', isFine: () => false },
  { name: /^font$/, code: 'cssFont', isFine: (value) => /^(inherit|initial|unset)$/i.test(value) },
]

const declaration = /(?<![\w-])([a-z][a-z-]*)\s*:([^;{}]*)/gi

export function checkDeclarations(text: string): FoundInCss[] {
  const faces = [...text.matchAll(/@font-face/gi)].map(({ 0: found, index }) => ({
    code: 'cssFont' as const,
    found,
    at: index,
  }))
  return [...faces, ...[...text.matchAll(declaration)].flatMap(foundIn)]
}

function foundIn({ 0: found, 1: name = '', 2: value = '', index }: RegExpExecArray): FoundInCss[] {
  const bare = value.replace(/![\s\w]*$/, '').trim()
  return rules
    .filter((rule) => rule.name.test(name.toLowerCase()) && !rule.isFine(bare))
    .map(({ code }) => ({ code, found: found.trim(), at: index }))
}
