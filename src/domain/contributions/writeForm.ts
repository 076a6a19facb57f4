/** Answers as the values of a form without script: what `readForm` reads back as the same answers. */
import { OTHER, type Answer, type SectionAnswers, type SimpleAnswer } from '../forms/answers.js'
import type { Section, SimpleField } from '../forms/definition.js'
import type { Language } from '../forms/format.js'
import { ownValue } from '../forms/json.js'
import { inputText } from '../forms/parseInput.js'
import { innerFields, type AnyField } from '../logic/outline.js'
import { nameOf, otherName, rowsName, type FormPath, type FormValues } from './formNames.js'
import { plainOf } from './plainRichText.js'
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

type Place = {
  path: FormPath
  answers: unknown
  values: Map<string, string[]>
  language: Language
}

function writeFields(fields: readonly AnyField[], place: Place): void {
  for (const field of fields) {
    const answer = ownValue(place.answers, field.id) as Answer | undefined
    if (answer !== undefined && answer !== null) {
      writeField(field, { ...place, path: [...place.path, field.id], answers: answer })
    }
  }
}

function writeField(field: AnyField, place: Place): void {
  const { path, values } = place
  switch (field.type) {
    case 'table':
    case 'group':
    case 'scoreTable':
      writeRows(field, place)
      break
    case 'choice':
    case 'choices':
      writeChosen(place)
      break
    case 'file':
      break
    default:
      values.set(nameOf(path), [textOfAnswer(field, place)])
  }
}

function writeRows(field: AnyField, { path, answers, ...form }: Place): void {
  const rows = Array.isArray(answers) ? (answers as unknown[]) : []
  const ids = rows.map((row) => String(ownValue(row, 'id')))
  form.values.set(rowsName(path), ids)
  for (const id of ids) {
    const inRow = { ...form, path: [...path, id], answers: valuesOfRow(rows, id) }
    writeFields(innerFields(field), inRow)
  }
}

function writeChosen({ path, answers, values }: Place): void {
  const chosen = (Array.isArray(answers) ? answers : [answers]) as string[]
  const other = chosen.find((id) => id.startsWith(OTHER))
  values.set(
    nameOf(path),
    chosen.map((id) => (id.startsWith(OTHER) ? OTHER : id)),
  )
  if (other !== undefined) {
    values.set(otherName(path), [other.slice(OTHER.length)])
  }
}

function textOfAnswer(field: AnyField, { answers: answer, language }: Place): string {
  switch (field.type) {
    case 'richText':
      return plainOf(answer)
    case 'yesNo':
      return answer === true ? 'yes' : 'no'
    case 'person':
      return refOf(answer)
    default:
      return inputText(field as SimpleField, answer as SimpleAnswer, language)
  }
}

function refOf(answer: unknown): string {
  const ref = ownValue(answer, 'ref')
  return typeof ref === 'string' ? ref : ''
}
