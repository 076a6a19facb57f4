import { describe, expect, it } from '@jest/globals'

import { invitationPages } from '../../../test/fixtures/invitationPages.js'
import { everyPage, HOSTILE, templates } from '../../../test/fixtures/publicPages.js'
import { printablePlan } from '../../contracts/printablePlan.js'
import { printableFigures } from '../../../test/fixtures/printableFigures.js'
import { languages } from '../../domain/kernel/language.js'
import { figureViews } from './figureViews.js'

const all = languages.flatMap((language) =>
  Object.entries({ ...everyPage(language), ...invitationPages(language) }).map(([name, html]) => [
    `${name} (${language})`,
    html,
  ]),
) as [string, string][]
const pagesNl = everyPage('nl')
const plan = pagesNl['sign'] ?? ''

describe('public pages', () => {
  it.each(all)('%s keep hostile values as text', (_, html) => {
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('javascript:')
    expect(html.match(/<script /g) ?? []).toHaveLength(1)
  })

  it('show hostile values as they were typed', () => {
    const escaped = HOSTILE.replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
    expect(pagesNl['confirm declining']).toContain(`>${escaped}</textarea>`)
  })

  it.each(all)('%s carry no style or script of their own, and leave no value open', (_, html) => {
    expect(html).not.toMatch(/ style=| on\w+=|<style|undefined|\[object/)
    expect(html.replaceAll('{{x}}', '')).not.toContain('{{')
  })

  it.each(all)('%s name no link of a person in their title', (_, html) => {
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).not.toContain('kAbc')
  })

  it('show every kind of block of the plan', () => {
    const text = plan.replace(/\s+/g, ' ')
    const { sections } = printablePlan
    expect(text).toMatch(
      /In het kort<\/h2>.*Hoe komt hij op gang\? &lt;b&gt;.*>Zelf beginnen<.*<h2/,
    )
    expect(text.indexOf('In het kort')).toBeLessThan(text.indexOf('Beginsituatie'))
    expect(sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)).sort()).toEqual(
      ['facts', 'items', 'list', 'table', 'text', 'unanswered'].sort(),
    )
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;aanhaling&quot;')
    expect(text).toContain('<i>schuin</i>')
    expect(text).toContain('<li><b>Twee</b></li>')
    expect(text).toContain('<dt>Begin</dt><dd>5 oktober 2026</dd>')
    expect(text).toContain('<dt>Onderzoek</dt><dd><span class="unanswered">Niet ingevuld</span>')
    expect(text).toContain('data-label="Doel">Doel 40</td>')
    expect(text).toMatch(/<h3>Gesprekken<\/h3>.*<h4>Gesprek 1<\/h4> *<h5>Uitkomst<\/h5>/)
    expect(text).toContain('Ik wil eerst een gesprek.')
    expect(text).toContain('Σοφία Παππά')
  })

  it('show the drawings of the plan, each with what it says in words', () => {
    const drawings = (pagesNl['sign with drawings'] ?? '').match(/<svg viewBox[^>]*>/g) ?? []
    const printed = printableFigures.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('figures' in block ? figureViews(block.figures) : [])),
    )
    expect(printed.length).toBeGreaterThan(4)
    expect(drawings).toHaveLength(printed.length)
    drawings.forEach((tag) => expect(tag).toMatch(/ role="img" aria-label="[^"]{20,}"/))
  })

  it('keep everything that was entered when something is wrong', () => {
    const html = pagesNl['sign with mistakes'] ?? ''
    expect(html).toMatch(/value="disagreeWithStatement" checked/)
    expect(html).toContain('name="strokes" value="[[[1,1],[900,1]]]"')
    expect(html).toContain('<a href="#naam">')
    expect(html).toContain('aria-describedby="naam-uitleg naam-fout" aria-invalid="true"')
  })

  it('stay far below the budget of 100 KB script', () => {
    expect(templates.assets.script.text.length).toBeLessThan(10_000)
    expect(templates.assets.css.text.length).toBeLessThan(20_000)
  })
})
