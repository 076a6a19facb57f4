import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import Handlebars from 'handlebars'

import { assertPlainLayout } from './assertPlainLayout.js'

const layouts = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.hbs'),
)

describe('assertPlainLayout', () => {
  it.each(layouts)('finds nothing unescaped in %s', (file) => {
    const source = readFileSync(join('templates', file), 'utf8')
    expect(assertPlainLayout({ name: file, source })).toBe(source)
  })

  it.each([
    '{{{name}}}',
    '{{&name}}',
    '{{#if a}}\n{{#each b}}{{{c}}}{{/each}}{{/if}}',
    '{{~{name}~}}',
  ])('refuses %s', (source) => {
    expect(() => assertPlainLayout({ name: 'plan', source })).toThrow(/unescaped on line \d/)
  })

  it('refuses a syntax tree in place of text', () => {
    const source = Handlebars.parse('{{name}}')
    expect(() => assertPlainLayout({ name: 'plan', source })).toThrow(/to be text/)
  })
})
