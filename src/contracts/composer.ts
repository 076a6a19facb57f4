import { expect, it } from './runner.js'

import type { PrintableDocument } from '../domain/printing/document.js'
import type { Composer } from '../ports/composer.js'
import { printablePlan } from './printablePlan.js'
import { printableForm, printableScores } from './printableForm.js'

/** How the composer to be judged is made. */
export type ComposerSetup = {
  /** A new one, ready for use. */
  createComposer: () => Composer
}

const kinds: PrintableDocument['kind'][] = [
  'plan',
  'evaluation',
  'functionDescription',
  'careProtocol',
]

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

/** What a reader must find of a block, whatever its kind. */
const structure = new Set(['kind', 'slot', 'align', 'width', 'purpose'])

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value]
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (structure.has(key) ? [] : textsOf(inner)))
    : []
}

/**
 * What a composer must hold.
 *
 * @param setup makes the composer to be judged
 */
export function runComposerContract({ createComposer }: ComposerSetup): void {
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
      'Hoe komt hij op gang? <b>Nu</b>',
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

  it.each([printableScores, printableForm])(
    'shows every kind of block: $title',
    async (document) => {
      const text = readable(await composer.compose(document))
      const expected = document.sections.flatMap(({ title, note = '', blocks }) => [
        title,
        note,
        ...blocks.flatMap(textsOf),
      ])
      expected.forEach((part) => expect(text).toContain(part))
      ;(document.look?.letterhead ?? []).forEach((line) => expect(text).toContain(line))
      document.signatures.forEach(({ sentence }) => expect(text).toContain(sentence))
    },
  )

  it('finds nothing wrong with a plain source', () => {
    expect(composer.checkSource({ template: '<p>{{title}}</p>', css: '' })).toEqual([])
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
