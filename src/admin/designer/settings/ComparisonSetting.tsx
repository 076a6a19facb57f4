'use client'

import {
  firstComparison,
  firstValue,
  needsValue,
  withOperator,
} from '../../../domain/designing/comparable.js'
import type { Referable } from '../../../domain/designing/referable.js'
import type { Scalar } from '../../../domain/definition/answers.js'
import { operatorsFor } from '../../../domain/forms/comparisonFits.js'
import type { Comparison, Operator } from '../../../domain/definition/condition.js'
import type { OperandKind } from '../../../domain/fieldTypes/comparing.js'
import { comparingOf, type AnyField } from '../../../domain/fieldTypes/index.js'
import { useWords } from '../DesignContext.js'
import { fieldOf } from './conditionParts.js'
import { FieldSelect, RowSelect } from './FieldSelect.js'
import { NumberSetting, SelectSetting, TextSetting } from './inputs.js'

type ComparisonProps = {
  fields: readonly Referable[]
  comparison: Comparison
  onComparison: (comparison: Comparison) => void
}

/** A field, how it is compared, and with what. */
export function ComparisonSetting({ fields, comparison, onComparison }: ComparisonProps) {
  const { words } = useWords()
  const found = fieldOf(fields, comparison.ref)
  return (
    <div className="leidraad-comparison">
      <FieldSelect
        label={words.condition.field}
        chosen={comparison.ref}
        fields={fields}
        onField={({ ref, field }) => {
          onComparison(firstComparison(ref, field))
        }}
      />
      {found !== undefined && (
        <>
          <RowSelect
            fields={fields}
            chosen={comparison.ref}
            onRef={(ref) => {
              onComparison({ ...comparison, ref })
            }}
          />
          <Compared {...{ comparison, onComparison }} field={found.field} />
        </>
      )}
    </div>
  )
}

type ComparedProps = Omit<ComparisonProps, 'fields'> & { field: AnyField }

function Compared({ field, comparison, onComparison }: ComparedProps) {
  const { words } = useWords()
  const known = operatorsFor(field)
  const operators = known.includes(comparison.is) ? known : [...known, comparison.is]
  return (
    <>
      <SelectSetting
        label={words.condition.is}
        name="is"
        value={comparison.is}
        choices={operators.map((value) => ({ value, label: words.operators[value] }))}
        onValue={(is) => {
          onComparison(withOperator(comparison, is as Operator, field))
        }}
      />
      {needsValue(comparison.is) && (
        <ValueSetting
          field={field}
          value={comparison.value ?? firstValue(field)}
          onValue={(value) => {
            onComparison({ ...comparison, value })
          }}
        />
      )}
    </>
  )
}

type ValueProps = { field: AnyField; value: Scalar; onValue: (value: Scalar) => void }

const textTypes: Partial<Record<OperandKind, 'date' | 'time'>> = { day: 'date', time: 'time' }

function ValueSetting({ field, value, onValue }: ValueProps) {
  const { words } = useWords()
  const { kind } = comparingOf(field)
  const common = { label: words.condition.value, name: 'value' }
  switch (kind) {
    case 'yesNo':
    case 'option':
      return (
        <SelectSetting
          {...common}
          choices={choicesOf(field, words.condition)}
          value={String(value)}
          onValue={(next) => {
            onValue(kind === 'yesNo' ? next === 'true' : next)
          }}
        />
      )
    case 'number':
      return (
        <NumberSetting
          {...common}
          value={Number(value)}
          onValue={(next) => {
            onValue(next ?? 0)
          }}
        />
      )
    default:
      return (
        <TextSetting
          {...common}
          type={textTypes[kind] ?? 'text'}
          value={String(value)}
          onValue={onValue}
        />
      )
  }
}

const choicesOf = (field: AnyField, { yes, no }: { yes: string; no: string }) =>
  'options' in field
    ? field.options.map(({ id, label }) => ({ value: id, label }))
    : [
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ]
