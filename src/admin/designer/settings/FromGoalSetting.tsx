'use client'

import { mayTellGoal } from '../../../domain/designing/evaluates.js'
import { pathOfKey } from '../../../domain/designing/nodePath.js'
import { isFromGoal } from '../../../domain/fieldTypes/group.js'
import { useWords } from '../DesignContext.js'
import type { FieldSettingsProps } from './innerProps.js'
import { SelectSetting, SettingsGroup } from './inputs.js'
import { useEvaluable } from './useEvaluable.js'
import { usePatch } from './usePatch.js'

/** In an evaluation, among its goals: what a field tells of the goal as it was signed. */
export function FromGoalSetting(props: FieldSettingsProps) {
  return mayTellGoal(props.definition, pathOfKey(props.fieldKey)) ? <FromGoal {...props} /> : null
}

/** A question that is gone stays to be seen until another is chosen. */
function FromGoal({ field, fieldKey, definition }: FieldSettingsProps) {
  const { words } = useWords()
  const set = usePatch(fieldKey)
  const questions = useEvaluable().questionsOf(definition.evaluates?.planKinds ?? [])
  const chosen = isFromGoal(field) ? field.fromGoal : ''
  const isKnown = chosen === '' || questions.some(({ id }) => id === chosen)
  return (
    <SettingsGroup title={words.evaluates.title}>
      <SelectSetting
        label={words.evaluates.fromGoal}
        help={words.evaluates.fromGoalHelp}
        name="fromGoal"
        value={chosen}
        choices={[
          { value: '', label: words.evaluates.fromNothing },
          ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
          ...questions.map(({ id, label }) => ({ value: id, label })),
        ]}
        onValue={(question) => {
          set('fromGoal', question)
        }}
      />
    </SettingsGroup>
  )
}
