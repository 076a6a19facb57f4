'use client'

import { fieldAt, parentOf, pathOfKey } from '../../../domain/designing/nodePath.js'
import { typeOf } from '../../../domain/fieldTypes/index.js'
import { useWords } from '../DesignContext.js'
import { valueOf } from './answerParts.js'
import type { InnerProps } from './innerProps.js'
import { CheckSetting } from './inputs.js'

/** A score table is drawn itself; of goals, what says how far they are. */
export function ChartSetting(props: InnerProps) {
  const { words } = useWords()
  const name = chartOf(props)
  return name === undefined ? null : (
    <CheckSetting
      label={words.set.chart}
      help={words.set[`${name}Help`]}
      name={name}
      value={valueOf(props.field, name) === true}
      onValue={(value) => {
        props.set(name, value ? true : undefined)
      }}
    />
  )
}

function chartOf({ field, fieldKey, definition }: InnerProps): 'chart' | 'progress' | undefined {
  const { schema } = typeOf(field)
  if ('chart' in schema) {
    return 'chart'
  }
  const around = fieldAt(definition, parentOf(pathOfKey(fieldKey)))
  const isOfGoal = around !== undefined && 'purpose' in around && around.purpose === 'goals'
  return isOfGoal && 'progress' in schema ? 'progress' : undefined
}
