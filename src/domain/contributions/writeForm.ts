/** Answers as the values of a form without script: what `readForm` reads back as the same answers. */
import { OTHER, type Answer, type SectionAnswers } from '../forms/answers.js'
import type { Section } from '../forms/definition.js'
import { ownValue } from '../forms/json.js'
import { innerFields, type AnyField } from '../logic/outline.js'
import { nameOf, otherName, rowsName, type FormPath, type FormValues } from './formNames.js'
import { plainOf } from './plainRichText.js'
import { valuesOfRow } from './readForm.js'

export function writeForm(section: Section, answers: SectionAnswers | undefined): FormValues {
  const values = new Map<string, string[]>()
  writeFields(section.fields, { path: [], answers, values })
  return values
}

type Place = { path: FormPath; answers: unknown; values: Map<string, string[]> }

function writeFields(fields: readonly AnyField[], { path, answers, values }: Place): void {
  for (const field of fields) {
    const answer = ownValue(answers, field.id) as Answer | undefined
    if (answer !== undefined && answer !== null) {
      writeField(field, { path: [...path, field.id], answers: answer, values })
    }
  }
}

function writeField(field: AnyField, place: Place): void {
  const { path, answers, values } = place
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
      values.set(nameOf(path), [textOfAnswer(field, answers)])
  }
}

function writeRows(field: AnyField, { path, answers, values }: Place): void {
  const rows = Array.isArray(answers) ? (answers as unknown[]) : []
  const ids = rows.map((row) => String(ownValue(row, 'id')))
  values.set(rowsName(path), ids)
  for (const id of ids) {
    const inRow = { path: [...path, id], answers: valuesOfRow(rows, id), values }
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

function textOfAnswer(field: AnyField, answer: unknown): string {
  switch (field.type) {
    case 'richText':
      return plainOf(answer)
    case 'number':
      return String(answer).replace('.', ',')
    case 'yesNo':
      return answer === true ? 'yes' : 'no'
    case 'person':
      return refOf(answer)
    default:
      return String(answer)
  }
}

function refOf(answer: unknown): string {
  const ref = ownValue(answer, 'ref')
  return typeof ref === 'string' ? ref : ''
}
