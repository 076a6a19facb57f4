/** One field of a form as an answer. What does not fit is passed on as typed: validation names it. */
import { OTHER, type Answer, type FileAnswer } from '../forms/answers.js'
import type { SimpleField } from '../forms/definition.js'
import { isRecord, ownValue } from '../forms/json.js'
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
      return readTyped(field, text)
  }
}

function readTyped(field: SimpleField, text: string): Answer | undefined {
  switch (field.type) {
    case 'number':
    case 'scale':
      return numberOf(text)
    case 'date':
      return dateOf(text)
    case 'time':
      return timeOf(text)
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : text
    default:
      return text
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

/** `7,5`, `1.250,5`, `1250.5`: a comma is the decimal sign, or else a single point is. */
export function numberOf(text: string): number | string {
  const bare = text.trim().replace(/[\s\u00a0']/g, '')
  const number = bare.includes(',') ? bare.replace(/\./g, '').replace(',', '.') : bare
  return /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(number) ? Number(number) : text
}

/** As a browser sends it, or as people write it: `22-11-2026`. */
export function dateOf(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? []
  return year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export function timeOf(text: string): string {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?uur)?$/.exec(text.trim()) ?? []
  return minute === '' ? text.trim() : `${hour.padStart(2, '0')}:${minute}`
}
