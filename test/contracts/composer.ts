import { expect, it } from '@jest/globals'

import type { PrintableDocument } from '../../src/domain/printing/document.js'
import type { Composer } from '../../src/ports/composer.js'
import { printablePlan } from '../fixtures/printable.js'

type Setup = { createComposer: () => Composer }

const kinds: PrintableDocument['kind'][] = ['plan', 'functionDescription', 'careProtocol']

/** Plain texts a reader must find; what is in the foot or drawn is not among them. */
const readable = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

export function runComposerContract({ createComposer }: Setup): void {
  const composer = createComposer()

  it.each(kinds)('composes a %s with language and title', async (kind) => {
    const html = await composer.compose({ ...printablePlan, kind })
    expect(html).toMatch(/<html lang="nl"/)
    expect(html).toMatch(/<title>Ontwikkelingsperspectief van Łukasz/)
  })

  it('shows every text and lets none become markup', async () => {
    const html = await composer.compose(printablePlan)
    expect(html).not.toMatch(/<script/i)
    expect(html).not.toMatch(/href="javascript:/i)
    const text = readable(html)
    const expected = [
      '<script>alert(1)</script> & "aanhaling" ',
      'gevaarlijk',
      'Doel 40',
      'Akkoord',
    ]
    expected.forEach((part) => expect(text).toContain(part))
    printablePlan.signatures.forEach(({ name, sentence, statement = '' }) => {
      expect(text).toContain(name)
      expect(text).toContain(sentence)
      expect(text).toContain(statement)
    })
  })

  it('fetches nothing', async () => {
    const html = await composer.compose(printablePlan)
    expect(html).not.toMatch(/\b(src|srcset|poster|data)="(?!data:)/)
    expect(html).not.toMatch(/<(link|iframe|object|embed|base|meta http-equiv)\b/)
    expect(html).not.toMatch(/@import|url\((?!data:)/)
  })

  it('gives the same page for the same document', async () => {
    expect(await composer.compose(printablePlan)).toBe(await composer.compose(printablePlan))
  })
}
