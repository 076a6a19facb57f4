/**
 * A layout may show values and nothing more. Everything is escaped: a triple-stash or `{{&` would
 * let a pupil's answer become markup. A syntax tree instead of text would let its author run code
 * on the server (CVE-2026-33937, CVE-2026-106446), so the source must be a string.
 */
import Handlebars from 'handlebars'

import { DomainError } from '../../domain/errors.js'

export type Layout = { name: string; source: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function findUnescaped(node: unknown): number | undefined {
  if (!isRecord(node)) {
    return undefined
  }
  if (node['type'] === 'MustacheStatement' && node['escaped'] === false) {
    return (node['loc'] as hbs.AST.SourceLocation).start.line
  }
  for (const child of Object.values(node)) {
    const line = findUnescaped(child)
    if (line !== undefined) {
      return line
    }
  }
  return undefined
}

export function assertPlainLayout({ name, source }: Layout): string {
  if (typeof source !== 'string') {
    throw new DomainError('configuration.invalid', `Expected layout ${name} to be text.`)
  }
  const line = findUnescaped(Handlebars.parse(source))
  if (line !== undefined) {
    throw new DomainError(
      'configuration.invalid',
      `Layout ${name} shows a value unescaped on line ${line}; write {{value}}.`,
    )
  }
  return source
}
