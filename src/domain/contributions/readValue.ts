/** One field of a form as an answer. What does not fit is passed on as typed: validation names it. */
import { OTHER, type Answer, type FileAnswer } from '../forms/answers.js'
import type { SimpleField } from '../forms/definition.js'
import type { Language } from '../forms/format.js'
import { isRecord, ownValue } from '../forms/json.js'
import { parseInput } from '../forms/parseInput.js'
import {
  addedName,
  nameOf,
  otherName,
  removeName,
  textIn,
  type FormPath,
  type FormValues,
} from './formNames.js'
import { richTextOf } from './plainRichText.js'

export type FormPerson = { ref: string; name: string }

export type FormSource = {
  values: FormValues
  /** In which the person reads and writes numbers and days. */
  language: Language
  people: readonly FormPerson[]
}

type Reading = { path: FormPath; before: Answer | undefined; source: FormSource }

export function readValue(field: SimpleField, reading: Reading): Answer | undefined {
  const { path, before, source } = reading
  const text = textIn(source.values, nameOf(path))
  switch (field.type) {
    case 'choices':
      return chosenIn(reading)
    case 'file':
      return filesIn(reading)
    case 'richText':
      return richTextOf(text, before)
    case 'choice':
      return text === OTHER ? otherIn(reading) : text
    case 'person':
      return personIn(text, reading)
    case 'shortText':
    case 'email':
    case 'phone':
      return text.trim()
    default:
      return parseInput(field, text, source.language)
  }
}

const written = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

const otherIn = ({ path, source }: Reading): string | undefined => {
  const other = written(textIn(source.values, otherName(path)))
  return other && `${OTHER}${other.trim()}`
}

function chosenIn(reading: Reading): string[] {
  const { path, source } = reading
  const chosen = source.values.get(nameOf(path)) ?? []
  return chosen.flatMap((id) => (id === OTHER ? [otherIn(reading) ?? []].flat() : [id]))
}

function filesIn({ path, before, source }: Reading): FileAnswer[] {
  const removed = source.values.get(removeName(path)) ?? []
  const kept = Array.isArray(before) ? (before as FileAnswer[]) : []
  return [...kept, ...addedFiles(source.values, path)].filter(
    (file) => !removed.includes(String(ownValue(file, 'id'))),
  )
}

/** Files that were kept before the answers were; whether they are there is checked on saving. */
export const addedFiles = (values: FormValues, path: FormPath): FileAnswer[] =>
  (values.get(addedName(path)) ?? []).flatMap((text) => {
    try {
      const file: unknown = JSON.parse(text)
      return isRecord(file) ? [file as FileAnswer] : []
    } catch {
      return []
    }
  })

/** Who was named before stays nameable, though they left since. */
function personIn(text: string, { before, source }: Reading): Answer | undefined {
  if (text === '' || ownValue(before, 'ref') === text) {
    return text === '' ? undefined : before
  }
  const person = source.people.find(({ ref }) => ref === text)
  return person ? { ref: person.ref, name: person.name } : text
}
