/**
 * What a type of field says of itself. Nothing here is optional: a part that is forgotten does not
 * compile, and nothing falls back in silence.
 */
import type { FileAnswer, Issue, IssueCode, SimpleAnswer } from '../definition/answers.js'
import type { Finding, Path } from '../definition/definitionProblem.js'
import type { Language } from '../kernel/language.js'
import type { Written } from '../kernel/words.js'
import type { Source } from '../definition/source.js'
import type { RichBlock } from '../richText/richBlock.js'
import type { Comparing } from './comparing.js'
import type { FieldBase, Own, OwnSchema } from './fieldBase.js'

/** How people call a type: in the palette, and within a sentence (`was een getal en is nu …`). */
export type TypeNames = { name: string; inSentence: string }

/** Under which head the palette offers it. */
export type PaletteKind = 'text' | 'number' | 'person' | 'many' | 'layout'

/** The words that a new field starts with; who designs changes them at will. */
export type FreshWords = {
  item: string
  options: readonly string[]
  columns: readonly string[]
  subjects: readonly string[]
  score: string
  explanationText: string
  /** Of a text in a group. */
  text: string
}

export type Fresh = {
  words: FreshWords
  /** Gives ids that nothing else in the definition has. */
  give: (label: string) => string
  /** Slot ids there are, for a place to sign. */
  slots?: readonly string[]
}

/** What every type says, whether it is answered or not. */
export type Described<F> = {
  /** Of what only this type says: the rest is in `fieldBase.ts`. */
  schema: OwnSchema<F>
  /** What is wrong between those: bounds out of order, an id twice. */
  findings: (field: F, path: Path) => Finding[]
  /** What a new one starts with, complete enough to be filled at once. */
  fresh: (made: Fresh) => Own<F>
  palette: PaletteKind
  names: Written<TypeNames>
}

export type AnswerFinding = { code: IssueCode; values?: Issue['values'] }
export type Verdict = AnswerFinding | undefined

/** What is there when there is an answer. */
export type Given = Exclude<SimpleAnswer, null>

/** Text of an input, trimmed and as it is; never empty. */
export type Typed = { text: string; raw: string; language: Language }

export type FormPerson = { ref: string; name: string }

/** What a page without script sent for one field. */
export type PagePart = {
  /** The first value under the name of the field; empty when there is none. */
  text: string
  chosen: readonly string[]
  /** What was written beside the options; nothing when only white space was. */
  other: string | undefined
  /** Files that were kept before the answers were, and ids of those to take away. */
  added: readonly FileAnswer[]
  removed: readonly string[]
  before: unknown
  people: readonly FormPerson[]
  language: Language
}

/** An answer as the values of a page: what `readPage` reads back as the same answer. */
export type PageValues = { chosen: readonly string[]; other?: string }

/** An answer as people read it, beneath its label. */
export type Body =
  | { kind: 'fact'; value: string }
  | { kind: 'text'; paragraphs: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'richText'; blocks: RichBlock[] }

export type BlankWords = {
  language: Language
  /** `Anders, namelijk` */
  other: string
  /** What to do for a file: paper holds none. */
  file: string
}

/** Room for an answer on paper: ruled lines, or boxes to tick. */
export type Room =
  | { kind: 'lines'; lines: number; unit?: string }
  | {
      kind: 'choices'
      several: boolean
      options: string[]
      other?: string
      from?: string
      to?: string
    }

export type ExampleWords = { text: string; today: string }

/** `undefined` when it cannot be said in the other type. */
export type Convert = (value: never, from: never, to: never) => Given | undefined

/**
 * A type with one answer of its own.
 *
 * @typeParam F the field of the definition
 * @typeParam V its answer
 */
export type Leaf<F extends FieldBase, V extends Given> = Described<F> & {
  /** Which sources fit; `undefined` for a type that has none. */
  takes: 'source' extends keyof F ? (source: Source) => boolean : undefined
  /** What to do about a value that is no answer, per language: `vul een getal in, zoals 12 of 7,5.` */
  problem: Written<string>

  /** Whether a value may be kept; what is wrong first is what is said. */
  check: (field: F, value: unknown) => Verdict
  /** The answer for logic and print; untrusted, and none where it does not fit the field. */
  read: (field: F, value: unknown) => V | undefined
  /** Characters of the longest answer, for what reading it costs. */
  longest: (field: F) => number
  /** `undefined` for what cannot be read. */
  parse: (typed: Typed) => V | undefined
  /** What stands in an input for a stored answer, one that does not fit included. */
  write: (answer: unknown, language: Language) => string
  readPage: (field: F, page: PagePart) => SimpleAnswer | undefined
  /** `undefined` for what no input holds. */
  writePage: (answer: unknown, language: Language) => PageValues | undefined

  /** How conditions and calculations see it. */
  compare: Comparing<F, V>

  /** As people read it; none when nothing can be seen in it. */
  lines: (value: V, field: F, language: Language) => string[]
  body: (lines: readonly [string, ...string[]], value: V) => Body
  /** In a table. */
  align: 'start' | 'end'
  room: (field: F, words: BlankWords) => Room
  /** Said on paper beside the help of the field. */
  paperHint: (words: BlankWords) => string | undefined
  /** For a spreadsheet: `answer` as stored, `lines` as people read it. */
  cell: (answer: unknown, lines: readonly string[]) => string
  example: (field: F, words: ExampleWords) => SimpleAnswer

  /** To and from other types, by their names, where the words stay the same words. */
  becomes: Readonly<Record<string, Convert>>
  comesFrom: Readonly<Record<string, Convert>>
}

export const noFindings = (): Finding[] => []
export const oneLine = (): Room => ({ kind: 'lines', lines: 1 })
export const noHint = (): undefined => undefined
/** Complete with an id and a label. */
export const nothingFresh = (): object => ({})

/** From an input of one line: what cannot be read comes back as typed, for validation to name. */
export const readLine =
  (parse: (typed: Typed) => SimpleAnswer | undefined) =>
  (_: unknown, { text, language }: PagePart): SimpleAnswer =>
    text.trim() === '' ? null : (parse({ text: text.trim(), raw: text, language }) ?? text)

/** A value of another kind than the type asks. */
export const misfit = (type: string): AnswerFinding => ({
  code: 'type',
  values: { expected: type },
})

export const asFact: Leaf<FieldBase, Given>['body'] = ([value]) => ({ kind: 'fact', value })
export const asList: Leaf<FieldBase, Given>['body'] = (items) => ({
  kind: 'list',
  items: [...items],
})

type Bounds = { from: string | number | undefined; to: string | number | undefined; path: Path }

export const outOfOrder = ({ from, to, path }: Bounds): Finding[] =>
  from !== undefined && to !== undefined && from > to
    ? [{ code: 'bounds', path, values: { min: from, max: to } }]
    : []

export function repeatedAt(values: readonly string[], pathOf: (index: number) => Path): Finding[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ code: 'duplicate', path: pathOf(index), values: { value } } satisfies Finding]
      : [],
  )
}

export const repeatedIds = (items: readonly { id: string }[], path: Path): Finding[] =>
  repeatedAt(
    items.map(({ id }) => id),
    (index) => [...path, index, 'id'],
  )

export const repeatedIn = (values: readonly string[] | undefined, path: Path): Finding[] =>
  repeatedAt(values ?? [], (index) => [...path, index])
