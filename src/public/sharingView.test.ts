import { describe, expect, it } from '@jest/globals'

import { sharedDefinition, sharedPages } from '../../test/fixtures/sharedPages.js'

const pages = { nl: sharedPages('nl'), en: sharedPages('en') }
const page = (name: string) => pages.nl[name]?.replaceAll('&#x3D;', '=') ?? ''

const titles = sharedDefinition.sections.map(({ title }) => title)
const foldsOf = (html: string): [title: string, isOpen: boolean][] =>
  [...html.matchAll(/<details class="fold" id="[^"]+"( open)?>\s*<summary><h2>(.*?)<\/h2>/g)].map(
    ([, open, title]) => [title ?? '', open !== undefined],
  )
/** From the title on: what went wrong stands above it. */
const levelsOf = (html: string) =>
  [...html.slice(html.indexOf('<h1')).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))

describe('the page of a shared draft', () => {
  it('is in brief first, and then a list of parts that are closed', () => {
    const html = page('shared draft')
    expect(foldsOf(html)).toEqual(titles.map((title) => [title, false]))
    expect(html.indexOf('In het kort')).toBeLessThan(html.indexOf('class="fold"'))
    expect(html).toContain('formaction="/api/leidraad/concept/kAbcdefghijklmnopqrstuvwxyz')
    expect(html).toMatch(/\?alles=#onderdelen" name="vouwen"[^>]*>Alles openen<\/button>/)
    expect(page('shared and signed')).toMatch(/\?alles=#onderdelen"[^>]*>Alles openen<\/a>/)
  })

  it('opens the part that is asked for, all of them, or what has an answer since it was read', () => {
    const [first = '', ...others] = titles
    const onlyFirst = [[first, true], ...others.map((title) => [title, false])]
    expect(foldsOf(page('shared draft, one part open'))).toEqual(onlyFirst)
    expect(foldsOf(page('shared draft with an answer'))).toEqual(onlyFirst)
    expect(page('shared draft with an answer')).toContain('Nieuw antwoord van de school</span>')
    expect(foldsOf(page('shared draft, all open'))).toEqual(titles.map((title) => [title, true]))
    expect(page('shared draft, all open')).toMatch(
      /concept\/[\w-]+#onderdelen"[^>]*>Alles sluiten</,
    )
  })

  it('opens what was typed in, so that no mistake is out of sight', () => {
    const html = page('shared draft with mistakes')
    expect(html).toContain('href="#opmerking.all.longText"')
    expect(foldsOf(html)).toEqual([
      ['Alles', true],
      ['Later', false],
    ])
  })

  it('stays as open as it was when a remark is sent', () => {
    const action = (name: string) => /<form[^>]* action="[^"?]+(\?[^"]*)?"/.exec(page(name))?.[1]
    expect(action('shared draft, all open')).toBe('?alles=')
    expect(action('shared draft, one part open')).toBe(`?deel=${sharedDefinition.sections[0]?.id}`)
    expect(action('shared draft')).toBeUndefined()
  })

  it('shows tables as tables, whose cells are named on a phone, and items under their headings', () => {
    const html = page('shared draft, all open').replace(/\s+/g, ' ')
    expect(html).toMatch(/<h3>Gesprekken<\/h3> <table role="table" class="some">/)
    expect(html).toMatch(/<td role="cell"[^>]* data-label="Met">/)
    expect(html).toMatch(/<div class="scores" role="region" aria-label="Scores"/)
    expect(html).toMatch(/<h3>Doelen<\/h3>.*?<h4>Doel 1<\/h4>/)
    expect(html).not.toMatch(/Wanneer: /)
  })

  it.each(['nl', 'en'] as const)('has headings in order, in %s', (language) => {
    for (const [name, html] of Object.entries(pages[language])) {
      const levels = levelsOf(html)
      const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)

      expect([name, leaps]).toEqual([name, []])
    }
  })
})
