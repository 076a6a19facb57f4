'use client'

import { useMemo, useState } from 'react'

import type { NodePath } from '../../../domain/designing/nodePath.js'
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
  path: NodePath
  condition: Condition | undefined
  onCondition: (condition: Condition | undefined) => void
}

/** A condition made by choosing, with what it says beneath it. */
export function ConditionSetting({ definition, path, ...props }: ConditionProps) {
  const { label, without, name, condition, onCondition } = props
  const { words } = useWords()
  const [isAsked, ask] = useState(false)
  const isOpen = condition !== undefined || isAsked
  const fields = useMemo(
    () => (isOpen ? referable(definition, path) : []),
    [isOpen, definition, path],
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
          onCondition(value === 'if' ? firstOf(referable(definition, path)) : undefined)
        }}
      />
      {isOpen && condition === undefined && (
        <p className="leidraad-set__help">{words.condition.none}</p>
      )}
      {condition !== undefined && (
        <Made {...{ definition, path, condition, fields, onCondition }} />
      )}
    </fieldset>
  )
}

type MadeProps = Pick<ConditionProps, 'definition' | 'path' | 'onCondition'> & {
  condition: Condition
  fields: readonly Referable[]
}

function Made({ definition, path, condition, fields, onCondition }: MadeProps) {
  const { words, language } = useWords()
  const { sections } = definition
  const text = conditionText(condition, { sections, at: path }, language)
  return (
    <>
      <ConditionGroup fields={fields} condition={condition} onCondition={onCondition} />
      <p className="leidraad-condition__sentence">
        {fill(words.condition.sentence, { condition: text })}
      </p>
    </>
  )
}
