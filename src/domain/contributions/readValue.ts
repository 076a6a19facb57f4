/** One field of a form as an answer. What does not fit is passed on as typed: validation names it. */
import type { PagePart } from '../fieldTypes/leaf.js'
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import { type Answer, type FileAnswer } from '../definition/answers.js'
import type { Language } from '../kernel/language.js'
import { isRecord } from '../kernel/json.js'
import {
  addedName,
  nameOf,
  otherName,
  removeName,
  textIn,
  type FormPath,
  type FormValues,
} from './formNames.js'

export type FormPerson = { ref: string; name: string }

export type FormSource = {
  values: FormValues
  /** In which the person reads and writes numbers and days. */
  language: Language
  people: readonly FormPerson[]
}

export type Reading = { path: FormPath; before: Answer | undefined; source: FormSource }

export const readValue = (field: SimpleField, reading: Reading): Answer | undefined =>
  leafOf(field).readPage(field, partOf(reading))

function partOf({ path, before, source }: Reading): PagePart {
  const { values, people, language } = source
  return {
    ...{ before, people, language },
    text: textIn(values, nameOf(path)),
    chosen: values.get(nameOf(path)) ?? [],
    other: written(textIn(values, otherName(path))),
    added: addedFiles(values, path),
    removed: values.get(removeName(path)) ?? [],
  }
}

const written = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

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
