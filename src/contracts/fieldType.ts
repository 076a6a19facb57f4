import { expect, it } from './runner.js'

import { DEFINITION_FORMAT } from '../domain/definition/definition.js'
import { fillHostTypes, hostNamed, type AnyHostType } from '../domain/fieldTypes/hostType.js'
import { typeOf } from '../domain/fieldTypes/index.js'
import type { Body } from '../domain/fieldTypes/leaf.js'
import {
  leafNames,
  leafNamed,
  leafOf,
  type AnyLeaf,
  type SimpleField,
} from '../domain/fieldTypes/leaves.js'
import { paragraphsOf } from '../domain/fieldTypes/written.js'
import { parseDefinition } from '../domain/forms/parseDefinition.js'
import { languages, type Language } from '../domain/kernel/language.js'
import { plainText } from '../domain/richText/richBlocks.js'
import { convertAnswer, isConvertible } from '../domain/versions/convertAnswer.js'

type Asked = { field: object; answer: unknown }

type Setup = {
  /** As `leidraad({ fieldTypes })` has them: the type itself, and those it can become. @default none */
  fieldTypes?: readonly AnyHostType[]
  /** The name of the type. */
  type: string
  /** Fields of the type with their settings, each with an answer that fits it. */
  asked: readonly Asked[]
  /** Fields of any type, of which it may become one. @default none */
  others?: readonly object[]
  /** Values that are no answer, whatever the settings. */
  misfits: readonly unknown[]
}

/** What anybody may have sent, and no type of field may fall over. */
const strange: readonly unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    Number.NaN,
    true,
    'tekst',
    [],
    [null],
    [[]],
    {},
    { root: 1 },
  ],
  ...['\u0000', '\ud800', ['__proto__'], '__proto__', { id: 'x', name: 1 }, () => 1],
  Object.create(null),
]

const today = '2026-11-29'
const paper = { other: 'Anders, namelijk', file: 'Voeg het bestand toe' }

const definitionOf = (field: object) => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [{ id: 'section', title: 'Onderdeel', fields: [field] }],
  slots: [],
})

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/**
 * What a type with an answer of its own must hold, one of ours or of an app. More fields and answers find
 * more: bounds, emptiness, the longest there can be.
 *
 * @example
 * describe('living:duration', () => {
 *   const field = { id: 'help', type: 'living:duration', label: 'Hulp' }
 *   runFieldTypeContract({
 *     fieldTypes: [duration],
 *     type: 'living:duration',
 *     asked: [0, 45, 90].map((answer) => ({ field, answer })),
 *     misfits: [-1, '1:30', []],
 *   })
 * })
 */
export function runFieldTypeContract({ fieldTypes = [], type, ...given }: Setup): void {
  if (fieldTypes.length > 0) {
    fillHostTypes(fieldTypes)
  }
  const leaf = leafNamed(type)
  if (leaf === undefined) {
    throw new Error(`Expected a type of field '${type}'; give it to the contract in fieldTypes.`)
  }
  const setup = { ...given, others: given.others ?? [], type, leaf } as unknown as Judged
  definitionsHold(setup)
  answersHold(setup)
  inputsHold(setup)
  printsHold(setup)
  changesHold(setup)
}

type Judged = {
  type: string
  leaf: AnyLeaf
  asked: readonly { field: SimpleField; answer: unknown }[]
  others: readonly SimpleField[]
  misfits: readonly unknown[]
}
type Given = Judged['asked'][number]

function each({ asked }: Judged, holds: (given: Given, language: Language) => void): void {
  expect(asked.length > 0).toBe(true)
  for (const given of asked) {
    languages.forEach((language) => {
      holds(given, language)
    })
  }
}

function definitionsHold(judged: Judged): void {
  const { leaf, type } = judged
  it('goes into a definition and comes back the same', () => {
    each(judged, ({ field }) => {
      const read = parseDefinition(stored(definitionOf(field)))
      expect(read).toEqual({ ok: true, definition: stored(definitionOf(field)) })
    })
  })

  it('goes into a definition as it is made', () => {
    expect(parseDefinition(definitionOf(freshField(judged)))).toMatchObject({ ok: true })
  })

  it('refuses a setting that it does not know', () => {
    each(judged, ({ field }) => {
      const read = parseDefinition(stored(definitionOf({ ...field, ...{ nonesuch: true } })))
      expect(read).toMatchObject({ ok: false, problems: [{ code: 'unknownKey' }] })
    })
  })

  it('has words in every language', () => {
    for (const language of languages) {
      const { name, inSentence } = typeOf({ type: type as SimpleField['type'] }).names[language]
      const said = [name, inSentence, leaf.problem[language]]
      expect(said.filter((text) => text.trim() === '')).toEqual([])
    }
  })
}

function answersHold(judged: Judged): void {
  const { leaf, misfits } = judged
  it('keeps an answer that fits, and reads it', () => {
    each(judged, ({ field, answer }) => {
      expect({ field, answer, wrong: leaf.check(field, answer) }).toEqual({
        ...{ field, answer },
        wrong: undefined,
      })
      expect(leaf.read(field, answer)).toEqual(answer)
    })
  })

  it('refuses what is no answer', () => {
    each(judged, ({ field }) => {
      const taken = misfits.filter((misfit) => misfit !== '' && !leaf.check(field, misfit))
      expect(taken).toEqual([])
    })
  })

  it('reads no harm in anything', () => {
    each(judged, ({ field }, language) => {
      for (const anything of strange) {
        leaf.check(field, anything)
        leaf.read(field, anything)
        leaf.cell(anything, [])
        leaf.write(anything, language)
        leaf.writePage(anything, language)
      }
    })
  })
}

function inputsHold(judged: Judged): void {
  const { leaf, type } = judged
  it('stands in an input as text that reads as the same answer', () => {
    each(judged, ({ answer }, language) => {
      const text = leaf.write(answer, language)
      if (text.trim() !== '') {
        expect(leaf.parse({ text: text.trim(), raw: text, language })).toEqual(answer)
      }
    })
  })

  it('is sent by a page as it was shown there', () => {
    each(judged, ({ field, answer }, language) => {
      const page = leaf.writePage(answer, language)
      const [text = ''] = page?.chosen ?? []
      const part = { text, chosen: page?.chosen ?? [], other: page?.other }
      const around = { added: [], removed: [], before: answer, people: [], language }
      expect(trimmed(leaf.readPage(field, { ...part, ...around }))).toEqual(trimmed(answer))
    })
  })

  it('offers on a page what was chosen there', () => {
    each(judged, ({ field, answer }, language) => {
      const input = hostNamed(type)?.page(field as never, language)
      if (input?.kind === 'one' || input?.kind === 'several') {
        const offered = input.options.map(({ id }) => id)
        const chosen = leaf.writePage(answer, language)?.chosen ?? []
        expect(chosen.filter((id) => !offered.includes(id))).toEqual([])
      }
    })
  })
}

function printsHold(judged: Judged): void {
  const { leaf } = judged
  const linesOf = ({ field, answer }: Given, language: Language): string[] => {
    const value = leaf.read(field, answer)
    return value === undefined ? [] : leaf.lines(value, field, language)
  }
  it('is printed where it is answered, has room where it is not', () => {
    each(judged, (given, language) => {
      const { field, answer } = given
      const [first = '', ...rest] = linesOf(given, language)
      expect(first.trim()).not.toBe('')
      expect(saidIn(leaf.body([first, ...rest], answer as never))).toEqual([first, ...rest])
      const room = leaf.room(field, { ...paper, language })
      expect((room.kind === 'lines' ? room.lines : room.options.length) > 0).toBe(true)
    })
  })

  it('has a cell of a spreadsheet for an answer, and an example that fits', () => {
    each(judged, (given) => {
      expect(leaf.cell(given.answer, linesOf(given, 'nl')).trim()).not.toBe('')
    })
    const field = freshField(judged)
    const example = leaf.example(field, { text: 'Voorbeeld', today })
    const read = example === null ? null : leaf.read(field, example)
    expect(read).toEqual(example)
  })

  it('is compared in a way that fits its first value', () => {
    each(judged, ({ field, answer }) => {
      const { operators, fits, first, words } = leaf.compare
      expect(typeof words(answer as never)).toBe('string')
      expect(operators.length === 0 || first(field) === '' || fits(field, first(field))).toBe(true)
    })
  })
}

function changesHold(judged: Judged): void {
  const { leaf, type, asked, others } = judged
  it('becomes only types that are there', () => {
    const known = leafNames()
    const named = Object.keys({ ...leaf.becomes, ...leaf.comesFrom })
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('becomes another type with an answer that fits or is told why not, or says that it cannot', () => {
    const wrong = asked.flatMap(({ field, answer }) =>
      others.filter((to) => {
        const converted = convertAnswer(answer as never, field, to)
        const { read, check } = leafOf(to)
        const isJudged = () => read(to, converted) ?? check(to, converted)
        return (
          converted !== undefined && !(isConvertible(type, to.type) && isJudged() !== undefined)
        )
      }),
    )
    expect(wrong).toEqual([])
  })
}

const freshField = ({ leaf, type }: Judged): SimpleField => {
  const words = {
    ...{ item: 'Item', score: 'Score', explanationText: 'Uitleg', text: 'Tekst' },
    ...{ options: ['A', 'B'], columns: ['A'], subjects: ['A'] },
  }
  const own = leaf.fresh({ words, give: (label) => label.toLowerCase() })
  return { id: 'fresh', label: 'Nieuw', type, ...own } as SimpleField
}

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
