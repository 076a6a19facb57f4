/** Layouts and answers that mean harm, tried end to end with a real browser. */
import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hostile } from '../../fixtures/hostile.js'
import type { HostileCase } from '../../fixtures/hostile/hostileCase.js'
import {
  openHostileGround,
  SECRET,
  type HostileGround,
  type Outcome,
} from '../../support/hostileGround.js'
import { hasTool } from '../../support/tools.js'

const named = (cases: readonly HostileCase[]) => cases.map((tried) => [tried.name, tried] as const)
const { pages, documents } = hostile
const shownWords = [
  ...['Παππά', 'Nguyễn', 'Yılmaz', 'gesprek.', 'Bewijs', 'Verstuurd', 'a1b2c3d4'.repeat(8)],
  ...['Pagina', 'Regenboog', 'Concept'],
]

describe('a hostile document', () => {
  let ground: HostileGround
  beforeAll(async () => {
    ground = await openHostileGround()
  }, 60_000)
  afterAll(() => ground.close())

  const expectHarmless = (tried: HostileCase, outcome: Outcome) => {
    expect(outcome.asked).toEqual([])
    expect(outcome.text).not.toContain(SECRET)
    expect(tried.ends).toContain(outcome.ending)
    expect(outcome.nextIsSame).toBe(true)
  }
  const expectRefused = ({ refused }: HostileCase, { refusals }: Outcome) =>
    expect(refusals.map(({ code }) => code)).toEqual(
      refused === undefined ? [] : expect.arrayContaining([refused]),
    )

  it.each(named(pages.network))('reaches nobody: %s', async (_, tried) => {
    const outcome = await ground.print(tried)
    expectHarmless(tried, outcome)
    expect(outcome.refusals).not.toEqual([])
    if (tried.head === undefined) {
      expectRefused(tried, outcome)
    }
  })

  it.each(named(pages.files))('reads no file: %s', async (_, tried) => {
    const outcome = await ground.print(tried)
    expectHarmless(tried, outcome)
    expect(outcome.refusals).not.toEqual([])
  })

  it.each(named(pages.load))('ends within the limits: %s', async (_, tried) => {
    const outcome = await ground.print(tried)
    expectHarmless(tried, outcome)
    if (tried.body === undefined) {
      expectRefused(tried, outcome)
    }
  })

  it.each(named(pages.parsers))('is read as a browser reads it: %s', async (_, tried) => {
    const outcome = await ground.print(tried)
    expectHarmless(tried, outcome)
    expectRefused(tried, outcome)
  })

  it.each(named(documents.templates))('gets no further than its values: %s', async (_, tried) => {
    const outcome = await ground.compose(tried)
    expectHarmless(tried, outcome)
    expectRefused(tried, outcome)
  })

  const shown = [...documents.hiding, ...documents.rewritten]
  it.each(named(shown))('hides nobody who signed: %s', async (_, tried) => {
    const outcome = await ground.compose(tried)
    expectHarmless(tried, outcome)
    expectRefused(tried, outcome)
    if (outcome.ending === 'printed' && hasTool('pdftotext')) {
      expect(outcome.text).toContain('Nguyễn Thị Hoa')
      expect(outcome.text).toContain('Ik wil eerst een gesprek.')
      expect(outcome.text.replace(/\s+/g, '')).toContain('a1b2c3d4'.repeat(8))
      expect(outcome.text).toMatch(/Pagina 1 van \d/)
      // Not only under the tags: on paper.
      expect(ground.unseen(outcome, shownWords)).toEqual([])
    }
  })

  it.each(named(documents.answers))('is printed or says why not: %s', async (_, tried) => {
    const outcome =
      tried.body === undefined ? await ground.compose(tried) : await ground.print(tried)
    expectHarmless(tried, outcome)
  })

  it('stands in docs/hostile.md, every one of them; `npm run hostile` writes it', () => {
    const listed = readFileSync('docs/hostile.md', 'utf8')
    const all = [pages, documents].flatMap((groups) => Object.values(groups).flat())
    expect(all.filter(({ name }) => !listed.includes(`| ${name} `))).toEqual([])
  })
})
