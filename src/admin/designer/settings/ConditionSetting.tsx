'use client'

import { useMemo, useState } from 'react'

import type { Place } from '../../../domain/designing/place.js'
import { referable, type Referable } from '../../../domain/designing/referable.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import type { Condition } from '../../../domain/definition/condition.js'
import { conditionText } from '../../../translations/conditions.js'
import { fill } from '../../../translations/fill.js'
import { useWords } from '../DesignContext.js'
import { ConditionGroup } from './ConditionGroup.js'
import { firstOf } from './conditionParts.js'
import { SelectSetting } from './inputs.js'

type ConditionProps = {
  label: string
  /** What it is without a condition. */
  without: string
  name: string
  definition: PlanDefinition
  place: Place
  condition: Condition | undefined
  onCondition: (condition: Condition | undefined) => void
}

/** A condition made by choosing, with what it says beneath it. */
export function ConditionSetting({ definition, place, ...props }: ConditionProps) {
  const { label, without, name, condition, onCondition } = props
  const { words } = useWords()
  const [isAsked, ask] = useState(false)
  const isOpen = condition !== undefined || isAsked
  const fields = useMemo(
    () => (isOpen ? referable(definition, place) : []),
    [isOpen, definition, place],
  )
  return (
    <fieldset className="leidraad-set leidraad-set--many">
      <legend className="leidraad-hidden">{label}</legend>
      <SelectSetting
        label={label}
        name={name}
        value={isOpen ? 'if' : 'without'}
        choices={[
          { value: 'without', label: without },
          { value: 'if', label: words.condition.if },
        ]}
        onValue={(value) => {
          ask(value === 'if')
          onCondition(value === 'if' ? firstOf(referable(definition, place)) : undefined)
        }}
      />
      {isOpen && condition === undefined && (
        <p className="leidraad-set__help">{words.condition.none}</p>
      )}
      {condition !== undefined && (
        <Made {...{ definition, place, condition, fields, onCondition }} />
      )}
    </fieldset>
  )
}

type MadeProps = Pick<ConditionProps, 'definition' | 'place' | 'onCondition'> & {
  condition: Condition
  fields: readonly Referable[]
}

function Made({ definition, place, condition, fields, onCondition }: MadeProps) {
  const { words, language } = useWords()
  const { sections } = definition
  const text = conditionText(condition, { sections, at: place }, language)
  return (
    <>
      <ConditionGroup fields={fields} condition={condition} onCondition={onCondition} />
      <p className="leidraad-condition__sentence">
        {fill(words.condition.sentence, { condition: text })}
      </p>
    </>
  )
}
