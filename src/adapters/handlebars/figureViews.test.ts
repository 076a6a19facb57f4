import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { printableFigures } from '../../../test/fixtures/printableFigures.js'
import type { Block } from '../../domain/printing/document.js'
import type { Figure } from '../../domain/printing/figure.js'
import { lineCharts } from '../../domain/printing/lineCharts.js'
import { textWidth } from '../../domain/printing/textWidth.js'
import { contrastOnWhite } from '../../domain/printing/accent.js'
import { createComposer } from './createComposer.js'
import { TALLEST, TEXT, WIDTH, type Drawing, type Text } from './drawing.js'
import { figureViews } from './figureViews.js'

const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    'Orthopedagoog-generalist van het samenwerkingsverband Passend Onderwijs',
    'Leerlingbegeleidersvergaderingsverslaglegging',
    'a'.repeat(20_000),
    'woord '.repeat(4_000),
    'زهراء',
    '王小明',
  ),
)
const said = name.map((text) => `${text}.`)

const flows = fc
  .array(fc.record({ name, actor: name, said }), { minLength: 2, maxLength: 40 })
  .map((steps): Figure => ({
    kind: 'flowDiagram',
    about: 'Schema.',
    steps: steps.map((step, index) => ({ ...step, number: index + 1 })),
  }))
const progress = fc
  .array(
    fc.record({
      name,
      subject: name,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      value: name,
      said,
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((bars): Figure => ({ kind: 'progressChart', about: 'Ver.', bars }))
const stands = fc
  .array(
    fc.record({ name, numbers: fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }), said }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((bars): Figure => ({ kind: 'standChart', about: 'Stand.', bars }))
const lines = fc
  .tuple(
    fc.array(name, { minLength: 1, maxLength: 14 }),
    fc.array(name, { minLength: 2, maxLength: 12 }),
    fc.infiniteStream(fc.option(fc.integer({ min: -1e6, max: 1e6 }))),
  )
  .map(([heads, labels, numbers]): Figure[] =>
    lineCharts({
      label: 'Resultaten',
      heads,
      columns: labels.map((label) => ({
        label,
        values: heads.map(() => numbers.next().value as number | null),
      })),
      language: 'nl',
    }),
  )

function spanOf({ text, x, classes }: Text): [left: number, right: number] {
  const width = textWidth(text) * TEXT
  if (classes.includes('end')) {
    return [x - width, x]
  }
  return classes.includes('middle') ? [x - width / 2, x + width / 2] : [x, x + width]
}

const numbersIn = (d: string) => (d.match(/-?[\d.]+/g) ?? []).map(Number)

/** A single letter may be wider than the narrowest column; a line of text is not. */
const SLACK = 1.6 * TEXT

function expectDrawn(drawings: readonly Drawing[]) {
  for (const { height, width, texts, paths } of drawings) {
    expect(width).toBe(WIDTH)
    expect(height).toBeLessThanOrEqual(TALLEST)
    for (const text of texts) {
      const [left, right] = spanOf(text)
      expect(left).toBeGreaterThanOrEqual(-SLACK)
      expect(right).toBeLessThanOrEqual(WIDTH + SLACK)
      expect(text.y).toBeLessThanOrEqual(height)
      expect(text.y).toBeGreaterThanOrEqual(TEXT / 2)
    }
    paths.forEach(({ d }) => {
      expect(d).toMatch(/^M[MLhvaz\d. -]+$/)
      expect(numbersIn(d).every((number) => Number.isFinite(number))).toBe(true)
    })
  }
}

describe('figureViews', () => {
  it.each([
    ['flow diagrams', flows],
    ['bars of progress', progress],
    ['bars of stands', stands],
  ])('keeps %s within the page and says each part once', (_, figures) => {
    fc.assert(
      fc.property(figures, (figure) => {
        const drawings = figureViews([figure])
        expectDrawn(drawings)
        const parts = 'steps' in figure ? figure.steps : 'bars' in figure ? figure.bars : []
        const spoken = drawings.map(({ alternative }) => alternative)
        spoken.forEach((text) => expect(text.startsWith(figure.about)).toBe(true))
        expect(
          spoken
            .map((text) => text.slice(figure.about.length).trim())
            .join(' ')
            .trim(),
        ).toBe(
          parts
            .map((part) => part.said)
            .join(' ')
            .trim(),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keeps line charts within the page, a marker for every value', () => {
    fc.assert(
      fc.property(lines, (figures) => {
        const drawings = figureViews(figures)
        expectDrawn(drawings)
        drawings.forEach(({ paths }, index) => {
          const figure = figures[index]
          const series = figure?.kind === 'lineChart' ? figure.series : []
          const values = series.flatMap((one) => one.values.filter((value) => value !== null))
          const markers = paths.filter(({ classes }) => classes.startsWith('marker'))
          expect(markers).toHaveLength(values.length + series.length)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the words of a step inside its box', () => {
    fc.assert(
      fc.property(flows, (figure) => {
        for (const { paths, texts } of figureViews([figure])) {
          const boxes = paths
            .filter(({ classes }) => classes === 'box')
            .map(({ d }) => numbersIn(d))
            .map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height }))
          texts.forEach((text) => {
            const [left, right] = spanOf(text)
            expect(
              boxes.some(
                ({ x, y, width, height }) =>
                  left >= x && right <= x + width && text.y > y && text.y < y + height,
              ),
            ).toBe(true)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('tells lines apart by stroke or marker, and names none over another', () => {
    const [drawing] = figureViews(
      lineCharts({
        label: 'R',
        heads: ['A', 'B', 'C', 'D', 'E', 'F'],
        columns: ['1', '2'].map((label) => ({ label, values: [5, 5, 5, 5, 5, 5] })),
        language: 'nl',
      }),
    )
    const names = (drawing?.texts ?? []).filter(({ text }) => /^[A-F]$/.test(text))
    const heights = names.map(({ y }) => y).sort((a, b) => a - b)
    heights.slice(1).forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThan(TEXT))
    const classes = (drawing?.paths ?? []).map((path) => path.classes)
    expect(new Set(classes.filter((name) => name.startsWith('line ')))).toHaveProperty('size', 6)
  })

  it('is printed with its alternative, and lets no name become markup', async () => {
    const hostile: Figure = {
      kind: 'flowDiagram',
      about: 'Schema "van" <b>.',
      steps: [1, 2].map((number) => ({
        number,
        name: '<b onclick="x()">',
        actor: '"/><script>',
        said: `Stap "${number}" & <2>.`,
      })),
    }
    const blocks: Block[] = [{ kind: 'items', label: 'Stappen', items: [], figures: [hostile] }]
    const composer = createComposer()
    const html = await composer.compose({
      ...printableFigures,
      sections: [{ id: 's', number: '1', title: 'S', blocks }],
    })
    await composer.close?.()
    expect(html).not.toMatch(/<script|<b onclick/)
    expect(html).toMatch(
      /<svg class="figure" viewBox="0 0 480 [\d.]+" role="img" aria-label="Schema &quot;van&quot; &lt;b&gt;\. Stap &quot;1&quot; &amp; &lt;2&gt;\. Stap [^"]+">/,
    )
  })

  it('has lines and words that stand out from the page', () => {
    const css = readFileSync('templates/print.css', 'utf8')
    const rules = [...css.matchAll(/^(\.figure[^{]*)\{([^}]*)\}/gm)]
    const colours = rules
      // Lines of a grid help the eye and tell nothing.
      .filter(([, selector = '']) => !selector.includes('.grid'))
      .flatMap(([, , body = '']) => body.match(/#[0-9a-f]{6}/g) ?? [])
    expect(colours.length).toBeGreaterThan(5)
    colours.forEach((colour) => expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5))
  })
})
