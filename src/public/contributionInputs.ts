/** The input of one field that is not repeated. */
import { isLeafName, type LeafName, type SimpleField } from '../domain/fieldTypes/leaves.js'
import { hostNamed, type HostField, type PageInput } from '../domain/fieldTypes/hostType.js'
import type { NumberField } from '../domain/fieldTypes/number.js'
import { addedFiles } from '../domain/contributions/readValue.js'
import {
  addedName,
  anchorOf,
  nameOf,
  otherName,
  removeName,
  textIn,
  type FormPath,
} from '../domain/contributions/formNames.js'
import { hasFormatting } from '../domain/richText/plainRichText.js'
import { OTHER, type FileAnswer } from '../domain/definition/answers.js'
import type { FileField } from '../domain/fieldTypes/file.js'
import type { Option } from '../domain/fieldTypes/fieldBase.js'
import type { PersonField } from '../domain/fieldTypes/person.js'
import { ownValue } from '../domain/kernel/json.js'
import { keypadOf } from '../domain/forms/parseInput.js'
import { limits } from '../domain/kernel/limits.js'
import { stepsOf, type ScaleField } from '../domain/fieldTypes/scale.js'
import { fill } from '../translations/fill.js'
import type { FormPage } from './formPage.js'
import type { Choice, FieldNode, Kinds, LineNode, Other } from './contributionNodes.js'

type Input = Partial<Pick<FieldNode, keyof Kinds | 'hint' | 'asked'>>
/** What an input is made from: `before` holds the answer it had. */
export type Asking = {
  path: FormPath
  page: FormPage
  before: unknown
  /** In a cell of a table: choices fold into one element. @default false */
  compact: boolean
}

const LONG = 8

type InputOf<F extends SimpleField> = (field: F, asking: Asking) => Input

/** What asks for each type of field on a page. */
const inputs: { [T in LeafName]: InputOf<Extract<SimpleField, { type: T }>> } = {
  shortText: ({ maxLength = limits.shortText }, asking) => lineOf(asking, { maxlength: maxLength }),
  longText: (_, asking) => areaOf(asking),
  richText: (_, asking) => richAreaOf(asking),
  // Days and times are text: a browser's own input would write them in the language of the browser.
  date: (_, asking) => lineOf(asking, {}, asking.page.words.dateHint),
  time: (_, asking) => lineOf(asking, {}, asking.page.words.timeHint),
  email: (_, asking) => lineOf(asking, { type: 'email' }),
  phone: (_, asking) => lineOf(asking, { type: 'tel' }),
  postalAddress: (_, asking) => lineOf(asking, {}),
  number: numberOf,
  yesNo: (_, asking) => oneOf(asking, { options: yesOrNo(asking), inline: true }),
  choice: (field, asking) =>
    oneOf(asking, {
      options: listed(field),
      other: field.other === true && otherOf(asking),
      folded: field.options.length > LONG,
    }),
  scale: (field, asking) => oneOf(asking, { options: stepsListed(field), inline: true }),
  person: (field, asking) => oneOf(asking, { options: peopleListed(field, asking), folded: true }),
  choices: (field, asking) => ({ asked: true, checks: choicesOf(field, asking) }),
  file: (field, asking) => ({
    asked: true,
    hint: asking.page.words.fileHint,
    files: filesOf(field, asking),
  }),
}

export const inputOf: InputOf<SimpleField> = (field, asking) =>
  isLeafName(field.type)
    ? (inputs[field.type] as InputOf<SimpleField>)(field, asking)
    : hostInput(field as HostField, asking)

/** Of one that is not there only the answer is shown. */
function hostInput(field: HostField, asking: Asking): Input {
  const input = hostNamed(field.type)?.page(field, asking.page.language)
  if (input === undefined) {
    return {}
  }
  const { hint } = input
  return {
    ...(hint !== undefined && { hint }),
    ...(drawn[input.kind] as Drawn<PageInput['kind']>)(input, asking),
  }
}

type Drawn<K extends PageInput['kind']> = (
  input: Extract<PageInput, { kind: K }>,
  asking: Asking,
) => Input

/** What a type of the app may ask with. */
const drawn: { [K in PageInput['kind']]: Drawn<K> } = {
  line: ({ type, inputmode, maxlength }, asking) =>
    lineOf(asking, {
      type: type ?? 'text',
      inputmode: inputmode ?? false,
      maxlength: maxlength ?? false,
    }),
  area: ({ rows }, asking) => areaOf(asking, rows),
  one: ({ options }, asking) =>
    oneOf(asking, { options: listed({ options }), folded: options.length > LONG }),
  several: ({ options }, asking) => ({ asked: true, checks: choicesOf({ options }, asking) }),
}

function lineOf({ path, page }: Asking, own: Partial<LineNode>, hint?: string): Input {
  return {
    ...(hint && { hint }),
    line: {
      type: 'text',
      value: textIn(page.values, nameOf(path)),
      inputmode: false,
      maxlength: false,
      autocomplete: 'off',
      ...own,
    },
  }
}

function numberOf(field: NumberField, asking: Asking): Input {
  const hint = field.unit && fill(asking.page.words.unit, { unit: field.unit })
  return lineOf(asking, { inputmode: keypadOf(field) ?? false }, hint)
}

function areaOf({ path, page }: Asking, least = 4, note: string | false = false): Input {
  const value = textIn(page.values, nameOf(path))
  const rows = Math.min(Math.max(least, Math.ceil(value.length / 45)), 16)
  return { area: { value, rows, note } }
}

function richAreaOf(asking: Asking): Input {
  const { words } = asking.page
  return {
    hint: words.paragraphs,
    ...areaOf(asking, 6, hasFormatting(asking.before) && words.formatted),
  }
}

type Listed = { value: string; label: string }
type PageOptions = { options: readonly Option[]; other?: boolean }

type OneOf = {
  options: Listed[]
  other?: Other
  /** Beside each other. @default false */
  inline?: boolean
  /** Into one element that opens. @default false */
  folded?: boolean
}

function oneOf(
  asking: Asking,
  { options, other = false, inline = false, folded = false }: OneOf,
): Input {
  const { path, page, compact } = asking
  const chosen = textIn(page.values, nameOf(path))
  const choices = choiceNodes(asking, withOther(options, other, page), [chosen])
  if (compact || folded) {
    return { select: { choices, none: page.words.none, other } }
  }
  const clear: Choice[] =
    chosen === ''
      ? []
      : [{ id: `${anchorOf(path)}.-`, value: '', label: page.words.clear, checked: false }]
  return { asked: true, radios: { choices: [...choices, ...clear], other, inline } }
}

const listed = ({ options }: Pick<PageOptions, 'options'>): Listed[] =>
  options.map(({ id, label }) => ({ value: id, label }))

const yesOrNo = ({ page: { words } }: Asking): Listed[] => [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
]

const stepsListed = (field: ScaleField): Listed[] =>
  stepsOf(field).map((step) => {
    const { min, max, minLabel, maxLabel } = field
    const meaning = step === min ? minLabel : step === max ? maxLabel : undefined
    return { value: String(step), label: meaning ? `${step} – ${meaning}` : String(step) }
  })

/** Who was named before stays to be chosen, though they left since. */
function peopleListed({ among }: PersonField, { page, before }: Asking): Listed[] {
  const people = page.people.filter(({ kind }) => among.includes(kind))
  const ref = ownValue(before, 'ref')
  const name = ownValue(before, 'name')
  const isGone = typeof ref === 'string' && !people.some((person) => person.ref === ref)
  return [
    ...people.map((person) => ({ value: person.ref, label: person.name })),
    ...(isGone ? [{ value: ref, label: String(name) }] : []),
  ]
}

function choicesOf(field: PageOptions, asking: Asking): Kinds['checks'] {
  const other = field.other === true && otherOf(asking)
  const chosen = asking.page.values.get(nameOf(asking.path)) ?? []
  const options = withOther(listed(field), other, asking.page)
  return { choices: choiceNodes(asking, options, chosen), other }
}

const withOther = (options: Listed[], other: Other, { words }: FormPage): Listed[] =>
  other ? [...options, { value: OTHER, label: words.other }] : options

/** The first has the id of the field, so that a link from the list of errors lands on it. */
const choiceNodes = (
  { path }: Asking,
  options: readonly Listed[],
  chosen: readonly string[],
): Choice[] =>
  options.map(({ value, label }, index) => ({
    id: index === 0 ? anchorOf(path) : `${anchorOf(path)}.${index}`,
    value,
    label,
    checked: chosen.includes(value),
  }))

const otherOf = ({ path, page }: Asking): Other => ({
  id: `${anchorOf(path)}.other`,
  name: otherName(path),
  value: textIn(page.values, otherName(path)),
  label: page.words.otherText,
})

const accepts = {
  image: '.png,.jpg,.jpeg,.webp',
  pdf: '.pdf',
  document: '.docx,.odt',
} as const

function filesOf(field: FileField, { path, page, before }: Asking): Kinds['files'] {
  const stored = Array.isArray(before) ? (before as FileAnswer[]) : []
  const added = addedFiles(page.values, path)
  const isFull = stored.length + added.length >= (field.maxFiles ?? 1)
  const node = ({ id, name }: FileAnswer, index: number) => ({
    id: `${anchorOf(path)}.file${index}`,
    name,
    href: page.fileHref(id),
    remove: id,
    label: fill(page.words.fileRemove, { name }),
  })
  return {
    kept: [...stored, ...added].map(node),
    added: added.map((file) => ({ name: addedName(path), text: JSON.stringify(file) })),
    removeName: removeName(path),
    accept: !isFull && field.accept.map((kind) => accepts[kind]).join(','),
  }
}
