'use client'

import { fieldAt, parentOf, pathOfKey } from '../../../domain/designing/nodePath.js'
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

const measures: ReadonlySet<string> = new Set(['number', 'scale', 'choice'])

function chartOf({ field, fieldKey, definition }: InnerProps): 'chart' | 'progress' | undefined {
  if (field.type === 'scoreTable') {
    return 'chart'
  }
  const around = fieldAt(definition, parentOf(pathOfKey(fieldKey)))
  const isOfGoal = around?.type === 'group' && around.purpose === 'goals'
  return isOfGoal && measures.has(field.type) ? 'progress' : undefined
}
