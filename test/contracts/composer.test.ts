import { describe, expect, it } from '@jest/globals'

import { createComposer } from '../../src/adapters/handlebars/createComposer.js'
import { printableForm, printableScores } from '../../src/contracts/printableForm.js'
import { createFakeComposer } from '../fakes/FakeComposer.js'
import { runComposerContract } from '../../src/contracts/composer.js'

describe('composer with Handlebars', () => {
  runComposerContract({ createComposer: () => createComposer() })
})

describe('pages of the house', () => {
  const composer = createComposer()

  it('names rows and columns of scores, and says under which moment they stand', async () => {
    const html = await composer.compose(printableScores)
    expect(html).toContain('<th scope="col" rowspan="2">Vakgebied</th>')
    expect(html).toContain('<th scope="colgroup" colspan="2" class="group">Midden groep 6</th>')
    expect(html).toContain('<th scope="row">Technisch lezen</th>')
    expect(html).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/)
  })

  it('puts a signature where its field stands, and nowhere else', async () => {
    const html = await composer.compose(printableScores)
    const place = html.indexOf('data-signature="0"')
    expect(place).toBeGreaterThan(html.indexOf('Handtekening van de ouder'))
    expect(place).toBeLessThan(html.indexOf('Tot slot'))
    expect(html.match(/data-signature="0"/g)).toHaveLength(1)
    expect(html.match(/data-signature=/g)).toHaveLength(printableScores.signatures.length)
  })

  it('starts pages where the layout and the form say so', async () => {
    const html = await composer.compose(printableScores)
    expect(html.match(/class="(part|block) opens"/g)).toEqual([
      'class="block opens"',
      'class="part opens"',
    ])
  })

  it('has the cover, columns and colour of its layout', async () => {
    const html = await composer.compose(printableScores)
    expect(html).toContain('class="cover compact"')
    expect(html).toContain('class="facts columns-3"')
    expect(html).toContain('--accent:#7a1f5c')
    expect(html).not.toContain('<nav')
  })

  it('leaves room to write on a form, and no mark of a draft', async () => {
    const html = await composer.compose(printableForm)
    expect(html).not.toMatch(/<div class="draft-mark"|Niet ingevuld/)
    expect(html.match(/aria-label="Aankruisvak"/g)).toHaveLength(2 + 3 + 1 + 5)
    expect(html).toMatch(/<td[^>]*>\u00a0<\/td>/)
  })
})

describe('fake composer', () => {
  runComposerContract({ createComposer: createFakeComposer })
})
