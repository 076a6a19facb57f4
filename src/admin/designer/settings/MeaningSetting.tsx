'use client'

import {
  occasions,
  type Meaning,
  type Occasion,
  type PlanDefinition,
} from '../../../domain/definition/definition.js'
import {
  meaningAt,
  meaningsFor,
  pathOfMeaning,
  setMeaning,
  setOccasion,
} from '../../../domain/designing/meanings.js'
import { labelAt, pathOfKey, type NodePath } from '../../../domain/designing/nodePath.js'
import type { ChoiceField } from '../../../domain/fieldTypes/choice.js'
import { fill } from '../../../translations/fill.js'
import { useDesignActions, useWords } from '../DesignContext.js'
import type { FieldSettingsProps } from './innerProps.js'
import { SelectSetting, SettingsGroup, type Choice } from './inputs.js'

/** What the field means for the plan: lists and states of plans come from it. */
export function MeaningSetting({ field, fieldKey, definition }: FieldSettingsProps) {
  const { words } = useWords()
  const path = pathOfKey(fieldKey)
  const edit = useEdit(fieldKey, field.label)
  const possible = meaningsFor(definition, path)
  const meaning = meaningAt(definition, path)
  const choices = useChoices(definition, path, possible)
  if (possible.length === 0) {
    return null
  }
  return (
    <SettingsGroup title={words.meaning.title}>
      <SelectSetting
        label={words.meaning.label}
        help={words.meaning.help}
        name="meaning"
        value={meaning ?? ''}
        choices={choices}
        onValue={(value) => {
          const chosen = value === '' ? undefined : (value as Meaning)
          edit((current) => setMeaning(current, path, chosen))
        }}
      />
      {meaning === 'occasion' && field.type === 'choice' && (
        <Occasions field={field} definition={definition} edit={edit} />
      )}
    </SettingsGroup>
  )
}

type Edit = (change: (definition: PlanDefinition) => PlanDefinition) => void

function useEdit(key: string, label: string): Edit {
  const { dispatch } = useDesignActions()
  return (change) => {
    dispatch({ type: 'edit', name: { action: 'changed', kind: 'field', label, key }, change })
  }
}

/** A meaning that another field has says where; chosen here, it goes along. */
function useChoices(
  definition: PlanDefinition,
  here: NodePath,
  possible: readonly Meaning[],
): Choice[] {
  const { words } = useWords()
  const labelOf = (meaning: Meaning): string => {
    const there = pathOfMeaning(definition, meaning)
    const label = words.meaning.names[meaning]
    const isHere = there !== undefined && meaningAt(definition, here) === meaning
    return there === undefined || isHere
      ? label
      : fill(words.meaning.taken, { meaning: label, field: labelAt(definition, there) })
  }
  return [
    { value: '', label: words.meaning.none },
    ...possible.map((meaning) => ({ value: meaning, label: labelOf(meaning) })),
  ]
}

type OccasionsProps = { field: ChoiceField; definition: PlanDefinition; edit: Edit }

function Occasions({ field, definition, edit }: OccasionsProps) {
  const { words } = useWords()
  const named = definition.meanings?.occasion?.options ?? {}
  return (
    <>
      {field.options.map(({ id, label }) => (
        <SelectSetting
          key={id}
          label={fill(words.meaning.option, { option: label })}
          name={`occasion-${id}`}
          value={named[id] ?? 'creation'}
          choices={occasions.map((value) => ({ value, label: words.occasions[value] }))}
          onValue={(value) => {
            edit((current) => setOccasion(current, id, value as Occasion))
          }}
        />
      ))}
    </>
  )
}
