'use client'

import { XIcon } from '@payloadcms/ui'

import type { Referable } from '../../../domain/designing/referable.js'
import type { Condition } from '../../../domain/definition/condition.js'
import { fill } from '../../../translations/fill.js'
import { IconButton } from '../../fields/RowTools.js'
import { useWords } from '../DesignContext.js'
import { AddButton } from './AddButton.js'
import { ComparisonSetting } from './ComparisonSetting.js'
import { conditionOf, firstOf, joinedOf } from './conditionParts.js'
import { SelectSetting } from './inputs.js'

type GroupProps = {
  fields: readonly Referable[]
  condition: Condition
  /** How many groups stand around this one. @default 0 */
  depth?: number
  onCondition: (condition: Condition | undefined) => void
}

/** Deeper than this nobody reads a condition. */
const DEEPEST = 2

export function ConditionGroup({ fields, condition, depth = 0, onCondition }: GroupProps) {
  const { words } = useWords()
  const { join, parts } = joinedOf(condition)
  const setParts = (next: readonly Condition[]): void => {
    onCondition(conditionOf({ join, parts: next }))
  }
  return (
    <div className="leidraad-condition">
      {parts.length > 1 && (
        <SelectSetting
          label={words.condition.join}
          name="join"
          value={join}
          choices={[
            { value: 'all', label: words.condition.all },
            { value: 'any', label: words.condition.any },
          ]}
          onValue={(value) => {
            onCondition(conditionOf({ join: value as typeof join, parts }))
          }}
        />
      )}
      {parts.map((part, index) => (
        <Part
          key={index}
          {...{ fields, part, depth, index }}
          onPart={(next) => {
            setParts(parts.flatMap((one, at) => (at === index ? (next ?? []) : one)))
          }}
        />
      ))}
      <AddParts
        {...{ fields, depth }}
        onAdd={(part) => {
          setParts([...parts, part])
        }}
      />
    </div>
  )
}

type PartProps = {
  fields: readonly Referable[]
  part: Condition
  depth: number
  index: number
  onPart: (part: Condition | undefined) => void
}

function Part({ fields, part, depth, index, onPart }: PartProps) {
  const { words } = useWords()
  const isComparison = 'ref' in part
  const label = isComparison
    ? fill(words.condition.remove, { number: index + 1 })
    : words.condition.removeGroup
  return (
    <div className="leidraad-condition__part">
      {isComparison ? (
        <ComparisonSetting fields={fields} comparison={part} onComparison={onPart} />
      ) : (
        <ConditionGroup fields={fields} condition={part} depth={depth + 1} onCondition={onPart} />
      )}
      <IconButton
        label={label}
        onClick={() => {
          onPart(undefined)
        }}
      >
        <XIcon />
      </IconButton>
    </div>
  )
}

type AddProps = { fields: readonly Referable[]; depth: number; onAdd: (part: Condition) => void }

function AddParts({ fields, depth, onAdd }: AddProps) {
  const { words } = useWords()
  const first = firstOf(fields)
  if (first === undefined) {
    return null
  }
  return (
    <div className="leidraad-actions">
      <AddButton
        label={words.condition.add}
        onAdd={() => {
          onAdd(first)
        }}
      />
      {depth < DEEPEST && (
        <AddButton
          label={words.condition.addGroup}
          onAdd={() => {
            onAdd({ any: [first, first] })
          }}
        />
      )}
    </div>
  )
}
