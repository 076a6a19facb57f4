/** Answers as the values of a form without script: what `readForm` reads back as the same answers. */
import { leafOf, type SimpleField } from '../fieldTypes/leaves.js'
import { type Answer, type SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import { ownValue } from '../kernel/json.js'
import { innerFields } from '../fieldTypes/inner.js'
import { isContainer, isSilent, type AnyField } from '../fieldTypes/index.js'
import { nameOf, otherName, rowsName, type FormPath, type FormValues } from './formNames.js'
import { valuesOfRow } from './readForm.js'

export function writeForm(
  section: Section,
  answers: SectionAnswers | undefined,
  language: Language,
): FormValues {
  const values = new Map<string, string[]>()
  writeFields(section.fields, { path: [], answers, values, language })
  return values
}

type Writing = {
  path: FormPath
  answers: unknown
  values: Map<string, string[]>
  language: Language
}

function writeFields(fields: readonly AnyField[], writing: Writing): void {
  for (const field of fields) {
    const answer = ownValue(writing.answers, field.id) as Answer | undefined
    if (answer !== undefined && answer !== null) {
      writeField(field, { ...writing, path: [...writing.path, field.id], answers: answer })
    }
  }
}

function writeField(field: AnyField, writing: Writing): void {
  if (isContainer(field)) {
    writeRows(field, writing)
  } else if (!isSilent(field)) {
    writeValue(field, writing)
  }
}

function writeValue(field: SimpleField, writing: Writing): void {
  const { path, values, answers, language } = writing
  const page = leafOf(field).writePage(answers, language)
  if (page !== undefined) {
    values.set(nameOf(path), [...page.chosen])
  }
  if (page?.other !== undefined) {
    values.set(otherName(path), [page.other])
  }
}

function writeRows(field: AnyField, { path, answers, ...form }: Writing): void {
  const rows = Array.isArray(answers) ? (answers as unknown[]) : []
  const ids = rows.map((row) => String(ownValue(row, 'id')))
  form.values.set(rowsName(path), ids)
  for (const id of ids) {
    const inRow = { ...form, path: [...path, id], answers: valuesOfRow(rows, id) }
    writeFields(innerFields(field), inRow)
  }
}
