/** What every type with an answer of its own must hold; a type of a host passes the same. */
import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { AnyLeaf } from '../../src/domain/fieldTypes/leaves.js'
import { isLeafName, leafOf, type SimpleField } from '../../src/domain/fieldTypes/leaves.js'
import type { Body } from '../../src/domain/fieldTypes/leaf.js'
import { paragraphsOf } from '../../src/domain/fieldTypes/written.js'
import { languages, type Language } from '../../src/domain/kernel/language.js'
import { plainText } from '../../src/domain/richText/richBlocks.js'
import { DEFINITION_FORMAT } from '../../src/domain/definition/definition.js'
import { parseDefinition } from '../../src/domain/forms/parseDefinition.js'
import { convertAnswer, isConvertible } from '../../src/domain/versions/convertAnswer.js'

type Asked = { field: SimpleField; answer: unknown }
export type FieldTypeContract = {
  type: string
  leaf: AnyLeaf
  /** Fields of the type, each with an answer that fits. */
  asked: fc.Arbitrary<Asked>
  /** Fields of any type, to become. */
  others: fc.Arbitrary<SimpleField>
  misfits: readonly unknown[]
}

const words = { other: 'Anders, namelijk', file: 'Voeg het bestand toe' }

const definitionOf = (field: SimpleField) => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [{ id: 'section', title: 'Onderdeel', fields: [field] }],
  slots: [],
})

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export function runFieldTypeContract({ type, leaf, asked, others, misfits }: FieldTypeContract) {
  const each = (holds: (given: Asked, language: Language) => void) => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...languages), (given, language) => {
        holds(given, language)
      }),
    )
  }

  it('goes into a definition and comes back the same', () => {
    each(({ field }) => {
      const read = parseDefinition(stored(definitionOf(field)))
      expect(read).toEqual({ ok: true, definition: stored(definitionOf(field)) })
    })
  })

  it('refuses a setting that it does not know', () => {
    each(({ field }) => {
      const strange = { ...field, ...{ nonesuch: true } }
      expect(parseDefinition(stored(definitionOf(strange)))).toHaveProperty('problems')
    })
  })

  it('has words in every language', () => {
    for (const language of languages) {
      const { name, inSentence } = leaf.names[language]
      const said = [name, inSentence, leaf.problem[language]]
      expect(said.filter((text) => text.trim() === '')).toEqual([])
    }
  })

  it('keeps an answer that fits, and reads it', () => {
    each(({ field, answer }) => {
      expect(leaf.check(field, answer)).toBeUndefined()
      expect(leaf.read(field, answer)).toEqual(answer)
    })
  })

  it('refuses what is no answer, and reads no harm in anything', () => {
    each(({ field }) => {
      for (const misfit of misfits) {
        if (misfit !== '') {
          expect(leaf.check(field, misfit)).toBeDefined()
        }
      }
    })
    fc.assert(
      fc.property(asked, fc.anything({ withNullPrototype: true }), ({ field }, anything) => {
        leaf.check(field, anything)
        leaf.read(field, anything)
        leaf.cell(anything, [])
        leaf.write(anything, 'nl')
      }),
    )
  })

  it('stands in an input as text that reads as the same answer', () => {
    each(({ answer }, language) => {
      const text = leaf.write(answer, language)
      if (text.trim() !== '') {
        expect(leaf.parse({ text: text.trim(), raw: text, language })).toEqual(answer)
      }
    })
  })

  it('is sent by a page as it was shown there', () => {
    each(({ field, answer }, language) => {
      const page = leaf.writePage(answer, language)
      const [text = ''] = page?.chosen ?? []
      const part = { text, chosen: page?.chosen ?? [], other: page?.other }
      const around = { added: [], removed: [], before: answer, people: [], language }
      expect(trimmed(leaf.readPage(field, { ...part, ...around }))).toEqual(trimmed(answer))
    })
  })

  it('is printed where it is answered, has room where it is not', () => {
    each(({ field, answer }, language) => {
      const value = leaf.read(field, answer)
      const [first, ...rest] = value === undefined ? [] : leaf.lines(value, field, language)
      const room = leaf.room(field, { ...words, language })
      expect(saidIn(leaf.body([first ?? '', ...rest], value as never))).toEqual([first, ...rest])
      expect(room.kind === 'lines' ? room.lines : room.options.length).toBeGreaterThan(0)
    })
  })

  it('has a cell of a spreadsheet for an answer, and an example that fits', () => {
    each(({ field, answer }) => {
      const value = leaf.read(field, answer)
      const lines = value === undefined ? [] : leaf.lines(value, field, 'nl')
      expect(leaf.cell(answer, lines).trim()).not.toBe('')
    })
    const example = leaf.example({ id: 'x', label: 'X', type, ...fresh(leaf) } as SimpleField, {
      text: 'Voorbeeld',
      today: '2026-11-29',
    })
    expect(
      example === null || leaf.read({ type, ...fresh(leaf) } as SimpleField, example),
    ).toBeTruthy()
  })

  it('becomes another type with an answer that fits or is told why not, or says that it cannot', () => {
    expect(
      Object.keys({ ...leaf.becomes, ...leaf.comesFrom }).filter((to) => !isLeafName(to)),
    ).toEqual([])
    fc.assert(
      fc.property(asked, others, ({ field, answer }, to) => {
        const converted = convertAnswer(answer as never, field, to)
        expect(converted === undefined || isConvertible(type, to.type)).toBe(true)
        if (converted !== undefined) {
          const { read, check } = leafOf(to)
          expect(read(to, converted) ?? check(to, converted)).toBeDefined()
        }
      }),
    )
  })
}

const fresh = (leaf: AnyLeaf): object =>
  leaf.fresh({
    words: {
      ...{ item: 'Item', score: 'Score', explanationText: 'Uitleg', text: 'Tekst' },
      ...{ options: ['A', 'B'], columns: ['A'], subjects: ['A'] },
    },
    give: (label) => label.toLowerCase(),
  })

/** Rich text is printed as blocks; their words are the lines. */
function saidIn(body: Body): unknown[] {
  switch (body.kind) {
    case 'fact':
      return [body.value]
    case 'text':
      return body.paragraphs
    case 'list':
      return body.items
    case 'richText':
      return body.blocks
        .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
        .flatMap((runs) => paragraphsOf(plainText(runs)))
  }
}

/** Spaces around a line are nobody's answer. */
const trimmed = (answer: unknown): unknown => (typeof answer === 'string' ? answer.trim() : answer)
