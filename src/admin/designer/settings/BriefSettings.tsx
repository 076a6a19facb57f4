'use client'

import { ChevronIcon, XIcon } from '@payloadcms/ui'

import type { FieldRef } from '../../../domain/definition/condition.js'
import type { PlanDefinition } from '../../../domain/definition/definition.js'
import {
  addToBrief,
  briefChoices,
  briefLabel,
  moveInBrief,
  takeFromBrief,
} from '../../../domain/designing/inBrief.js'
import { refKey } from '../../../domain/designing/referable.js'
import { limits } from '../../../domain/kernel/limits.js'
import { fill } from '../../../translations/fill.js'
import { IconButton } from '../../fields/RowTools.js'
import { useDesignActions, useWords } from '../DesignContext.js'
import { TEMPLATE } from '../designState.js'
import { BriefPreview } from './BriefPreview.js'
import { SelectSetting } from './inputs.js'

type Change = (change: (definition: PlanDefinition) => PlanDefinition) => void

/** Which answers stand together at the top of the plan, in what order, and how that reads. */
export function BriefSettings({ definition }: { definition: PlanDefinition }) {
  const { words } = useWords()
  const { dispatch } = useDesignActions()
  const chosen = definition.inBrief ?? []
  const change: Change = (moved) => {
    dispatch({ type: 'edit', name: { action: 'template', key: TEMPLATE }, change: moved })
  }
  return (
    <fieldset className="leidraad-slotcard">
      <legend className="leidraad-slotcard__title">{words.inBrief.title}</legend>
      <p className="leidraad-set__help">{words.inBrief.help}</p>
      {chosen.length === 0 ? (
        <p className="leidraad-quiet">{words.inBrief.empty}</p>
      ) : (
        <ol className="leidraad-brief">
          {chosen.map((ref, index) => (
            <Answer
              key={refKey(ref)}
              {...{ definition, answer: ref, index, change }}
              isLast={index === chosen.length - 1}
            />
          ))}
        </ol>
      )}
      <AddAnswer {...{ definition, change }} />
      <BriefPreview definition={definition} />
    </fieldset>
  )
}

type AnswerProps = {
  definition: PlanDefinition
  answer: FieldRef
  index: number
  isLast: boolean
  change: Change
}

function Answer({ definition, answer, index, isLast, change }: AnswerProps) {
  const { words } = useWords()
  const label = briefLabel(definition, answer)
  const named = (text: string): string => fill(text, { label })
  const move = (by: -1 | 1) => () => {
    change((current) => moveInBrief(current, answer, by))
  }
  return (
    <li className="leidraad-brief__answer">
      <span className="leidraad-brief__label">{label}</span>
      <span className="leidraad-rowtools">
        <IconButton label={named(words.list.up)} disabled={index === 0} onClick={move(-1)}>
          <ChevronIcon direction="up" />
        </IconButton>
        <IconButton label={named(words.list.down)} disabled={isLast} onClick={move(1)}>
          <ChevronIcon direction="down" />
        </IconButton>
        <IconButton
          label={named(words.list.remove)}
          onClick={() => {
            change((current) => takeFromBrief(current, answer))
          }}
        >
          <XIcon />
        </IconButton>
      </span>
    </li>
  )
}

/** What is chosen is added at once; the choice then stands open for the next. */
function AddAnswer({ definition, change }: { definition: PlanDefinition; change: Change }) {
  const { words } = useWords()
  const choices = briefChoices(definition)
  if (choices.length === 0 || (definition.inBrief ?? []).length >= limits.inBrief) {
    return null
  }
  return (
    <SelectSetting
      label={words.inBrief.add}
      name="inBrief"
      value=""
      choices={[
        { value: '', label: words.inBrief.choose },
        ...choices.map((ref) => ({ value: refKey(ref), label: briefLabel(definition, ref) })),
      ]}
      onValue={(key) => {
        const ref = choices.find((one) => refKey(one) === key)
        if (ref !== undefined) {
          change((current) => addToBrief(current, ref))
        }
      }}
    />
  )
}
