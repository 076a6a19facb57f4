'use client'

import type { FieldRef } from '../../../domain/definition/condition.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import type { FieldType } from '../../../domain/fieldTypes/index.js'
import { useWords } from '../DesignContext.js'
import { SelectSetting, type Choice } from './inputs.js'

/** Fields of sections, of these types, to choose from. */
export function fieldsOf({ sections }: PlanDefinition, types: readonly FieldType[]): Choice[] {
  return sections.flatMap((section) =>
    section.fields
      .filter(({ type }) => types.includes(type))
      .map(({ id, label }) => ({
        value: `${section.id}/${id}`,
        label: `${section.title} › ${label}`,
      })),
  )
}

const refOf = (value: string): FieldRef => {
  const [section = '', field = ''] = value.split('/')
  return { section, field }
}
const valueOf = (ref: FieldRef | undefined): string =>
  ref === undefined ? '' : `${ref.section ?? ''}/${ref.field}`

type RefProps = {
  label: string
  name: string
  choices: readonly Choice[]
  value: FieldRef | undefined
  onValue: (ref: FieldRef | undefined) => void
}

export function RefSetting({ choices, value, onValue, ...rest }: RefProps) {
  const { words } = useWords()
  const known = choices.some((choice) => choice.value === valueOf(value))
  return (
    <SelectSetting
      {...rest}
      value={known ? valueOf(value) : ''}
      choices={[{ value: '', label: words.template.noField }, ...choices]}
      onValue={(next) => {
        onValue(next === '' ? undefined : refOf(next))
      }}
    />
  )
}

export const nowhere: FieldRef = { section: '', field: '' }
export const firstRef = ([first]: readonly Choice[]): FieldRef =>
  first ? refOf(first.value) : nowhere
