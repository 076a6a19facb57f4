/** What an item of a group is about, from its own answers: the first text in it, and its stand. */
import type { Row } from '../../domain/definition/answers.js'
import type { GroupField, InnerField, InnerGroupField } from '../../domain/fieldTypes/group.js'

const LONGEST = 80

type Item = Pick<GroupField | InnerGroupField, 'fields'>

export function subjectOf({ fields }: Item, { values }: Row): string | undefined {
  const first = fields.find(({ type }) => type === 'shortText' || type === 'longText')
  const text = first === undefined ? undefined : values[first.id]
  const line = typeof text === 'string' ? (text.trim().split('\n')[0] ?? '') : ''
  if (line === '') {
    return undefined
  }
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}

/** Of a goal: the choice that says how far it is, else the last one. */
export function standOf({ fields }: Item, { values }: Row): string | undefined {
  const choices = (fields as readonly InnerField[]).filter((field) => field.type === 'choice')
  const stand = choices.find(({ progress }) => progress === true) ?? choices.at(-1)
  return stand?.options.find(({ id }) => id === values[stand.id])?.label
}
