/** The style sheet of print, read as text: what can be seen without a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { contrastOnWhite, MINIMUM_CONTRAST } from '../../domain/printing/accent.js'
import { families } from './families.js'

const sheets = ['print.css', 'compact.css', 'proof.css'].map((name) =>
  readFileSync(join('templates', name), 'utf8').replace(/\/\*[^]*?\*\//g, ''),
)
const css = sheets.join('\n')

type Rule = { selector: string; body: string }
const rules: Rule[] = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(
  ([, selector = '', body = '']) => ({ selector: selector.trim(), body }),
)

/** Not read: the mark behind a draft, which stays out of the way of the text. */
const BEHIND = '.draft-mark'
const colours = rules
  .filter(({ selector }) => selector !== BEHIND)
  .flatMap(({ selector, body }) =>
    [...body.matchAll(/(?:^|[\s;])color:\s*(#[0-9a-f]+)/gi)].map(([, colour = '']) => [
      colour,
      selector,
    ]),
  )

describe('the style sheet of print', () => {
  it('has colours of text to look at', () => {
    expect(colours.length).toBeGreaterThan(10)
  })

  it.each(colours)('%s of %s is readable on white', (colour) => {
    expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(MINIMUM_CONTRAST)
  })

  it('names the typefaces that come along, in the order in which they are asked', () => {
    const stacks = [...css.matchAll(/'Source Sans 3'[^;]*/g)].map(([stack]) =>
      [...stack.matchAll(/'([^']+)'/g)].map(([, name]) => name),
    )
    expect(stacks).toHaveLength(5)
    stacks.forEach((stack) => expect(stack).toEqual(families.map(({ name }) => name)))
  })

  it('makes no words, breaks none and fetches nothing', () => {
    expect(css).not.toMatch(/(?<![\w-])content:/)
    expect(css.match(/hyphens:[^;]*/g)).toEqual(['hyphens: manual'])
    expect(css).not.toMatch(/url\(|@import/)
  })
})
