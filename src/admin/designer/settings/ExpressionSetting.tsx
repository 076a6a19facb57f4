'use client'

import { XIcon } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { NodePath } from '../../../domain/designing/nodePath.js'
import { referable, type Referable } from '../../../domain/designing/referable.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import {
  expressionFunctions,
  type Expression,
  type ExpressionFunction,
} from '../../../domain/definition/condition.js'
import { fill } from '../../../translations/fill.js'
import { IconButton } from '../../fields/RowTools.js'
import { useWords } from '../DesignContext.js'
import { AddButton } from './AddButton.js'
import { fieldOf } from './conditionParts.js'
import { FieldSelect, RowSelect } from './FieldSelect.js'
import { NumberSetting, SelectSetting } from './inputs.js'

type SettingProps = {
  definition: PlanDefinition
  path: NodePath
  expression: Expression
  onExpression: (expression: Expression) => void
}

/** A calculation made by choosing: what is done, and with which fields. */
export function ExpressionSetting({ definition, path, ...rest }: SettingProps) {
  const { words } = useWords()
  const fields = useMemo(() => referable(definition, path), [definition, path])
  return (
    <fieldset className="leidraad-set leidraad-set--many">
      <legend className="leidraad-set__label">{words.set.expression}</legend>
      <ExpressionPart {...rest} fields={fields} label={words.expression.what} depth={0} />
    </fieldset>
  )
}

type PartProps = {
  fields: readonly Referable[]
  label: string
  depth: number
  expression: Expression
  onExpression: (expression: Expression) => void
}

const DEEPEST = 3

function ExpressionPart(props: PartProps) {
  const { fields, label, depth, expression, onExpression } = props
  const { words } = useWords()
  const { field, today, value } = words.expression
  const functions = depth < DEEPEST ? expressionFunctions : []
  const choices = [
    ...(fields.length > 0 ? [{ value: 'ref', label: field }] : []),
    { value: 'today', label: today },
    { value: 'value', label: value },
    ...functions.map((fn) => ({ value: fn, label: words.functions[fn] })),
  ]
  return (
    <div className="leidraad-condition">
      <SelectSetting
        {...{ label, choices }}
        name="expression"
        value={kindOf(expression)}
        onValue={(kind) => {
          onExpression(expressionOf(kind, expression, fields))
        }}
      />
      <Filled {...props} />
    </div>
  )
}

function Filled({ fields, depth, expression, onExpression }: PartProps) {
  const { words } = useWords()
  if ('ref' in expression) {
    const { ref } = expression
    return (
      <>
        <FieldSelect
          label={words.expression.which}
          fields={fields}
          chosen={ref}
          onField={(found) => {
            onExpression({ ref: found.ref })
          }}
        />
        {fieldOf(fields, ref) && (
          <RowSelect
            fields={fields}
            chosen={ref}
            onRef={(next) => {
              onExpression({ ref: next })
            }}
          />
        )}
      </>
    )
  }
  if ('value' in expression) {
    return (
      <NumberSetting
        label={words.expression.amount}
        name="amount"
        value={Number(expression.value)}
        onValue={(value) => {
          onExpression({ value: value ?? 0 })
        }}
      />
    )
  }
  return 'fn' in expression ? <Parts {...{ fields, depth, expression, onExpression }} /> : null
}

type PartsProps = Omit<PartProps, 'label' | 'expression'> & {
  expression: Extract<Expression, { fn: ExpressionFunction }>
}

/** Those of dates take two; the others take as many as are put in. */
const two: ReadonlySet<ExpressionFunction> = new Set([
  'days',
  'weeks',
  'months',
  'years',
  'plusDays',
  'plusWeeks',
  'plusMonths',
  'dividedBy',
])

function Parts({ fields, depth, expression, onExpression }: PartsProps) {
  const { words } = useWords()
  const { of } = expression
  const setParts = (parts: readonly (Expression | undefined)[]): void => {
    onExpression({ ...expression, of: parts.filter((part) => part !== undefined) })
  }
  return (
    <div className="leidraad-condition__parts">
      {of.map((part, index) => (
        <div key={index} className="leidraad-condition__part">
          <ExpressionPart
            {...{ fields, depth: depth + 1, expression: part }}
            label={fill(words.expression.part, { number: index + 1 })}
            onExpression={(next) => {
              setParts(of.map((one, at) => (at === index ? next : one)))
            }}
          />
          {of.length > 1 && !two.has(expression.fn) && (
            <IconButton
              label={fill(words.expression.remove, { number: index + 1 })}
              onClick={() => {
                setParts(of.filter((_, at) => at !== index))
              }}
            >
              <XIcon />
            </IconButton>
          )}
        </div>
      ))}
      {!two.has(expression.fn) && (
        <AddButton
          label={words.expression.add}
          onAdd={() => {
            setParts([...of, firstPart(fields)])
          }}
        />
      )}
    </div>
  )
}

function kindOf(expression: Expression): string {
  if ('fn' in expression) {
    return expression.fn
  }
  return 'ref' in expression ? 'ref' : 'today' in expression ? 'today' : 'value'
}

const firstPart = ([first]: readonly Referable[]): Expression =>
  first === undefined ? { value: 0 } : { ref: first.ref }

const isFunction = (kind: string): kind is ExpressionFunction =>
  (expressionFunctions as readonly string[]).includes(kind)

/** What was there becomes the first part of a function put around it. */
function expressionOf(kind: string, before: Expression, fields: readonly Referable[]): Expression {
  if (!isFunction(kind)) {
    return kind === 'today' ? { today: true } : kind === 'value' ? { value: 0 } : firstPart(fields)
  }
  const parts = 'fn' in before ? before.of : [before]
  const least = two.has(kind) || kind === 'minus' ? 2 : 1
  const missing = Math.max(least - parts.length, 0)
  const all = [...parts, ...Array.from({ length: missing }, () => firstPart(fields))]
  return { fn: kind, of: two.has(kind) ? all.slice(0, 2) : all }
}
