import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FunctionDescriptionContent } from '../standards/content.js'
import type { RichBlock } from '../richText/richBlock.js'
import { plainText } from '../richText/richBlocks.js'
import type { ForeignParagraph } from './foreign.js'
import { readFunctionDescription } from './readFunctionDescription.js'
import { unplacedText, withRemainder } from './unplacedText.js'

type Given = string | ForeignParagraph
const read = (...given: Given[]) =>
  readFunctionDescription(given.map((one) => (typeof one === 'string' ? { text: one } : one)))

const heading = (level: number, text: string): ForeignParagraph => ({ text, heading: level })
const item = (text: string, more: Partial<ForeignParagraph> = {}): ForeignParagraph => ({
  text,
  listLevel: 0,
  ordered: false,
  ...more,
})
const bold = (text: string): ForeignParagraph => ({ text, bold: true })
const cells = (table: number, row: number, ...texts: string[]): ForeignParagraph[] =>
  texts.map((text, column) => ({ text, cell: { table, row, column } }))

const texts = (blocks: RichBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(plainText) : [plainText(block.runs)],
  )
const areas = ({ resultAreas }: FunctionDescriptionContent) =>
  resultAreas.map(({ title, activities }) => [title, ...texts(activities)])

describe('a function description', () => {
  it('is read from headings and lists', () => {
    const content = read(
      heading(1, 'Taakomschrijving mentor'),
      heading(2, 'Context'),
      'De mentor werkt in het team.',
      heading(2, 'Resultaatgebieden'),
      heading(3, '1. Begeleiding door:'),
      item('Voert gesprekken;'),
      item('Volgt de voortgang.'),
      heading(3, '2. Overleg'),
      item('Bespreekt leerlingen.'),
      heading(3, '5. Bevoegdheden, kader en verantwoordelijkheden'),
      item('Beslist bij/over: de volgorde van de gesprekken.'),
      item('Kader: het beleid van de school.'),
      item('Verantwoording: aan de teamleider.'),
      heading(3, '6. Kennis en vaardigheden'),
      item('Kennis van begeleiding;'),
      heading(3, '7. Contacten'),
      item('Met ouders over de voortgang om hen te betrekken.'),
    )
    expect(content).toEqual({
      kind: 'functionDescription',
      title: 'Taakomschrijving mentor',
      descriptionKind: 'taskDescription',
      position: [],
      context: [{ kind: 'paragraph', runs: [{ text: 'De mentor werkt in het team.' }] }],
      resultAreas: [
        {
          id: '',
          title: 'Begeleiding door:',
          activities: [
            {
              kind: 'list',
              ordered: false,
              items: [[{ text: 'Voert gesprekken;' }], [{ text: 'Volgt de voortgang.' }]],
            },
          ],
        },
        {
          id: '',
          title: 'Overleg',
          activities: [
            { kind: 'list', ordered: false, items: [[{ text: 'Bespreekt leerlingen.' }]] },
          ],
        },
      ],
      authority: {
        decides: 'de volgorde van de gesprekken.',
        framework: 'het beleid van de school.',
        accountability: 'aan de teamleider.',
      },
      knowledge: [{ kind: 'list', ordered: false, items: [[{ text: 'Kennis van begeleiding;' }]] }],
      contacts: [
        { id: '', withWhom: 'ouders', about: 'de voortgang', purpose: 'om hen te betrekken' },
      ],
      remainder: [],
    })
  })

  it('is read from typed bullets and numbers that jump', () => {
    const content = read(
      'Mentor',
      'Taken en werkzaamheden:',
      '- 1 Begeleiding',
      ' - Voert gesprekken;',
      '- Volgt de voortgang;',
      '- 4 Beleid',
      '- Schrijft mee aan het plan.',
      '- 9 Kennis en vaardigheden',
      '- Kan luisteren.',
    )
    expect(areas(content)).toEqual([
      ['Begeleiding', 'Voert gesprekken;', 'Volgt de voortgang;'],
      ['Beleid', 'Schrijft mee aan het plan.'],
    ])
    expect(texts(content.knowledge)).toEqual(['Kan luisteren.'])
    expect(content.remainder).toEqual([])
  })

  it('is read from bold lines and numbered list items', () => {
    const content = read(
      bold('Coach'),
      bold('Plaats in de organisatie'),
      'De coach valt onder de directie.',
      bold('Werkzaamheden'),
      item('Coachen', { ordered: true }),
      item('Kijkt mee in de les.', { listLevel: 1 }),
      item('Opleiden', { ordered: true }),
      item('Geeft trainingen.', { listLevel: 1 }),
      bold('Functie-eisen'),
      item('Opleiding op hbo-niveau'),
    )
    expect(content.title).toBe('Coach')
    expect(texts(content.context)).toEqual(['De coach valt onder de directie.'])
    expect(areas(content)).toEqual([
      ['Coachen', 'Kijkt mee in de les.'],
      ['Opleiden', 'Geeft trainingen.'],
    ])
    expect(texts(content.knowledge)).toEqual(['Opleiding op hbo-niveau'])
  })

  it('takes numbered sentences as activities, not as areas', () => {
    const content = read(
      'Coach',
      'Taken',
      '1. Kijkt mee in de les',
      '2. Geeft trainingen',
      '3. Schrijft verslag',
    )
    expect(areas(content)).toEqual([
      ['Taken', '1. Kijkt mee in de les', '2. Geeft trainingen', '3. Schrijft verslag'],
    ])
  })

  it('keeps one word in a plain list an item, even when it could head a section', () => {
    const content = read('Coach', 'Functie-eisen', item('Ervaring'), item('Kennis'), item('Rust'))
    expect(texts(content.knowledge)).toEqual(['Ervaring', 'Kennis', 'Rust'])
  })

  it('reads the header of a valued function from a table', () => {
    const content = read(
      ...cells(0, 0, 'Functienaam', 'Leraar'),
      ...cells(0, 1, 'Salarisschaal', 'L10'),
      ...cells(0, 2, 'Iets anders', 'Waarde'),
      'Context',
      'De leraar werkt in het team.',
    )
    expect(content.title).toBe('Leraar')
    expect(content.descriptionKind).toBe('custom')
    expect(content.position).toEqual([{ label: 'salaryScale', value: 'L10' }])
    expect(texts(content.remainder)).toEqual(['Iets anders', 'Waarde'])
  })

  it('reads contacts from a table', () => {
    const content = read(
      'Leraar',
      'Contacten',
      ...cells(0, 0, 'Met wie', 'Waarover', 'Waartoe'),
      ...cells(0, 1, 'Ouders', 'Voortgang', 'Betrekken'),
    )
    expect(content.contacts).toEqual([
      { id: '', withWhom: 'Ouders', about: 'Voortgang', purpose: 'Betrekken' },
    ])
    expect(content.remainder).toEqual([])
  })

  it.each([
    ['Met ouders om hen te steunen;', { withWhom: 'ouders', purpose: 'om hen te steunen' }],
    ['Met de wijk inzake hulp', { withWhom: 'de wijk', about: 'inzake hulp' }],
    [
      'Met hulp bij en over thuis om af te stemmen',
      { withWhom: 'hulp', about: 'bij en over thuis', purpose: 'om af te stemmen' },
    ],
    ['Overlegt over alles', { withWhom: 'Overlegt over alles' }],
  ])('reads the contact "%s"', (text, contact) => {
    expect(read('Leraar', 'Contacten', item(text)).contacts).toEqual([{ id: '', ...contact }])
  })

  it('puts what heads no section, and what stands beside the text, in the remainder', () => {
    const content = read(
      heading(1, 'Mentor'),
      'Een inleiding.',
      heading(2, 'Contacten'),
      item('Met ouders'),
      heading(2, 'Ondertekening'),
      'Plaats en naam',
      { text: 'Stichting', from: 'header' },
    )
    expect(texts(content.remainder)).toEqual([
      'Een inleiding.',
      'Ondertekening',
      'Plaats en naam',
      'Stichting',
    ])
  })

  it('keeps a heading without anything beneath it', () => {
    expect(texts(read('Mentor', 'Contacten').remainder)).toEqual(['Contacten'])
  })
})

const phrase = fc
  .array(
    fc.constantFrom(
      'de leerling',
      'plan',
      'over',
      'om',
      'te volgen',
      'met',
      'Kader',
      'kennis',
      'groep 3',
      'én',
      '(OPP)',
      '–',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `${parts.join(' ')}.`)
const start = fc.constantFrom(
  '',
  '',
  '- ',
  '• ',
  '1 ',
  '2. ',
  '3) ',
  'Kader: ',
  'Verantwoording: ',
  'Beslist bij/over: ',
  'Met ',
  'Salarisschaal: ',
  'Resultaatgebied 2: ',
  'Context: ',
)
const sentence = fc
  .tuple(start, fc.boolean(), phrase)
  .map(
    ([head, capital, text]) =>
      head + (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text),
  )
const label = fc.constantFrom(
  'Context',
  'Resultaatgebieden:',
  '4 Taken',
  'Kennis en vaardigheden',
  'Contacten',
  'Bevoegdheden, kader en verantwoordelijkheden',
  'Kader',
  'Functienaam',
  'Waarover',
)
const text = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 2, arbitrary: label },
  { weight: 1, arbitrary: fc.string() },
  {
    weight: 1,
    arbitrary: fc.array(sentence, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  },
)
const cell = fc.record({ table: fc.nat(1), row: fc.nat(2), column: fc.nat(2) })
const paragraph: fc.Arbitrary<ForeignParagraph> = fc.record(
  {
    text,
    heading: fc.integer({ min: 1, max: 3 }),
    listLevel: fc.nat(2),
    ordered: fc.boolean(),
    bold: fc.boolean(),
    cell,
    from: fc.constantFrom('header', 'textBox', 'footnote'),
  },
  { requiredKeys: ['text'] },
)

/** Every word that was written, looked up in every word of the draft: independent of the reader. */
const wordsIn = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}()]+/gu) ?? []
const saidByLabels = new Set(
  'context resultaatgebieden resultaatgebied taken kennis en vaardigheden contacten bevoegdheden kader verantwoordelijkheden verantwoording beslist bij over met functienaam waarover salarisschaal'.split(
    ' ',
  ),
)
const isNumber = (word: string) => /^\d{1,2}\)?$/.test(word)
const allTexts = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return [value]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : []
}

describe('nothing is lost', () => {
  it('from any list of paragraphs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 25 }), (paragraphs) => {
        const content = readFunctionDescription(paragraphs)
        const said = new Set(allTexts(content).flatMap(wordsIn))
        const written = paragraphs.flatMap((one) => wordsIn(one.text))
        const lost = written.filter(
          (word) => !said.has(word) && !saidByLabels.has(word) && !isNumber(word),
        )
        expect(lost).toEqual([])
        expect(unplacedText(paragraphs, content)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('of any sentence that stands as a plain paragraph', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 20 }),
        fc.array(label, { maxLength: 5 }),
        (phrases, labels) => {
          const mixed = phrases.flatMap((one, at) => [
            ...(labels[at] === undefined ? [] : [labels[at]]),
            `Zin: ${one}`,
          ])
          const said = allTexts(read(...mixed))
            .join('\n')
            .replace(/[^\S\n]/g, '')
            .split('\n')
          const missing = phrases.filter((one) => !said.includes(`Zin: ${one}`.replace(/\s/g, '')))
          expect(missing).toEqual([])
        },
      ),
    )
  })

  it('without being noticed: what a reader would drop is named, and can be added', () => {
    const source = [
      { text: 'Context' },
      { text: 'Een zin.' },
      { text: 'Een zin.' },
      { text: 'Nog een.' },
    ]
    const whole = readFunctionDescription(source)
    const poorer = { ...whole, context: whole.context.slice(0, 1) }
    const missing = unplacedText(source, poorer)
    expect(missing).toEqual(['Een zin.', 'Nog een.'])
    expect(unplacedText(source, withRemainder(poorer, missing))).toEqual([])
  })
})
