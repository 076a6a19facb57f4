import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocx } from '../../src/adapters/docx/readDocx.js'
import { readFunctionDescription } from '../../src/domain/exchange/readFunctionDescription.js'
import { unplacedText } from '../../src/domain/exchange/unplacedText.js'
import {
  functionDescriptionContent,
  functionDescriptionDraft,
} from '../../src/domain/standards/draftOf.js'
import { allTexts } from '../support/docx.js'

const folder = process.env['LEIDRAAD_INPUT']
const path = folder === undefined ? '' : join(folder, 'taakomschrijving-leerlingbegeleider.docx')
const reason = folder === undefined ? 'LEIDRAAD_INPUT names no folder' : `${path} is not there`
const isThere = existsSync(path)

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return [value]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const bare = (text: string) => text.replace(/\s+/g, '')

const suite = isThere ? describe : describe.skip
suite(`a task description from practice${isThere ? '' : ` (skipped: ${reason})`}`, () => {
  it('becomes a draft with every part filled and every word kept', async () => {
    const file = new Uint8Array(await readFile(path))
    const { paragraphs, notices } = await readDocx(file)
    const content = readFunctionDescription(paragraphs)

    expect(notices).toEqual([])
    expect(content.context.length).toBeGreaterThan(0)
    expect(content.resultAreas.map(({ activities }) => activities.length)).toEqual([1, 1, 1, 1])
    expect(Object.keys(content.authority)).toEqual(['decides', 'framework', 'accountability'])
    expect(content.knowledge).toHaveLength(1)
    expect(content.contacts.filter(({ about, purpose }) => about && purpose)).toHaveLength(4)
    expect(content.remainder).toEqual([])
    expect(unplacedText(paragraphs, content)).toEqual([])
    expect(functionDescriptionContent(functionDescriptionDraft(content))).toEqual(content)
  })

  it('gives every text of the file', async () => {
    const file = new Uint8Array(await readFile(path))
    const { paragraphs } = await readDocx(file)
    const read = bare(paragraphs.map(({ text }) => text).join(''))
    const texts = await allTexts(file)
    expect(texts.length).toBeGreaterThan(60)
    expect(texts.filter((text) => !read.includes(bare(text)))).toEqual([])
  })

  it('keeps each word in the stored draft', async () => {
    const { paragraphs } = await readDocx(new Uint8Array(await readFile(path)))
    const draft = functionDescriptionDraft(readFunctionDescription(paragraphs))
    const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
    const kept = new Set(textsIn(draft).flatMap(words))
    const lost = new Set(
      paragraphs.flatMap(({ text }) => words(text)).filter((word) => !kept.has(word)),
    )
    // The headings of the sections and the labels of the fields say these.
    const labels =
      'context resultaatgebieden bevoegdheden kennis contacten beslist over verantwoording verantwoordelijkheden kader vaardigheden'
    expect([...lost].filter((word) => !labels.split(' ').includes(word))).toEqual([])
  })
})
