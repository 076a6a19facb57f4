'use client'

import { useWords } from '../DesignContext.js'
import { Text, valueOf, Whole } from './answerParts.js'
import type { InnerProps } from './innerProps.js'
import { CheckSetting, TextSetting } from './inputs.js'

export const RowBounds = (props: InnerProps) => (
  <>
    <Whole {...props} name="minRows" min={0} />
    <Whole {...props} name="maxRows" min={1} />
  </>
)

export function GroupSettings(props: InnerProps) {
  const { words } = useWords()
  return (
    <>
      <Text {...props} name="itemLabel" />
      <RowBounds {...props} />
      <CheckSetting
        label={words.set.purpose}
        name="purpose"
        value={valueOf(props.field, 'purpose') === 'goals'}
        onValue={(value) => {
          props.set('purpose', value ? 'goals' : undefined)
        }}
      />
    </>
  )
}

/** The head above columns of a table with fixed rows. */
export function HeadSetting({ field, set }: InnerProps) {
  const { words } = useWords()
  return (
    <TextSetting
      label={words.set.head}
      help={words.set.headHelp}
      name="group"
      value={valueOf(field, 'group') as string | undefined}
      onValue={(value) => {
        set('group', value)
      }}
    />
  )
}
