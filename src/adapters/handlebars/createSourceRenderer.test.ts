import { afterAll, describe, expect, it } from '@jest/globals'

import { printablePlan } from '../../contracts/printablePlan.js'
import { createComposer } from './createComposer.js'

const composer = createComposer({ limits: { milliseconds: 1_000 } })
const composed = (template: string, more: object = {}) =>
  composer.compose({
    ...printablePlan,
    ...more,
    look: {
      cover: 'full',
      contents: true,
      columns: 2,
      logo: true,
      letterhead: [],
      source: { template, css: '.mine{color:#123456}' },
    },
  })

const GOOD = '<p class="mine">{{title}}</p>{{sections}}'

/** How often the event loop came round in the meantime. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 10)
  await work.catch(() => undefined)
  clearInterval(timer)
  return turns
}

/** Allowed by its form, and too much: every loop goes over all rows of a long table. */
const rows = '@root.sections.1.blocks.0.rows'
const loops = (inner: string) =>
  `{{#each ${rows}}}{{#each ${rows}}}{{#each ${rows}}}${inner}{{/each}}{{/each}}{{/each}}`

describe('a source of somebody’s own', () => {
  afterAll(() => composer.close?.())

  it('makes a page with everybody’s signature and the evidence', async () => {
    const html = await composed('<p class="mine">{{title}}</p>')
    expect(html).toContain('.mine{color:#123456}')
    printablePlan.signatures.forEach((_, index) =>
      expect(html).toContain(`data-signature="${index}"`),
    )
    expect(html).toContain('<section class="evidence">')
  })

  it('shows a signature once', async () => {
    const html = await composed(`${GOOD}{{signatures}}{{evidence}}`)
    expect(html.match(/data-signature="0"/g)).toHaveLength(1)
    expect(html.match(/<section class="evidence">/g)).toHaveLength(1)
  })

  it('keeps what was answered as text', async () => {
    const title = '<script>alert(1)</script>{{{x}}}'
    const html = await composed(`${GOOD}{{#each sections}}{{title}}{{/each}}`, { title })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })

  it.each([
    ['endless work', loops('{{sections}}{{sections}}')],
    ['a huge page', loops('x'.repeat(200))],
    ['much memory', loops('{{sections}}'.repeat(50))],
  ])(
    'is ended at %s, while the server answers and the next goes well',
    async (_, template) => {
      const good = await composed(GOOD)
      const hostile = composed(template)
      const turns = turnsDuring(hostile)
      await expect(hostile).rejects.toThrow(expect.objectContaining({ code: 'layout.limit' }))
      expect(await turns).toBeGreaterThan(0)
      expect(await composed(GOOD)).toBe(good)
    },
    20_000,
  )

  it('is refused before it is rendered when it is not allowed', async () => {
    await expect(composed('{{{title}}}')).rejects.toThrow(
      expect.objectContaining({ code: 'layout.invalid' }),
    )
    await expect(composed({ type: 'Program' } as never)).rejects.toThrow(
      expect.objectContaining({ code: 'layout.invalid' }),
    )
  })
})
