import { describe, expect, it } from '@jest/globals'

import type { PresentedField } from '../forms/presentAnswer.js'
import { onePage } from './onePage.js'

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `woord${index}`).join(' ')
const text = (id: string, ...paragraphs: string[]): PresentedField => ({
  id,
  label: id,
  kind: 'text',
  paragraphs,
})
const table = (rows: string[][]): PresentedField => ({
  id: 'goals',
  label: 'Doelen',
  kind: 'table',
  columns: (rows[0] ?? []).map((_, index) => ({ label: `k${index}`, align: 'start' })),
  rows,
})
const sizeOf = (fields: PresentedField[]) => JSON.stringify(fields).length

describe('What stands on one page', () => {
  it('is left as it is where it fits', () => {
    const fields = [text('a', 'Kort.', 'Nog iets.'), table([['Lezen', 'Tom']])]
    expect(onePage(fields, 'nl')).toEqual(fields)
  })

  it('is cut at the end of a word, and says so', () => {
    const [cut] = onePage([text('a', words(900))], 'nl')
    const [paragraph = ''] = cut?.kind === 'text' ? cut.paragraphs : []
    expect(paragraph).toMatch(/^woord0 .* woord\d+ …$/)
    expect(paragraph.length).toBeLessThan(720)
  })

  it('counts paragraphs together, and never leaves half a character', () => {
    const [cut] = onePage([text('a', words(60), words(60), words(60))], 'nl')
    expect(cut?.kind === 'text' && cut.paragraphs.at(-1)).toMatch(/[^…] …$/)
    const smiles = onePage([text('a', '😀'.repeat(2_000))], 'nl')
    expect(JSON.stringify(smiles)).not.toMatch(/\\ud83d[^\\]/)
  })

  it('says how many rows there are more', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`Doel ${index}`, 'Tom'])
    const [dutch] = onePage([table(rows)], 'nl')
    expect(dutch?.kind === 'table' && dutch.rows.at(-1)).toEqual(['en nog 32', '…'])
    const [english] = onePage([table(rows)], 'en')
    expect(english?.kind === 'table' && english.rows.at(-1)).toEqual(['and 32 more', '…'])
  })

  it('grows no further, however much is answered', () => {
    const rows = Array.from({ length: 500 }, () => [words(900), words(900), words(900)])
    const many = Array.from({ length: 16 }, (_, index) => text(`a${index}`, words(900)))
    const all = onePage([...many, table(rows)], 'nl')
    expect(all.length).toBeGreaterThan(5)
    expect(sizeOf(all)).toBeLessThan(4_500)
    expect(all.map(({ id }) => id)).toEqual(many.slice(0, all.length).map(({ id }) => id))
  })
})
